# A voz do entrevistador

speech-engine-missing = Esta máquina não tem um sintetizador de voz que funcione. Instale o espeak-ng (Linux: `apt install espeak-ng`) ou siga lendo as perguntas com `--mute`; `interviewer doctor` testa a voz.
speech-no-voice = Esta máquina não tem voz para o idioma { $language }. Adicione uma nas configurações de fala do sistema ou siga lendo as perguntas com `--mute`.
speech-voice-unknown = Não existe a voz “{ $voice }” nesta máquina. `interviewer doctor` lista as vozes; escolha uma com `--voice`.
speech-timeout = A voz não respondeu em { $seconds } segundos e foi interrompida. Tente de novo ou siga lendo as perguntas com `--mute`.
speech-died = A voz parou no meio (código { $status }). `interviewer doctor` faz um teste; `--mute` mostra as perguntas em vez de falar.
speech-unreadable = A voz não produziu nenhum som. `interviewer doctor` faz um teste; `--mute` mostra as perguntas em vez de falar.
