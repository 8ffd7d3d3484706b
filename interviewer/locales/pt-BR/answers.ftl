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
