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

report-measure-pauses-inside = Pausas no meio da frase
report-measure-pitch-variation = Variação da entonação
report-pauses-inside-detail = { $length } ao todo{ $terms ->
    [0] {""}
    [one] , uma antes de um termo
   *[other] , { $terms } antes de um termo
  }
report-semitones = { $value } semitons
report-pitch-detail = em torno de { $hertz } Hz
report-fillers-apart = pelo menos { $words } em palavras e { $sounds } ouvidos só como som: { $counted }
