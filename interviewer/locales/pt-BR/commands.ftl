# Para que serve cada comando, suas opções e o que ele diz.

command-demo = Uma entrevista inteira com respostas gravadas: sem microfone, sem rede, sem download.
command-practice = A entrevista.
command-rehearse = Respostas comportamentais contra o relógio.
command-score = Entram respostas, saem avaliações.
command-transcribe = Transcreve o que é dito em gravações.
command-sessions = Lista suas sessões.
command-show = Mostra aqui o relatório de uma sessão.
command-report = Grava o relatório de uma sessão: página, Markdown, JSON, texto, transcrição, legendas ou tabela.
command-reassess = Avalia de novo as sessões salvas e diz o que mudou.
command-delete = Apaga uma sessão e suas gravações.
command-questions = Lista as perguntas ou mostra uma.
command-tips = Conselhos do coach.
command-bank = Confere e importa perguntas.
command-download = Baixa um modelo de fala, uma vez só.
command-doctor = Confere microfone, alto-falante, voz, modelo e disco.
command-settings = Mostra cada configuração e de onde ela vem, ou muda uma.

metavar-bank = NOME|ARQUIVO
metavar-model = MODELO
metavar-optional-model = [MODELO]
metavar-folder = PASTA
metavar-files = ARQUIVO...
metavar-question = [ID]
metavar-session = ID|last
metavar-output = ARQUIVO

option-lang = Idioma da entrevista (padrão: o seu).
option-bank = Banco de perguntas: um nome ou um arquivo YAML (padrão: o que vem no programa).
option-banks = Banco de perguntas: um nome ou um arquivo YAML; pode ser repetida (padrão: o que vem no programa).
option-model = Modelo Whisper: um tamanho, um id do hub, uma pasta ou micro (veja `interviewer download`).
option-json = Imprime um documento JSON e mais nada.
option-category = Só perguntas desta categoria; pode ser repetida.
option-kind = Só perguntas deste tipo; pode ser repetida.
option-difficulty = Só perguntas desta dificuldade; pode ser repetida.
option-question = Faz esta pergunta; pode ser repetida, na ordem desejada.
option-count = Quantas perguntas (padrão: { $count }).
option-seed = Sorteia de novo as mesmas perguntas.
option-limit = Segundos para cada resposta, no lugar do limite de cada pergunta.
option-answers = Respostas gravadas no lugar do microfone: <id-da-pergunta>.flac (qualquer formato de áudio), ou em ordem alfabética.
option-realtime = Toca as gravações em tempo real, em vez de o mais rápido possível.
option-yes = Não pergunta nada.
option-format = Formato do relatório.
option-output = Grava neste arquivo ou nesta pasta.
option-score-answers = Uma resposta por linha: {"{"}"question_id": "...", "text": "..."{"}"}.

language-unknown = { $language } não é um idioma conhecido; os conhecidos são { $known }

# Durante a entrevista
screen-question = Pergunta { $number } de { $total }
screen-listening = Ouvindo (até { $seconds } s)...
screen-writing-down = Transcrevendo o que foi dito...
screen-heard = “{ $text }”
screen-heard-nothing = (Nada foi dito.)
screen-content = Conteúdo: { $content } de 100
sound-lost = O microfone perdeu som { $times ->
    [one] uma vez
   *[other] { $times } vezes
} durante esta resposta: talvez outro programa esteja ocupando demais esta máquina.
question-heard = O microfone ouviu a própria pergunta; { $words ->
        [one] { $words } palavra não foi contada como sua
       *[other] { $words } palavras não foram contadas como suas
    }. Se acontecer de novo, use fones.
answer-not-recorded = Não há gravação de resposta para { $id }; a pergunta conta como não respondida.
voice-off = Daqui em diante o entrevistador fica em silêncio; leia as perguntas, por favor.
session-kept =
    Salvo em { $folder }
    O relatório: { $report }

# Sessões
sessions-none = Ainda não há sessões. `interviewer demo` mostra como é uma.
sessions-line = { $id }  { $language }  { $score }  { $questions ->
    [one] 1 pergunta
   *[other] { $questions } perguntas
}  { $kind }
sessions-no-score = -
sessions-demonstration = demo
mode-practice = treino
mode-real = real
mode-rehearse = ensaio
delete-question = Apagar de vez a sessão { $id } com suas gravações? [s/N] {""}
answers-yes = s sim y yes
deleted = A sessão { $id } e suas gravações foram apagadas.
not-deleted = Nada foi apagado.
report-written = O relatório: { $path }

# Perguntas
questions-show-one = `interviewer questions ID` mostra uma delas com tudo o que uma boa resposta cobre.
questions-facts = { $kind }, { $difficulty }; { $think } s para pensar, { $limit } s para responder
questions-assesses = O que ela revela:
questions-hint = Dica:
questions-key-points = Uma boa resposta cobre:
questions-bonus = bônus
questions-reference = Por exemplo:
questions-stands-out = O que se destaca:
difficulty-easy = fácil
difficulty-medium = média
difficulty-hard = difícil
kind-conceptual = conceitual
kind-technical = técnica
kind-behavioural = comportamental

# `interviewer` sozinho
welcome-new = Boas-vindas. O Interviewer faz perguntas de entrevista em voz alta, ouve e mostra o que a sua resposta cobriu.
welcome-back = Que bom ver você de novo. Há { $count ->
    [one] uma sessão
   *[other] { $count } sessões
} aqui.
next-demo = interviewer demo        veja uma entrevista inteira com respostas gravadas (meio minuto)
next-practice = interviewer practice    faça a sua
next-show = interviewer show        leia de novo o último relatório
next-sessions = interviewer sessions    veja todas as sessões
next-help = Todos os comandos: `interviewer --help`

# Modelos de fala
download-ready = { $model } está pronto nesta máquina.
download = Baixando { $model }...
download-size = Baixando { $model } ({ $megabytes } MB)...

# Conselhos
tips-faq = O que os candidatos perguntam
tips-preparation = Antes da entrevista
tips-answering = Enquanto você responde

# Avaliar de novo
metavar-optional-session = [ID|last]
reassessed = { $sessions ->
    [one] Uma sessão avaliada
   *[other] { $sessions } sessões avaliadas
} de novo; { $changed ->
    [0] nada mudou
    [one] uma mudou
   *[other] { $changed } mudaram
}.
reassessed-answer = { $id }  { $question }: { $before } -> { $after }; pontos-chave ganhos: { $gained }, perdidos: { $lost }
