# Gravações, o microfone que elas substituem e o modelo de fala

audio-file-unreadable = Não foi possível ler { $file } ({ $reason }). Confira o nome e a sua permissão de leitura.
audio-file-empty = { $file } não tem som nenhum. Grave de novo.
audio-file-unknown = { $file } não é um arquivo de áudio que se possa ler aqui. Salve como WAV, FLAC, MP3, M4A ou Opus.

answers-folder-unreadable = Não foi possível ler a pasta das respostas, { $folder } ({ $reason }). Indique outra com `--answers`.
answers-none = Não há nenhuma gravação em { $folder }. Coloque lá uma para cada pergunta, com o nome da pergunta: id-da-pergunta.flac.
answer-not-audio = { $file } tem nome de resposta, mas não tem som. Grave de novo ou tire o arquivo da pasta.

recording-not-written = Não foi possível gravar em { $file } ({ $reason }). Libere espaço no disco ou aponte INTERVIEWER_HOME para outra pasta; o que foi dito até ali está guardado.

model-unknown = Não existe o modelo de fala “{ $model }”. Indique um destes: { $known }; ou um modelo do hub (dono/nome), ou uma pasta.
model-not-found = O modelo de fala “{ $model }” não está nesta máquina. Baixe-o uma única vez com `interviewer download { $model }`.
model-broken = O modelo de fala “{ $model }” está danificado. Baixe-o de novo com `interviewer download { $model }`.
model-broken-packaged = O pequeno modelo de fala “{ $model }” deste programa está danificado. Instale o programa de novo.
model-broken-folder = O modelo de fala em { $folder } está danificado. Copie a pasta de novo ou indique outro modelo com `--model`.
model-folder-incomplete = { $folder } não é a pasta de um modelo Whisper: falta { $file }. Copie a pasta inteira ou indique outro modelo com `--model`.
model-english-only = O modelo de fala “{ $model }” só entende inglês. Use um sem “.en”: `--model small`.
transcription-failed = Não foi possível transcrever a gravação com “{ $model }” ({ $reason }). Tente um modelo menor: `--model base`; a gravação está guardada.

model-download-unknown = O hub não tem o modelo de fala “{ $model }”, ou não o entrega a qualquer um. Confira o nome.
model-download-refused = O hub se recusou a enviar o modelo de fala “{ $model }” (status { $status }). Tente `interviewer download { $model }` de novo mais tarde.
model-download-unreachable = Não foi possível chegar ao hub dos modelos de fala. Conecte-se à internet e rode `interviewer download { $model }`; com HF_HUB_OFFLINE definido, nada é baixado.
model-download-broken-off = O download do modelo de fala “{ $model }” foi interrompido. `interviewer download { $model }` continua; os arquivos completos foram mantidos.
model-download-disk = Não foi possível salvar o modelo de fala “{ $model }” ({ $reason }). Libere espaço no disco ou aponte HF_HOME para outra pasta.
model-download-no-whisper = “{ $model }” não é um modelo Whisper para o faster-whisper: não tem { $file }. Indique outro.
