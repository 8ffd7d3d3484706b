# Questions and language data

language-without-data = There is no language data for “{ $language }”. Known languages: { $known }.

# A bank as a whole

bank-mistakes = { $path } has { $count ->
        [one] one mistake, in line { $line }
       *[other] { $count } mistakes, the first in line { $line }
    }. `interviewer bank check { $path }` names { $count ->
        [one] it
       *[other] them all
    }.
bank-not-found = There is no bank “{ $name }”. Known banks: { $known }. Put your own into { $folder }, or name a file (.yaml or .json).
bank-not-found-near = There is no bank “{ $name }”. Did you mean { $nearest }? Your own banks belong into { $folder }.
bank-missing = There is no file { $path }. `interviewer bank list` shows the banks that there are.
bank-is-folder = { $path } is a folder. Name the bank file inside it.
bank-unreadable = { $path } cannot be read ({ $reason }). Give yourself the right to read it.
bank-too-large = { $path } has { $megabytes } MB, a bank at most { $largest }. Split it into several.
bank-binary = { $path } is no text. A bank is a YAML or JSON file; `interviewer bank import` makes one from an article.
bank-not-utf8 = This is not UTF-8. Save the file as UTF-8.
bank-empty = The file is empty. A bank needs `language` and `questions`.
bank-not-a-bank = This is no bank: it should begin with `language:` and `questions:`.
bank-without-language = `language` is missing. Write `language: en` or another one of: { $known }.
bank-unknown-language = There is no language data for “{ $language }”. Known languages: { $known }.
bank-without-questions = There are no questions. List at least one under `questions:`.
bank-not-a-question = This is no question. Each needs at least `id`, `prompt` and `reference_answers`.

# What is wrong with a value

bank-missing-field = `{ $field }` is missing. Add it.
bank-unknown-field = There is no field `{ $field }`. There are: { $known }.
bank-unknown-field-near = There is no field `{ $field }`. Did you mean `{ $nearest }`?
bank-unknown-value = “{ $value }” is not possible here. Write one of: { $known }.
bank-unknown-value-near = “{ $value }” is not possible here. Did you mean “{ $nearest }”?
bank-not-text = This should be text. Put it in one line, or after `>-`.
bank-not-number = This should be a number.
bank-not-truth-value = This should be `true` or `false`.
bank-not-list = This should be a list: one line each, beginning with `- `.
bank-not-mapping = This should be fields with a name: `name: value`.
bank-wrong-value = This does not work here ({ $problem }).
bank-empty-text = There is no text here. Write some, or take the line out.
bank-out-of-range = This should lie between { NUMBER($low) } and { NUMBER($high) }.
bank-bad-id = “{ $id }” cannot be an id, since it becomes a file's name. Use letters, digits and hyphens.
bank-duplicate-id = This id is taken, see line { $first }. Give each question its own.
bank-asks-for = Only behavioural questions ask for a story or an approach. Leave `asks_for` out, or write `kind: behavioural`.
bank-only-bonus = All key points are bonus, so there is nothing to score. Make at least one a normal one.
bank-more-mistakes = There are more mistakes from here on. Correct those above first.

# YAML

yaml-tab = There is a tab here. Indent with blanks.
yaml-colon = A colon followed by a blank stands inside text here, or the line is indented too far. Put the text in quotes, or line it up with its neighbours.
yaml-quote = A quotation mark is opened here and never closed. Close it.
yaml-bracket = A bracket is opened here and never closed, or a comma is missing. Close it.
yaml-character = Text cannot begin with “{ $character }”. Put it in quotes.
yaml-indentation = This line is not indented like its neighbours. Line it up with them.
yaml-no-colon = A colon is missing after the field's name here. Write `name: value`.
yaml-escape = This backslash means nothing. Write it twice, or use single quotes.
yaml-broken = This is no valid YAML ({ $problem }).
yaml-control-character = There is an invisible character here ({ $code }). Delete it.
yaml-alias = Aliases (`*{ $name }`) are not taken. Write the value out.
yaml-anchor = Anchors (`&{ $name }`) are not taken. Leave it out, and write values out where they repeat.
yaml-tag = Tags (`{ $tag }`) are not taken. Leave it out.
yaml-key = A field's name must be text. Write `name: value`.
yaml-duplicate-key = This field stands twice, see line { $first }. Keep one of them.
yaml-second-document = A second document begins here (`---`). Put it into a file of its own.
yaml-too-deep = This is nested deeper than { $deepest } levels. A bank needs six.
yaml-too-many = This is far more than any bank holds. Is it the right file?

# What weakens a bank

check-derived = No key points are written, so they are derived from the reference answers, which scores less well. Write 4 to 8 `key_points`.
check-one-reference = There is only one reference answer. Write two or three, as different people would say it.
check-reference-misses = This reference answer is not recognised as saying “{ $point }”. Say it more plainly there, or add the way it says it to the phrasings.
check-reference-wrong = This reference answer seems to state the wrong claim “{ $claim }”. Word one of the two differently.
check-reference-length = This reference answer has { $count } words. Answers said aloud have { $low } to { $high }.
check-long-prompt = This takes long to listen to. Ask in at most { $most } words.
check-no-hint = There is no `hint` for somebody who is stuck. Write one that gives no key point away.
check-no-follow-ups = There is no harder question to go on with. Write one under `follow_ups`.
check-no-wrong-claims = There are no `wrong_claims`, so wrong statements go unnoticed. Write two common misconceptions.
check-point-count = There are { $count } key points besides bonus ones. Good are { $low } to { $high }: join or split some.
check-few-phrasings = There { $count ->
        [0] is no other way
        [one] is only one other way
       *[other] are only { $count } other ways
    } to say this, so answers in other words are missed. Write 3 to 6 `phrasings`.
check-no-follow-up = There is no `follow_up` that draws this point out. Write a question that does not give it away.
check-bare-phrasing = “{ $text }” says too little to be recognised. Write a whole clause.
check-phrasing-twice = “{ $text }” says the same as another phrasing, in the same words. Say it differently.
check-phrasing-fits-two = “{ $text }” also fits the key point “{ $point }”. Say what is particular to this one.
check-alias-twice = “{ $name }” already stands for “{ $first }”. Leave it with one of them.
check-long-glossary = The glossary is long, and the recogniser reads its beginning only. Keep at most { $most } entries.
check-glossary-gap = “{ $term }” stands in the terms of { $count } questions, but not in the glossary. Add it, so that it is recognised.
