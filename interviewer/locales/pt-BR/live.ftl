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
