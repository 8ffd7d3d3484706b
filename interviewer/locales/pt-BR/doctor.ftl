# `interviewer doctor` e o que se pergunta antes da primeira entrevista.

doctor-works = funciona
doctor-broken = não funciona
doctor-name-microphone = Microfone
doctor-name-speaker = Alto-falante
doctor-name-level = Nível
doctor-name-echo = Eco
doctor-name-voice = Voz
doctor-name-model = Modelo de fala
doctor-name-disk = Disco

doctor-device = { $device } ({ $system })
doctor-others = Outros: { $names }. Escolha com `--device` ou no arquivo de configurações.
doctor-say-something = Diga algumas palavras enquanto o nível é medido (dois segundos)...
doctor-level = Sua voz tem { $level } dB.
doctor-level-room = O ambiente tem { $level } dB; ninguém falou.
doctor-silent = O microfone só entrega silêncio absoluto. Talvez esteja mudo, desligado no aparelho ou sem permissão nas configurações de privacidade do sistema; depois veja `interviewer doctor`.
doctor-too-quiet = O microfone quase não ouve você ({ $level } dB). Aumente o nível de entrada nas configurações de som do sistema ou chegue mais perto; depois veja `interviewer doctor`.
doctor-clipping = O microfone está alto demais e distorce ({ $level } dB). Diminua o nível de entrada nas configurações de som do sistema; depois veja `interviewer doctor`.
doctor-noisy = Há muito ruído além da sua voz ({ $level } dB). Escolha um lugar mais silencioso ou use um headset; depois veja `interviewer doctor`.
doctor-echo = O microfone ouve o alto-falante. É melhor usar fones: assim a voz do entrevistador nunca se confunde com a sua.
doctor-no-echo = O microfone não ouve o alto-falante.
doctor-sentence = Bom dia. Conte sobre um modelo que você colocou em produção.
doctor-voice = Uma frase fica pronta em { $seconds } s.
doctor-voices = Vozes deste idioma: { $names }. Escolha com `--voice`.
doctor-model = { $model }; uma resposta de dois minutos leva cerca de { $seconds ->
    [0] 1 s
   *[other] { $seconds } s
} aqui.
doctor-slow = É bastante. `interviewer download base` baixa um modelo menor, que ouve menos bem; escolha-o com `--model base`.
doctor-micro = Este modelo pequeno foi treinado com vozes sintéticas e não entende pessoas. `interviewer download` baixa um de verdade.
doctor-disk = { $megabytes } MB livres para sessões em { $path }.
doctor-disk-short = Só há { $megabytes } MB livres em { $path }. Libere espaço, apague sessões com `interviewer delete` ou aponte INTERVIEWER_HOME para outra pasta.
doctor-all-works = Tudo funciona.
doctor-not-all = Nem tudo funciona.

# Antes da primeira entrevista
language-name = Português
first-run-welcome = Antes da primeira entrevista, três coisas. Só desta vez: o arquivo de configurações guarda as respostas.
first-run-language = Em que idioma você quer praticar?
first-run-number = Número [{ $default }]: {""}
first-run-again = Testar o microfone de novo? [s/N] {""}
first-run-model = O modelo de fala transcreve o que você diz, nesta máquina. Qual deles baixar? (os tempos são para uma resposta de dois minutos aqui)
first-run-offer = { $model } { $megabytes } MB, cerca de { $seconds } s
first-run-offer-here = { $model } { $megabytes } MB, cerca de { $seconds } s, já está aqui
first-run-no-model = nenhum agora
first-run-kept = Guardado em { $path }.
fetch-question = O modelo de fala { $model } não está nesta máquina. Baixar agora ({ $megabytes } MB)? [s/N] {""}
fetch-question-unknown = O modelo de fala { $model } não está nesta máquina. Baixar agora? [s/N] {""}
