# O relatório: títulos, rótulos e o que se diz sobre os números.

report-title = Relatório da entrevista
report-question = Pergunta { $number }
report-question-take = Pergunta { $number }, tentativa { $take }
report-replaced = Uma tentativa posterior substitui esta no resumo.
report-summary = Resumo
report-of-hundred = de 100
report-score = Nota
report-content = Conteúdo
report-points-made = Pontos-chave
report-points-of = { $covered } de { $counted }
report-points-sentence = { $covered } de { $counted } pontos-chave ditos{ $partly ->
    [0] {""}
   *[other] , { $partly } em parte
  }{ $unclear ->
    [0] {""}
   *[other] , { $unclear } sem clareza para julgar
  }
report-questions-count = { $count ->
    [one] 1 pergunta
   *[other] { $count } perguntas
  }
report-spoken = { $length } de fala
report-next-steps = O que fazer agora
report-range = entre { $low } e { $high }
report-range-why = conforme a certeza dos pontos-chave
report-summary-basis = Com base em { $words }; o reconhecedor teve { $percent }% de certeza delas.
report-part-content = conteúdo
report-part-structure = estrutura
report-part-delivery = fala
report-part-timing = duração
report-part = { $label } { $value } ({ $weight }%)
report-made-of = Nota composta de { $parts }
report-to-question = pergunta { $number }

report-band-insufficient = ainda insuficiente
report-band-partial = parcial
report-band-good = bom
report-band-strong = forte
report-scale = Faixas: abaixo de 40 ainda insuficiente, a partir de 40 parcial, de 60 bom, de 80 forte. Esses limites são nossos.

report-fact-bank = Banco de perguntas { $bank }
report-fact-model = transcrito pelo modelo de fala { $model }
report-fact-typed = respostas digitadas
report-mode-practice = treino
report-mode-real = como numa entrevista real
report-mode-rehearse = ensaio
report-kind-conceptual = conceitual
report-kind-technical = técnica
report-kind-behavioural = comportamental

report-notice-demonstration = Isto é uma demonstração: ninguém falou. Respostas gravadas por uma voz sintética tocaram no lugar do microfone, e o pequeno modelo de fala micro as transcreveu. Ele foi treinado com vozes assim e não entende pessoas. Os números mostram como se lê um relatório; não dizem nada sobre você e não entram em nenhuma tendência.
report-notice-micro = Quem transcreveu foi o pequeno modelo de fala micro. Ele foi treinado com vozes sintéticas e não entende pessoas: espere palavras erradas. `interviewer download` baixa um de verdade.
report-notice-nothing = Nada foi respondido nesta sessão.
report-notice-overflows = { $times ->
    [one] O microfone perdeu som uma vez; pode faltar alguma palavra.
   *[other] O microfone perdeu som { $times } vezes; podem faltar palavras.
  }
report-notice-derived = Ninguém escreveu pontos-chave para esta pergunta. Eles foram extraídos da resposta de referência e são menos precisos.
report-notice-corrected = Você corrigiu o que o reconhecedor tinha escrito; os números são da resposta corrigida.
report-notice-gone = A gravação { $file } já não está junto desta sessão; não há o que ouvir.

report-said = O que foi dito
report-said-nothing = Nada foi dito.
report-legend = Marcas
report-legend-point = mostra o ponto-chave 1
report-legend-filler = vício de linguagem
report-legend-hedge = atenuação
report-legend-unsure = o reconhecedor tem dúvida sobre esta palavra
report-legend-wrong = não procede
report-legend-pause = pausa de 1 s ou mais
report-sound = som sem palavra
report-wordless = (um som)
report-pause = pausa de { $length }
report-words = { $count ->
    [one] 1 palavra
   *[other] { $count } palavras
  }
report-about-spoken = { $words } em { $length } · { $ended }
report-about-typed = { $words } · resposta digitada, nenhum tempo foi medido
report-ended-key = encerrada por uma tecla
report-ended-silence = encerrada pelo silêncio
report-ended-limit = encerrada no limite de tempo
report-ended-no-speech = nenhuma voz foi ouvida
report-ended-end-of-recording = encerrada com a gravação
report-listen = Ouvir a resposta
report-hear-question = Ouvir a pergunta
report-listen-at = Ouvir a partir de { $time }
report-hint = Escolha uma palavra, um tempo ou um ponto da figura para ouvir.
report-hint-keys = No teclado: as setas vão de palavra em palavra, Enter toca a partir dali, a barra de espaço pausa.
report-doubts = Duvidoso para o reconhecedor, ouça você:
report-doubts-more = e mais { $count }, com marca acima
report-mishearings = Entendido como termo:
report-taken-for = como { $term }
report-pace = Ritmo
report-pace-windows = palavras por minuto em trechos de { NUMBER($seconds, maximumFractionDigits: 0) } s
report-pace-usual = habitual, de { $low } a { $high }
report-pace-window = de { $start } a { $end }: { $rate }

report-points = Pontos-chave
report-status-covered = dito
report-status-partly = em parte
report-status-unclear = sem clareza
report-status-missed = não dito
report-unclear-why = as palavras nesse trecho são duvidosas demais para julgar
report-central = central
report-bonus = bônus, fora da nota
report-at = em { $time }
report-similarity = semelhança { NUMBER($similarity, minimumFractionDigits: 2, maximumFractionDigits: 2) }
report-ask-yourself = Pergunte-se:
report-coverage = { $percent }% do peso deles

report-claims = Não procede
report-you-said = Você disse:
report-rather = Na verdade:
report-flag-empty = Sem resposta
report-flag-dont-know = “Não sei”
report-flag-echo = A própria pergunta repetida
report-flag-keyword-salad = Palavras sem frases
report-flag-off-topic = Outro assunto
report-flag-other-question = Resposta de outra pergunta
report-flag-repeated = A mesma coisa várias vezes
report-flag-negated = Dito como se não fosse assim
report-flag-too-short = Muito curta
report-flag-profanity = Palavrão
report-advice = Conselhos

report-story = A história
report-star-situation = Situação
report-star-task = Tarefa
report-star-action = Ação
report-star-result = Resultado
report-star-missing = faltou
report-story-number = O resultado traz um número:
report-story-no-number = O resultado não traz nenhum número. Um valor que você mediu dá credibilidade.
report-story-first-person = “Eu” em { $percent }% das vezes em que você disse “eu” ou “nós”.

report-delivery = Como foi dito
report-measure = Medida
report-yours = A sua
report-usual = O habitual
report-measure-answer-length = Duração da resposta
report-measure-speech-rate = Velocidade de fala, com as pausas
report-measure-articulation-rate = Velocidade de articulação, sem as pausas
report-measure-fillers = Vícios de linguagem
report-measure-hedges = Atenuações
report-measure-long-pauses = Pausas longas, de 1 s ou mais
report-measure-response-latency = Da pergunta à primeira palavra
report-measure-time-to-first-point = Da primeira palavra ao primeiro ponto-chave
report-seconds = { $seconds } s
report-minutes = { $minutes } min { $seconds } s
report-minutes-only = { $minutes } min
report-words-per-minute = { $rate } palavras por minuto
report-per-minute = { $rate } por minuto
report-times = { $count ->
    [0] nenhuma
    [one] 1
   *[other] { $count }
  }
report-longest-pause = a mais longa, { $length }
report-norm-between = de { $low } a { $high } { $unit }
report-norm-below = até { $low }; prejudica a partir de { $high } { $unit }
report-norm-above = { $high } { $unit } ou mais; pouco abaixo de { $low }
report-norm-silent-pause = um silêncio conta a partir de { $low } s, e como longo a partir de { $high } s
report-norm-response-latency = mostrado, nunca descontado; a partir de { $low } s quem ouve começa a notar
report-norm-seconds = recomendado: de { $low } a { $high } s
report-no-norm = sem norma em que confiemos
report-source = { $source } ({ $strength })
report-strength-experiment = experimento
report-strength-observation = observação
report-strength-advice = conselho
report-strength-convention = convenção
report-strength-ours = escolha nossa
report-reading-fine = tudo bem
report-reading-watch = vale atenção
report-reading-harms = mais do que agrada a quem ouve
report-reading-little = menos que o habitual
report-reading-below = abaixo
report-reading-within = dentro
report-reading-above = acima
report-reading-short = resposta curta demais para julgar
report-reading-information = só informativo

report-timeline = A resposta ao longo dos segundos
report-lane-points = pontos-chave
report-lane-voice = voz
report-lane-fillers = vícios

report-references = Respostas de referência
report-reference = Resposta de referência { $number }
report-stands-out = O que faz uma resposta se destacar
report-goes-on = Por onde o entrevistador pode continuar
report-sources = Quem diz o que é habitual
report-summary-basis-typed = Com base em { $words }.
report-how-to-read = Como ler este relatório
report-how-score = A nota é feita de conteúdo e, onde foram medidas, de estrutura, fala e duração; o que não foi medido sai da conta, e o resto pesa mais. Nada disso a eleva mais de { $lift } pontos acima do conteúdo. A faixa ao lado dela vem da certeza de cada ponto-chave (dois desvios-padrão; escolha nossa).
report-how-points = Um ponto-chave conta como dito quando palavras da resposta o mostram; essas palavras e o segundo em que aparecem estão ao lado. Em parte fica entre os limiares e vale metade.
report-how-private = Tudo foi gravado, transcrito e avaliado nesta máquina. As gravações estão na pasta da sessão.
report-how-embedded = Tudo foi gravado, transcrito e avaliado em uma só máquina. As gravações estão dentro desta página: quem a tiver pode ouvi-las.
report-session = Sessão { $id }
report-quote = “…”
report-overview-question = Pergunta
report-further = Indo além
report-legend-words = palavras
report-point-number = ponto-chave { $number }
report-norms-from = Durações recomendadas: { $source }. A divisão-alvo é o meio delas, dentro do tempo que havia (escolha nossa).

# `interviewer report`
option-embed-audio = Põe as gravações dentro da página, para enviá-la num só arquivo (cerca de 0,4 MB por minuto).
option-open = Abre no navegador o relatório gravado.
report-written-with-audio = O relatório, com as gravações dentro: { $path } ({ $megabytes } MB)
report-embeds-only-in-page = `--embed-audio` só vale com `--format html`; as outras formas não levam som.
report-opens-only-files = `--open` precisa de um arquivo para abrir: acrescente `-o ARQUIVO`.
report-no-times = Nenhuma resposta desta sessão tem tempos, então não há como fazer legendas. `--format transcript` dá as palavras.
report-no-such-place = Não há pasta para { $path }. Indique com `-o` uma que exista.
report-no-browser = Nenhum navegador pôde ser aberto. Abra { $path } você.
