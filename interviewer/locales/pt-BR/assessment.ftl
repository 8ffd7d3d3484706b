# O que se diz de uma resposta: os motivos dos avisos, em que os números se apoiam, o que fazer a seguir.

flag-empty = Nada foi dito.
flag-dont-know = Você disse que não sabe. É honesto, mas aqui não vale ponto; diga pelo menos como iria descobrir.
flag-echo = Esta é a pergunta lida de volta, sem nada a mais.
flag-keyword-salad = As palavras são do assunto, mas não formam frases. Diga como os termos se ligam.
flag-off-topic = Isto parece ser sobre outra coisa, não sobre a pergunta.
flag-other-question = Isto parece responder a outra pergunta: { $question }
flag-repeated = As mesmas palavras voltam várias vezes. O que se repete conta uma vez só.
flag-negated = Você parece dizer o contrário do que está certo. Se quis dizer outra coisa, diga sem o “não”.
flag-wrong-claim = Este é um engano comum: { $claim }
flag-too-short = { $words ->
    [one] Uma palavra é muito pouco para avaliar.
   *[other] { $words } palavras são muito pouco para avaliar.
  }
flag-profanity = Esta palavra não cabe numa entrevista.

basis-words = { $words ->
    [one] Com base em 1 palavra digitada
   *[other] Com base em { $words } palavras digitadas
  }
basis-speech = { $words ->
    [one] Com base em 1 palavra
   *[other] Com base em { $words } palavras
  } em { $seconds } s de fala
basis-certainty = o reconhecedor teve { $percent } % de certeza delas
basis-points = comparadas com { $points ->
    [one] 1 ponto-chave
   *[other] { $points } pontos-chave
  }
basis-derived = comparadas com as respostas de referência, já que ninguém escreveu pontos-chave
basis-repairs = { $repairs ->
    [one] 1 termo mal ouvido foi adivinhado
   *[other] { $repairs } termos mal ouvidos foram adivinhados
  }
basis-without = { $measures ->
    [one] 1 medida está desligada
   *[other] { $measures } medidas estão desligadas
  } e fora da conta

advice-named-but-missed = Você falou de “{ $made }”, mas não de “{ $missed }”. Inclua isso.
advice-missed = Faltou “{ $missed }”. Diga isso numa frase sua.
advice-missed-asked = Faltou “{ $missed }”. Pergunte-se: { $question }
advice-unclear = O reconhecedor não entendeu um trecho. Ouça a partir de { $time }.
advice-wrong-claim = “{ $claim }” não é verdade. { $correction }

# Avaliar um arquivo
answers-unreadable = Não dá para ler { $file }. Informe um arquivo de texto (UTF-8) com uma resposta por linha.
answers-line = A linha { $line } de { $file } não é uma resposta. Escreva {"{"}"question_id": "...", "text": "..."{"}"} em cada linha.
score-line = { $question }  { $score } de 100 (conteúdo { $content }, { $covered } de { $points } pontos-chave)
