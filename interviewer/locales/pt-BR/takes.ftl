# Tentativas lado a lado, a escada, o relógio STAR, perguntas de seguimento: o que a sala de ensaio traz ao relatório.

takes-take = tentativa { $take }
takes-step = { $seconds } s
takes-number = { NUMBER($value, maximumFractionDigits: 1) }
takes-row-score = Nota
takes-row-content = Conteúdo
takes-row-structure = Estrutura
takes-row-length = Duração
takes-row-situation = Situação
takes-row-task = Tarefa
takes-row-action = Ação
takes-row-result = Resultado
takes-row-words = Palavras
takes-row-speech-rate = Palavras por minuto
takes-row-fillers = Vícios de linguagem
takes-row-fillers-per-minute = Vícios por minuto
takes-row-long-pauses = Pausas de 1 s ou mais
takes-row-response-latency = Até a primeira palavra
takes-change-gained = ganho
takes-change-kept = mantido
takes-change-lost = perdido
takes-against = Em relação à { $before }: { $gained ->
    [one] 1 ponto-chave ganho
   *[other] { $gained } pontos-chave ganhos
  }, { $kept ->
    [one] 1 mantido
   *[other] { $kept } mantidos
  }, { $lost ->
    [one] 1 perdido
   *[other] { $lost } perdidos
  }

star-clock = Relógio STAR
star-share = { $percent }%
star-aim = { $length } ({ $percent }%)
star-target = alvo { $aim }

feedback-points = { $covered } de { $counted } pontos-chave
feedback-answer = Uma boa resposta

remark-follow-ups = { $before } → { $after } com { $count ->
    [one] uma pergunta de seguimento
   *[other] { $count } perguntas de seguimento
  }
remark-self-rating = Você disse: { $said }. A nota diz: { $scored }.
remark-self-rating-right = Você disse: { $said }. A nota concorda.
remark-hinted = Respondida com a dica.

takes-title = Tentativas lado a lado
takes-title-ladder = A escada: a mesma resposta, cada vez mais curta
takes-row-kept-time = Coube no tempo
takes-row-points-gained = Pontos-chave ganhos
takes-row-points-kept = Pontos-chave mantidos
takes-row-points-lost = Pontos-chave perdidos
takes-row-kept-of-first = Mantidos desde a primeira
takes-row-lost-of-first = Perdidos desde a primeira
takes-yes = sim
takes-no = não
takes-surviving = Ditos em todas:
takes-surviving-ladder = Sobreviveram do primeiro degrau até { $label }:
takes-surviving-ladder-none = Nenhum ponto-chave sobreviveu do primeiro degrau até { $label }.
takes-surviving-none = Nenhum ponto-chave foi dito em todas.
takes-below = Ganhos, mantidos e perdidos são em relação à anterior. Cada resposta está inteira abaixo.

report-in-follow-up = { $count ->
    [one] na pergunta de seguimento
   *[other] na pergunta de seguimento { $number }
  }
report-with-follow-ups = com as perguntas de seguimento, { $length }
report-was-asked = Perguntaram a você:
report-follow-up = Pergunta de seguimento:
report-lane-follow-ups = pergunta de seguimento
star-beside = Abaixo, a divisão que serve de alvo:
