# What is said about an answer: the reasons of flags, what the numbers rest on, what to do next.

flag-empty = Nothing was said.
flag-dont-know = You said that you do not know. That is honest, but it earns nothing here; say at least how you would find out.
flag-echo = This is the question read back, with nothing added.
flag-keyword-salad = The words are on the subject, but they make no sentences. Say how the terms belong together.
flag-off-topic = This seems to be about something else than the question.
flag-other-question = This seems to answer another question: { $question }
flag-repeated = The same words come again and again. What is repeated counts once.
flag-negated = You seem to say the opposite of what is right. If you meant it otherwise, say it without the “not”.
flag-wrong-claim = This is a common misconception: { $claim }
flag-too-short = { $words ->
    [one] One word is too little to judge.
   *[other] { $words } words are too little to judge.
  }
flag-profanity = This word does not belong in an interview.

basis-words = { $words ->
    [one] Based on 1 typed word
   *[other] Based on { $words } typed words
  }
basis-speech = { $words ->
    [one] Based on 1 word
   *[other] Based on { $words } words
  } in { $seconds } s of speech
basis-certainty = the recogniser was { $percent } % sure of them
basis-points = compared with { $points ->
    [one] 1 key point
   *[other] { $points } key points
  }
basis-derived = compared with the reference answers, since nobody wrote key points
basis-repairs = { $repairs ->
    [one] 1 misheard term was guessed
   *[other] { $repairs } misheard terms were guessed
  }
basis-without = { $measures ->
    [one] 1 measure is switched off
   *[other] { $measures } measures are switched off
  } and not counted

advice-named-but-missed = You named “{ $made }”, but not “{ $missed }”. Add it.
advice-missed = “{ $missed }” was missing. Say it in one sentence of your own.
advice-missed-asked = “{ $missed }” was missing. Ask yourself: { $question }
advice-unclear = The recogniser could not make out a passage. Listen at { $time }.
advice-wrong-claim = “{ $claim }” is not so. { $correction }

# Scoring a file
answers-unreadable = { $file } cannot be read. Give a text file (UTF-8) with one answer a line.
answers-line = Line { $line } of { $file } is no answer. Write {"{"}"question_id": "...", "text": "..."{"}"} on each line.
score-line = { $question }  { $score } of 100 (content { $content }, { $covered } of { $points } key points)
