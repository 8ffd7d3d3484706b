# Praticar: modos, relógios, perguntas de seguimento, dicas, novas tentativas e o que se acha da própria resposta.

screen-follow-up = Mais uma pergunta: { $prompt }
screen-warning = Faltam { $seconds } segundos.
screen-rating = Antes de ver a nota: como você acha que foi? { $seconds } s.
screen-hint = Dica: { $text }
screen-no-hint = Esta pergunta não tem dica.
stage-rating = Como foi?
key-go-on-rating = ver nota
key-hint = dica
key-correct = corrigir
key-again = de novo

ask-again = Vamos tentar mais uma vez.
ask-again-shorter = Mais uma vez, agora em { $seconds } segundos.
ask-for-action = E o que você fez pessoalmente, passo a passo?
ask-for-result = Como terminou? Qual foi o resultado?

option-mode = practice ajuda (tempo para pensar, dicas, retorno a cada resposta); real pergunta em sequência e avalia no fim.
option-budget = Minutos depois dos quais nenhuma pergunta nova começa.
option-follow-ups = Perguntas de seguimento por resposta, no máximo (padrão: { $most }).
metavar-ladder = SEGUNDOS
option-ladder = A mesma história cada vez mais curta: { $example }, se nenhum valor for dado.
ladder-wrong = { $value } não serve: informe segundos, cada valor menor que o anterior e nenhum abaixo de 5, por exemplo { $example }.
ladder-and-limit = --ladder e --limit não combinam: a escada já diz quanto cada tentativa pode durar.
