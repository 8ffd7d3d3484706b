# O que praticar em seguida

command-next = O que praticar agora e por quê, o mais urgente primeiro.
option-next-all = Mostra também tudo o que fica para depois e as perguntas que nunca foram feitas.
option-next-count = Mostra só esta quantidade.
option-due = Faz o que está na hora de rever, o mais urgente primeiro (veja `interviewer next`).
due-not-with-question = `--due` escolhe as perguntas por conta própria; tire o `--question`
due-reason-missed = Última nota { $score } em { $date }; faltou: { $points }.
due-reason-partly = Última nota { $score } em { $date }; dito só em parte: { $points }.
due-reason-said = Última nota { $score } em { $date }; todos os pontos-chave foram ditos.
due-reason-score = Última nota { $score } em { $date }.
due-reason-unclear = Feita em { $date }; deu para entender muito pouco da resposta para avaliar.
due-reason-new = Nunca foi feita.
due-point = “{ $text }”
due-points-more = { $points } e mais { $count }
due-nothing = Nada para rever ainda: a próxima pergunta é { $days ->
    [1] amanhã
   *[other] daqui a { $days } dias
} ({ $date }). O `interviewer practice` faz outras; o `interviewer next` lista todas.
due-nothing-practised = Nada para rever: nenhuma destas perguntas de “{ $bank }” foi respondida ainda. O `interviewer practice` faz algumas.
due-none-practised = Nenhuma pergunta foi respondida ainda, fora das demonstrações, então não há o que rever. O `interviewer practice` faz algumas.
due-today = Para rever agora
due-later = Para depois
due-new = Nunca feitas
due-none-today = Nada para rever hoje.
due-more-now = { $count ->
    [one] Mais 1 está
   *[other] Mais { $count } estão
} na hora de rever.
due-more-later = { $count ->
    [one] Mais 1 fica
   *[other] Mais { $count } ficam
} para depois: `interviewer next --all`
due-new-count = { $count ->
    [one] 1 pergunta
   *[other] { $count } perguntas
} de “{ $bank }” nunca { $count ->
    [one] foi feita
   *[other] foram feitas
}: { $command }
due-practise = Para responder o que está na hora de rever: { $command }
due-gone = { $count ->
    [one] 1 pergunta que você praticou não está mais no banco e ficou
   *[other] { $count } perguntas que você praticou não estão mais no banco e ficaram
} de fora.
due-unreadable = { $count ->
    [one] Não dá para ler 1 sessão
   *[other] Não dá para ler { $count } sessões
}; o que você praticou ali ficou de fora. O `interviewer sessions` diz por quê.
next-due = interviewer next        veja o que está na hora de rever, e por quê

# Como você se avalia
self-rating = { $now }.
self-rating-and-before = { $now }; { $before }.
self-rating-above = Você se avalia { NUMBER($bands, maximumFractionDigits: 1) } { $bands ->
    [one] faixa
   *[other] faixas
} acima da nota (últimas { $answers } respostas)
self-rating-below = Você se avalia { NUMBER($bands, maximumFractionDigits: 1) } { $bands ->
    [one] faixa
   *[other] faixas
} abaixo da nota (últimas { $answers } respostas)
self-rating-even = Você se avalia tão bem quanto a nota (últimas { $answers } respostas)
self-rating-before-above = antes, { NUMBER($bands, maximumFractionDigits: 1) } acima
self-rating-before-below = antes, { NUMBER($bands, maximumFractionDigits: 1) } abaixo
self-rating-before-even = antes, nem acima nem abaixo
self-rating-title = Como você se avalia
self-rating-read = Faixas acima ou abaixo da nota, sessão por sessão; na linha tracejada as duas coincidem.
self-rating-described = Faixas acima da nota, da sessão mais antiga à mais nova: { $gaps }
