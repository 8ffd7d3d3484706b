# `interviewer bank`: conferir, importar e listar bancos

command-bank-check = Mostra cada erro de um arquivo de banco e o que o enfraquece.
command-bank-import = Cria um banco a partir de um artigo: texto, Markdown, HTML, CSV.
command-bank-list = Lista os seus bancos e os que vêm no programa.

metavar-file = ARQUIVO
option-import-output = O arquivo de banco (.yaml) que será criado ou ampliado; se nada for dito, entre os seus bancos.
option-interactive = Pergunta, para cada questão, se ela deve ficar.

# Conferir

bank-check-warning = aviso: { $line }
bank-check-mistakes = { $count ->
    [one] Um erro
   *[other] { $count } erros
} em { $file }.
bank-check-fine = { $file } pode ser usado para praticar: nenhum erro, { $count ->
    [0] nenhum aviso
    [one] um aviso
   *[other] { $count } avisos
}.

# Listar

bank-list-line = { $name } { $language } { $questions } perguntas   { $title }   ({ $path })
bank-list-own = Os seus bancos ficam em { $folder }; pratique com `interviewer practice --bank NOME`.

# Importar: o artigo

article-missing = O arquivo { $file } não existe. Salve o artigo e informe esse arquivo.
article-is-folder = { $file } é uma pasta. Informe o arquivo do artigo dentro dela.
article-unreadable = Não dá para ler { $file } ({ $reason }). Dê a si mesmo permissão de leitura.
article-too-large = { $file } tem { $megabytes } MB, e um artigo pode ter no máximo { $largest }. Salve só o texto ou divida o arquivo.
article-empty = { $file } está vazio. Cole o artigo nele e salve.
article-binary = { $file } não é texto. Abra o artigo, copie o texto para um arquivo e importe esse arquivo.
article-other-format = { $file } não é texto ({ $kind }). Salve como texto simples ou HTML e importe de novo.
article-encoding = Não dá para saber a codificação de { $file }. Salve como UTF-8 e importe de novo.
article-is-bank = { $file } já é um banco, não um artigo. `interviewer bank check { $file }` diz se está em ordem.
article-no-questions = Nenhuma pergunta com resposta foi encontrada em { $file }. Comece cada pergunta em uma linha própria com a resposta embaixo, ou use “P:” e “R:”.
article-no-answers = { $file } tem { $count ->
    [one] uma pergunta
   *[other] { $count } perguntas
}, mas nenhuma resposta. Sua resposta é comparada com uma boa resposta: escreva uma embaixo de cada pergunta e importe de novo.

# Importar: o banco

import-output-suffix = Um banco é um arquivo .yaml; { $output } tem outra terminação.
import-other-language = “{ $bank }” está em { $has }, e este artigo em { $language }. Grave em outro arquivo com -o.
import-no-place = “{ $bank }” lista as perguntas entre colchetes, como JSON, e não dá para acrescentar nada sem reescrever tudo. Grave em outro arquivo com -o.
import-comment =
    Criado por `interviewer bank import` a partir de { $file }.
    Edite o que quiser e depois rode `interviewer bank check` neste arquivo. Os pontos-chave foram derivados das respostas; os seus, com várias formulações cada, avaliam melhor. Tire `derived` onde você os escreveu.
    A próxima importação acrescenta perguntas novas e não mexe em nada do que está aqui; as linhas abaixo dizem o que ela não precisa oferecer de novo.

# Importar: o que o comando diz

import-question = Pergunta { $number } de { $total } (linhas { $lines })
import-keep = Fica? [S]im, [n]ão, [t]odas daqui em diante: {""}
answers-no = n não nao
answers-all = t todas
import-taken = { $count ->
    [0] Nenhuma pergunta nova
    [one] Uma pergunta nova
   *[other] { $count } perguntas novas
} de { $file }; os números são linhas.
import-facts = { $id }: { $kind }, { $points ->
    [one] um ponto-chave
   *[other] { $points } pontos-chave
}
import-kept = { $count ->
    [one] Uma pergunta já está em { $bank } e fica como está.
   *[other] { $count } perguntas já estão em { $bank } e ficam como estão.
}
import-deleted = { $count ->
    [one] Uma pergunta foi retirada de { $bank } antes e continua fora.
   *[other] { $count } perguntas foram retiradas de { $bank } antes e continuam fora.
} Para tê-la de volta, apague o nome dela das linhas que começam com “# imported:”.
import-left = Ficou de fora:
import-unanswered = { $count ->
    [one] Uma pergunta não tem resposta e ficou de fora.
   *[other] { $count } perguntas não têm resposta e ficaram de fora.
} Escreva as respostas embaixo delas e importe de novo.
import-encoding = O arquivo não está em UTF-8; foi lido como { $encoding }. Se as letras parecerem erradas, salve como UTF-8 e importe de novo.
import-language = O artigo foi lido como { $language }, mas parece estar em { $seems }. Se for o caso, use --lang { $seems }.
import-written =
    Gravado em { $bank }
    Para praticar: interviewer practice --bank { $bank }

left-title = título
left-navigation = parte da página
left-advert = anúncio
left-caption = legenda
left-code = código, que ninguém fala
left-contents = índice
left-table-head = cabeçalho de tabela
left-introduction = introdução
left-section-introduction = introdução de seção
left-conclusion = conclusão
left-tips = dicas
left-no-questions = seção sem perguntas
left-no-answer = pergunta sem resposta
left-no-question = linha sem pergunta
left-duplicate = pergunta repetida
