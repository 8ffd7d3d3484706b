# O índice das sessões, as páginas de revisão no navegador, e como apagar.

index-busy = Outro programa está gravando o índice das suas sessões. Tente de novo daqui a pouco.

# `interviewer review`
command-review = Veja, ouça, busque e corrija suas sessões no navegador.
option-port = Porta nesta máquina; 8137 ou uma livre, se nada for dito.
option-no-browser = Mostra o endereço e não abre o navegador.
option-pages-lang = Idioma das páginas (padrão: o seu); um relatório fica no idioma da sessão.
review-address = Suas sessões: { $address } (só nesta máquina; Ctrl-C encerra)
review-reading = Lendo as sessões: { $done } de { $total }
port-taken = A porta { $port } está em uso por outro programa. Escolha outra com `--port`, ou deixe a opção de fora.
port-not-allowed = A porta { $port } exige mais permissões do que você tem. Escolha uma a partir de 1024 com `--port`.

# Todas as páginas
review-skip = Ir para o conteúdo
review-navigation = Páginas
review-sessions = Suas sessões
review-progress = Progresso
review-due = O que praticar
review-search = Buscar
review-search-label = Buscar no que você disse
review-private = Tudo aqui fica nesta máquina:
review-language = Idioma
review-language-en = inglês
review-language-pt-br = português
review-pages = Páginas da lista
review-page = Página { $number } de { $pages }
review-newer = Mais novas
review-older = Mais antigas
review-cancel = Cancelar
review-problem = Não deu certo
review-not-found = Não há nada neste endereço. Suas sessões estão a um clique.
review-too-large = Isso é mais do que cabe numa transcrição. Nada foi alterado.
review-refused-form = Este formulário não vale mais, ou não veio daqui. Nada foi alterado. Carregue a página de novo.
review-refused-host = Este endereço não é o das páginas de revisão. Abra o endereço que o `interviewer review` mostrou.
review-refused-origin = Este pedido veio de outro site. Nada foi alterado.

# Sessões e tendências
review-trends = Tendências
review-trends-read = A linha é o valor de cada sessão; a tracejada, a sua própria mediana das sessões anteriores. As demonstrações ficam de fora.
review-by-date = Por data
review-session = Sessão
review-session-line = { $bank } · { $language } · { $mode } · { $questions ->
    [one] 1 pergunta
   *[other] { $questions } perguntas
}
review-measure-score = Nota
review-measure-coverage = Pontos-chave
review-measure-fillers-per-minute = Muletas
review-measure-speech-rate = Ritmo
review-measure-response-latency = Até começar a falar
review-percent = { $percent } %
review-unit-fillers-per-minute = por minuto
review-unit-speech-rate = palavras por minuto
review-first-session = nada antes para comparar
review-baseline = sua mediana antes: { $value }
review-trend-described = { $measure }, { $count ->
    [one] uma sessão: { $last }
   *[other] { $count } sessões: a primeira { $first }, a última { $last }
}

# Progresso
review-progress-read = Todas as perguntas que você respondeu; primeiro, a que foi pior da última vez.
review-progress-none = Nenhuma pergunta foi respondida ainda, fora das demonstrações. O `interviewer practice` faz algumas.
review-question = Pergunta
review-course = Evolução
review-course-described = Notas, da mais antiga à mais nova: { $scores }
review-attempts = Tentativas
review-best = Melhor
review-last = Última
review-last-on = última em { $date }
review-unsaid = Nunca ditos
review-chances = Vezes perguntado
review-take = tentativa { $take }
review-first = Primeira
review-second = Segunda
review-compare = Comparar as duas
review-point = Ponto-chave
review-matrix = Pontos-chave ao longo das tentativas
review-point-new = ainda não fazia parte da pergunta
review-said = Dito
review-times-of = { $times } de { $count }

# Duas tentativas lado a lado
review-comparison = Duas tentativas lado a lado
review-gained-lost = Da primeira para a segunda: { $gained ->
    [one] 1 ponto-chave ganho
   *[other] { $gained } pontos-chave ganhos
}, { $lost ->
    [one] 1 perdido
   *[other] { $lost } perdidos
}.
review-numbers = Números
review-difference = Diferença

# Busca
review-search-title = Buscar no que você disse
review-search-hint = Dá para achar qualquer palavra de qualquer resposta. Palavras entre aspas precisam estar juntas; acentos não importam.
review-found = { $count ->
    [0] Nada do que você disse contém tudo isto: { $query }
    [one] 1 resposta contém: { $query }
   *[other] { $count } respostas contêm: { $query }
}
review-at = em { $time }
review-at-word = nesta resposta

# Uma sessão
review-tools = O que dá para fazer com a resposta à pergunta { $number }
review-correct = Corrigir a transcrição
review-compare-before = Comparar com a tentativa { $take }
review-all-attempts = Todas as tentativas nesta pergunta
review-heard = Você corrigiu esta transcrição. O que foi ouvido
review-changed = A resposta corrigida foi avaliada de novo. Nota antes { $before }, agora { $after }.
review-correct-label = O que você disse de verdade
review-correct-help = As palavras que ficam mantêm seus tempos. O que foi ouvido também fica guardado, e a resposta é avaliada de novo; isso pode levar alguns segundos.
review-correct-save = Salvar e avaliar de novo
correction-too-long = Ficou longo demais: uma transcrição pode ter { $most } caracteres. Nada foi alterado.
answer-unknown = A sessão { $id } não tem a tentativa { $take } da pergunta { $number }.

# Apagar
review-delete = Apagar esta sessão
review-delete-question = Apagar de vez a sessão { $id }, { $recordings ->
    [0] suas transcrições e notas?
    [one] suas transcrições, suas notas e sua gravação?
   *[other] suas transcrições, suas notas e suas { $recordings } gravações?
}
review-delete-yes = Apagar de vez

# O que praticar
review-due-when = Quando
review-due-why = Pergunta, e por quê

# `interviewer delete --older-than`, `interviewer forget`
command-forget = Apaga tudo o que ficou guardado de você nesta máquina, e diz o que era.
option-older-than = Apaga todas as sessões com mais de N dias.
delete-what = Diga uma sessão, ou use `--older-than`, e não os dois
delete-none-older = Nenhuma sessão tem mais de { $days } { $days ->
    [one] dia
   *[other] dias
}.
delete-old-question = Apagar de vez { $count ->
    [one] uma sessão
   *[other] { $count } sessões
} com mais de { $days } { $days ->
    [one] dia
   *[other] dias
}, com as gravações? [s/N] {""}
forget-found = Em { $home } há:
forget-question = Apagar tudo de vez? [s/N]
forget-erased = Apagado de { $home }:
forget-nothing = Nada foi apagado.
forget-empty = Não há nada seu em { $home }.
forget-others = Não é nosso e ficou lá: { $names }
forget-sessions = { $count ->
    [one] 1 sessão
   *[other] { $count } sessões
} com { $recordings ->
    [one] 1 gravação
   *[other] { $recordings } gravações
}
forget-banks = { $count ->
    [one] 1 banco de perguntas seu
   *[other] { $count } bancos de perguntas seus
}
forget-settings = suas configurações
forget-index = o índice das suas sessões
forget-voices = frases que o entrevistador já falou
forget-size = { $megabytes } MB ao todo
not-erased = { $path } não pôde ser apagado ({ $reason }). Feche o que estiver usando e tente de novo.
