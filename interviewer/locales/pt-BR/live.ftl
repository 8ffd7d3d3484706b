# A tela da entrevista: etapas, relógio, nível e teclas.

stage-asking = O entrevistador está perguntando
stage-thinking = Tempo para pensar
stage-listening = Ouvindo
stage-writing-down = Transcrevendo o que foi dito
stage-assessing = Avaliando a resposta
stage-resting = A próxima pergunta já vem
stage-paused = Em pausa

screen-clock = { $elapsed } de { $limit }
screen-thinking = Tempo para pensar: { $seconds } s.
screen-resting = A próxima pergunta vem em { $seconds } s.
screen-paused = Em pausa.
screen-going-on = Continuando.
screen-leaving = A entrevista termina aqui.
screen-keys = Teclas:

microphone-awaited = Tecle Enter para tentar de novo ou q para encerrar a entrevista; o que foi dito fica guardado.

level-none = sem voz
level-voice = voz
level-too-loud = alto demais

key-enter = Enter
key-go-on-asking = responder já
key-go-on-thinking = responder já
key-go-on-listening = encerrar a resposta
key-go-on-resting = próxima pergunta
key-repeat = repetir
key-skip = pular
key-pause = pausar
key-unpause = continuar
key-help = ajuda
key-quit = sair
help-silence = Alguns segundos de silêncio também encerram a resposta. Ao sair, o que foi dito fica guardado.

# O arquivo de configurações
settings-damaged = Não é possível ler as configurações em { $path } ({ $reason }). Corrija o arquivo com `interviewer settings --edit`, ou apague-o: assim tudo volta ao padrão.
settings-unknown = A linha { $line } de { $path } define { $key }, que não é uma configuração. Você quis dizer { $nearest }? `interviewer settings --edit` abre o arquivo.
settings-value-text = Linha { $line } de { $path }: { $key } precisa ser um texto entre aspas. `interviewer settings --edit` abre o arquivo.
settings-value-language = Linha { $line } de { $path }: { $key } precisa ser "en" ou "pt-BR". `interviewer settings --edit` abre o arquivo.
settings-value-rate = Linha { $line } de { $path }: { $key } precisa ser um número inteiro de 80 a 300 (palavras por minuto). `interviewer settings --edit` abre o arquivo.
settings-value-switch = Linha { $line } de { $path }: { $key } precisa ser true ou false. `interviewer settings --edit` abre o arquivo.
settings-heading = Como o Interviewer está configurado aqui. O ambiente e as opções de um comando valem mais do que isto.
settings-language = Idioma da entrevista e do programa: "en" ou "pt-BR".
settings-model = Modelo de fala: um tamanho (tiny, base, small, medium, large-v3-turbo), um id do hub ou uma pasta. `interviewer download` baixa o modelo.
settings-microphone = Microfone, pelo nome ou parte dele; `interviewer doctor` lista os que existem.
settings-speaker = Onde se ouve a voz do entrevistador, pelo nome ou parte dele.
settings-voice = A voz do entrevistador, por nome ou id; `interviewer doctor` lista as que existem.
settings-rate = Velocidade da fala do entrevistador, em palavras por minuto (80 a 300).
settings-plain = Linhas no lugar da tela desenhada: melhor para leitores de tela.

# Options of `interviewer practice`
metavar-device = NOME
metavar-voice = VOZ
option-think = Segundos para pensar antes de cada resposta (no treino, os da pergunta; na entrevista real, nenhum).
option-device = Microfone, pelo nome ou parte dele (padrão: o do sistema).
option-voice = A voz do entrevistador, por nome ou id.
option-mute = O entrevistador fica em silêncio; você lê as perguntas.
option-plain = Linhas no lugar da tela desenhada: melhor para leitores de tela.
