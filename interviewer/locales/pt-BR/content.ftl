# Perguntas e dados de idioma

language-without-data = Não há dados para o idioma “{ $language }”. Idiomas conhecidos: { $known }.

# Um banco como um todo

bank-mistakes = { $path } tem { $count ->
        [one] um erro, na linha { $line }
       *[other] { $count } erros, o primeiro na linha { $line }
    }. `interviewer bank check { $path }` mostra { $count ->
        [one] qual é
       *[other] todos
    }.
bank-not-found = Não existe o banco “{ $name }”. Bancos conhecidos: { $known }. Coloque os seus em { $folder } ou informe um arquivo (.yaml ou .json).
bank-not-found-near = Não existe o banco “{ $name }”. Você quis dizer { $nearest }? Os seus bancos ficam em { $folder }.
bank-missing = O arquivo { $path } não existe. `interviewer bank list` mostra os bancos disponíveis.
bank-is-folder = { $path } é uma pasta. Informe o arquivo do banco dentro dela.
bank-unreadable = Não dá para ler { $path } ({ $reason }). Confira a permissão de leitura.
bank-too-large = { $path } tem { $megabytes } MB, e um banco pode ter no máximo { $largest }. Divida em vários.
bank-binary = { $path } não é texto. Um banco é um arquivo YAML ou JSON; `interviewer bank import` cria um a partir de um artigo.
bank-not-utf8 = Isto não está em UTF-8. Salve o arquivo como UTF-8.
bank-empty = O arquivo está vazio. Um banco precisa de `language` e `questions`.
bank-not-a-bank = Isto não é um banco: deveria começar com `language:` e `questions:`.
bank-without-language = Falta `language`. Escreva `language: pt-BR` ou outro destes: { $known }.
bank-unknown-language = Não há dados para o idioma “{ $language }”. Idiomas conhecidos: { $known }.
bank-without-questions = Não há perguntas. Liste pelo menos uma em `questions:`.
bank-not-a-question = Isto não é uma pergunta. Cada uma precisa pelo menos de `id`, `prompt` e `reference_answers`.

# O que há de errado com um valor

bank-missing-field = Falta `{ $field }`. Acrescente.
bank-unknown-field = Não existe o campo `{ $field }`. Existem: { $known }.
bank-unknown-field-near = Não existe o campo `{ $field }`. Você quis dizer `{ $nearest }`?
bank-unknown-value = “{ $value }” não é possível aqui. Escreva um destes: { $known }.
bank-unknown-value-near = “{ $value }” não é possível aqui. Você quis dizer “{ $nearest }”?
bank-not-text = Aqui deveria haver um texto. Escreva em uma linha ou depois de `>-`.
bank-not-number = Aqui deveria haver um número.
bank-not-truth-value = Aqui deveria haver `true` ou `false`.
bank-not-list = Aqui deveria haver uma lista: um item por linha, começando com `- `.
bank-not-mapping = Aqui deveria haver campos com nome: `nome: valor`.
bank-wrong-value = Este valor não funciona aqui ({ $problem }).
bank-empty-text = Não há texto aqui. Escreva algum ou apague a linha.
bank-out-of-range = O valor deve ficar entre { NUMBER($low) } e { NUMBER($high) }.
bank-bad-id = “{ $id }” não pode ser um id, porque vira nome de arquivo. Use letras, números e hifens.
bank-duplicate-id = Este id já existe, veja a linha { $first }. Dê um id próprio a cada pergunta.
bank-asks-for = Só perguntas comportamentais pedem uma história ou uma abordagem. Apague `asks_for` ou escreva `kind: behavioural`.
bank-only-bonus = Todos os pontos-chave são bônus, então não há o que avaliar. Deixe pelo menos um como normal.
bank-more-mistakes = Daqui em diante há mais erros. Corrija primeiro os de cima.

# YAML

yaml-tab = Há uma tabulação aqui. Recue com espaços.
yaml-colon = Há dois-pontos seguidos de espaço no meio do texto, ou a linha está recuada demais. Ponha o texto entre aspas ou alinhe com as linhas vizinhas.
yaml-quote = As aspas abertas aqui nunca fecham. Feche.
yaml-bracket = O colchete ou a chave que abre aqui nunca fecha, ou falta uma vírgula. Feche.
yaml-character = Um texto não pode começar com “{ $character }”. Ponha entre aspas.
yaml-indentation = Esta linha não está recuada como as vizinhas. Alinhe com elas.
yaml-no-colon = Faltam dois-pontos depois do nome do campo. Escreva `nome: valor`.
yaml-escape = Esta barra invertida não significa nada. Escreva duas ou use aspas simples.
yaml-broken = Isto não é YAML válido ({ $problem }).
yaml-control-character = Há um caractere invisível aqui ({ $code }). Apague.
yaml-alias = Aliases (`*{ $name }`) não são aceitos. Escreva o valor por extenso.
yaml-anchor = Âncoras (`&{ $name }`) não são aceitas. Apague e escreva os valores por extenso onde eles se repetem.
yaml-tag = Tags (`{ $tag }`) não são aceitas. Apague.
yaml-key = O nome de um campo deve ser texto. Escreva `nome: valor`.
yaml-duplicate-key = Este campo aparece duas vezes, veja a linha { $first }. Fique com um deles.
yaml-second-document = Aqui começa um segundo documento (`---`). Coloque em um arquivo próprio.
yaml-too-deep = Isto está aninhado em mais de { $deepest } níveis. Um banco precisa de seis.
yaml-too-many = Isto é muito mais do que qualquer banco tem. É o arquivo certo?

# O que enfraquece um banco

check-derived = Não há pontos-chave escritos, então eles são tirados das respostas de referência, o que avalia pior. Escreva de 4 a 8 `key_points`.
check-one-reference = Só há uma resposta de referência. Escreva duas ou três, como pessoas diferentes falariam.
check-reference-misses = Nesta resposta de referência não se reconhece “{ $point }”. Diga isso com mais clareza nela, ou acrescente às `phrasings` o jeito como ela diz.
check-reference-wrong = Esta resposta de referência parece afirmar a ideia errada “{ $claim }”. Mude a redação de uma das duas.
check-reference-length = Esta resposta de referência tem { $count } palavras. Respostas faladas têm de { $low } a { $high }.
check-long-prompt = Isto fica longo demais para quem só ouve. Pergunte com no máximo { $most } palavras.
check-no-hint = Não há `hint` para quem travar. Escreva uma dica que não entregue nenhum ponto-chave.
check-no-follow-ups = Não há uma pergunta mais difícil para continuar. Escreva uma em `follow_ups`.
check-no-wrong-claims = Não há `wrong_claims`, então afirmações erradas passam despercebidas. Escreva dois enganos comuns.
check-point-count = Há { $count } pontos-chave fora os bônus. O bom é ter de { $low } a { $high }: junte ou divida alguns.
check-few-phrasings = Há { $count ->
        [0] nenhum outro jeito
        [one] só mais um jeito
       *[other] só mais { $count } jeitos
    } de dizer isto, e respostas com outras palavras vão escapar. Escreva de 3 a 6 `phrasings`.
check-no-follow-up = Não há `follow_up` que puxe este ponto. Escreva uma pergunta que não o entregue.
check-bare-phrasing = “{ $text }” diz muito pouco para ser reconhecido. Escreva uma oração inteira.
check-phrasing-twice = “{ $text }” diz o mesmo que outra frase, com as mesmas palavras. Diga de outro jeito.
check-phrasing-fits-two = “{ $text }” serve também para o ponto-chave “{ $point }”. Diga o que é próprio deste.
check-alias-twice = “{ $name }” já vale para “{ $first }”. Deixe em um só deles.
check-long-glossary = O glossário está longo, e o reconhecedor só lê o começo. Fique com no máximo { $most } entradas.
check-glossary-gap = “{ $term }” aparece nos termos de { $count } perguntas, mas não no glossário. Acrescente, para que seja reconhecido.
