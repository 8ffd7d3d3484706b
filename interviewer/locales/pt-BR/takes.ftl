# Tentativas lado a lado, a escada, o relógio STAR, perguntas de seguimento: o que a sala de ensaio traz ao relatório.

takes-take = tentativa { $take }
takes-step = { $seconds } s
takes-number = { NUMBER($value, maximumFractionDigits: 1) }
takes-row-score = Nota
takes-row-content = Conteúdo
takes-row-structure = Estrutura
takes-row-length = Duração
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
