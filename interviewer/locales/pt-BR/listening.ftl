# Escuta: o fim da resposta, a legenda ao vivo e como a voz soou.

key-not-done = eu não tinha terminado
key-still-thinking = ainda pensando
key-go-on-finishing = ver o relatório
stage-finishing = Essa foi a última pergunta
screen-finishing = Essa foi a última pergunta; o relatório vem em { $seconds } s.
screen-still-thinking = Sem pressa; agora o silêncio pode durar mais.
screen-caption = … { $text }
level-ends-in = fim em { $seconds } s

report-notice-premature = { $times ->
    [one] Esta resposta foi dada como encerrada uma vez antes da hora; você continuou na mesma gravação.
   *[other] Esta resposta foi dada como encerrada { $times } vezes antes da hora; você continuou na mesma gravação.
  }
