# Respostas digitadas, corrigidas ou retomadas.

option-typed = Digita as respostas em vez de falar: sem microfone, sem modelo, sem medidas da fala.
typed-or-recorded = As respostas são digitadas ou gravadas: --typed e --answers não combinam
typed-placeholder = Digite sua resposta. Uma linha vazia encerra, Ctrl-D deixa a pergunta de fora.
typed-no-text = A linha { $line } das respostas não é um texto em UTF-8. Salve em UTF-8, uma resposta por linha.
typed-too-long = Uma resposta pode ter no máximo { $most } caracteres. O que foi respondido antes está salvo; `interviewer resume` continua.

editing-explained =
    Mude a resposta acima, salve e saia do editor.
    Corrija só o que você disse: as palavras que ficam mantêm seus tempos na gravação.
    Um texto vazio ou sem mudança deixa a resposta como está. Estas linhas não fazem parte dela.
editing-prompt = Corrigida:
editing-unreadable = O que o editor deixou não é um texto em UTF-8; a resposta fica como estava.
editor-missing = Não é possível abrir o editor { $editor }. Indique outro: VISUAL ou EDITOR, no ambiente.
editor-failed = O editor { $editor } falhou (status { $status }); nada mudou.

# Retomar
command-resume = Continua uma sessão interrompida.
option-resume-bank = Onde as perguntas estão agora, se isso mudou: um nome ou um arquivo YAML; pode ser usada várias vezes.
resume-demonstration = A sessão { $id } é uma demonstração, e nela ninguém responde. `interviewer practice` faz uma sessão sua.
resume-no-plan = A sessão { $id } é de antes de se guardar o que seria perguntado. `interviewer practice` começa uma nova.
resume-complete = A sessão { $id } está completa: não falta perguntar nada. `interviewer show { $id }` mostra o relatório.
resume-question-gone = “{ $bank }” não tem mais { $questions }. Indique o banco que tem: `interviewer resume --bank ARQUIVO`.
resume-bank-gone = O banco { $bank } não existe mais. Diga onde ele está: `interviewer resume --bank ARQUIVO`.
resume-take = Uma resposta à pergunta { $number } foi gravada ({ $seconds } s) e nunca transcrita. Aproveitar? [s/N] {""}
resume-recovered = Havia uma resposta à pergunta { $number } esquecida ({ $seconds } s); agora ela faz parte da sessão.
resume-silent = Na gravação esquecida da pergunta { $number } ({ $seconds } s) ninguém fala; a pergunta será feita de novo.
resume-continuation = A pergunta { $number } está respondida; o que foi dito depois e nunca foi transcrito está em { $path }
resume-declined = A pergunta { $number } será feita de novo; a gravação está em { $path }

# Corrigir
command-correct = Corrige a transcrição de uma resposta e recalcula a nota.
option-correct-question = Número da pergunta; a última resposta, se nada for dito.
option-correct-take = Número da tentativa; a última, se nada for dito.
option-correct-text = A transcrição corrigida, no lugar de um editor.
correct-needs-text = Com --json nada pode ser perguntado: use --text, ou passe o texto pela entrada padrão
correct-nothing = A sessão { $id } não tem respostas para corrigir.
correct-unchanged = Nada mudou.
correct-changed = Nota { $before } -> { $after } (pergunta { $number }, tentativa { $take }). O relatório: { $path }
