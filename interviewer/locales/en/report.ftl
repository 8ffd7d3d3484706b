# The report: headings, labels, and what is said about numbers.

report-title = Interview report
report-question = Question { $number }
report-question-take = Question { $number }, take { $take }
report-replaced = A later take replaced this one in the summary.
report-summary = Summary
report-of-hundred = of 100
report-score = Score
report-content = Content
report-points-made = Key points
report-points-of = { $covered } of { $counted }
report-points-sentence = { $covered } of { $counted } key points made{ $partly ->
    [0] {""}
   *[other] , { $partly } partly
  }{ $unclear ->
    [0] {""}
   *[other] , { $unclear } too unclear to judge
  }
report-questions-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
  }
report-spoken = { $length } of speech
report-next-steps = What to do next
report-range = between { $low } and { $high }
report-range-why = by how sure its key points are
report-summary-basis = Based on { $words }; the recogniser was { $percent }% sure of them.
report-part-content = content
report-part-structure = structure
report-part-delivery = delivery
report-part-timing = length
report-part = { $label } { $value } ({ $weight }%)
report-made-of = Score made of { $parts }
report-to-question = question { $number }

report-band-insufficient = not yet enough
report-band-partial = partial
report-band-good = good
report-band-strong = strong
report-scale = Bands: under 40 not yet enough, from 40 partial, from 60 good, from 80 strong. These limits are ours.

report-fact-bank = Question bank { $bank }
report-fact-model = written down by the speech model { $model }
report-fact-typed = typed answers
report-mode-practice = practice
report-mode-real = as in a real interview
report-mode-rehearse = rehearsal
report-kind-conceptual = conceptual
report-kind-technical = technical
report-kind-behavioural = behavioural

report-notice-demonstration = This is a demonstration: nobody spoke. Recorded answers of a synthetic voice were played in place of a microphone, and the small speech model micro wrote them down. It was trained on such voices and does not understand people. The numbers show how a report reads; they say nothing about you, and they count in no trend.
report-notice-micro = The small speech model micro wrote this down. It was trained on synthetic voices and does not understand people: expect wrong words. `interviewer download` fetches a real one.
report-notice-nothing = Nothing was answered in this session.
report-notice-overflows = { $times ->
    [one] The microphone lost sound once; a word may be missing.
   *[other] The microphone lost sound { $times } times; words may be missing.
  }
report-notice-derived = Nobody wrote key points for this question. They were derived from its reference answer, and are rougher.
report-notice-corrected = You corrected what the recogniser had written down; the numbers are of the corrected answer.
report-notice-gone = The recording { $file } is no longer beside this session, so there is nothing to listen to.

report-said = What was said
report-said-nothing = Nothing was said.
report-legend = Marks
report-legend-point = shows key point 1
report-legend-filler = filler
report-legend-hedge = hedge
report-legend-unsure = the recogniser is unsure of this word
report-legend-wrong = not so
report-legend-pause = pause of 1 s or more
report-sound = voiced sound
report-wordless = (a sound)
report-pause = pause, { $length }
report-words = { $count ->
    [one] 1 word
   *[other] { $count } words
  }
report-about-spoken = { $words } in { $length } · { $ended }
report-about-typed = { $words } · typed, so that nothing was timed
report-ended-key = ended by a key
report-ended-silence = ended by silence
report-ended-limit = ended at the time limit
report-ended-no-speech = no voice was heard
report-ended-end-of-recording = ended with the recording
report-listen = Listen to the answer
report-hear-question = Listen to the question
report-listen-at = Listen from { $time }
report-hint = Choose a word, a time or a place in the picture to hear it.
report-hint-keys = With the keys: arrows lead from word to word, Enter plays from there, the space bar pauses.
report-doubts = Doubtful to the recogniser, listen for yourself:
report-doubts-more = and { $count } more, marked above
report-mishearings = Taken for a term:
report-taken-for = as { $term }
report-pace = Pace
report-pace-windows = words a minute in parts of { NUMBER($seconds, maximumFractionDigits: 0) } s
report-pace-usual = usual, { $low } to { $high }
report-pace-window = { $start } to { $end }: { $rate }

report-points = Key points
report-status-covered = said
report-status-partly = partly
report-status-unclear = unclear
report-status-missed = not said
report-unclear-why = the words there are too doubtful to judge
report-central = central
report-bonus = bonus, not in the score
report-at = at { $time }
report-similarity = similarity { NUMBER($similarity, minimumFractionDigits: 2, maximumFractionDigits: 2) }
report-ask-yourself = Ask yourself:
report-coverage = { $percent }% of their weight

report-claims = Not so
report-you-said = You said:
report-rather = Rather:
report-flag-empty = No answer
report-flag-dont-know = “I don't know”
report-flag-echo = The question read back
report-flag-keyword-salad = Words without sentences
report-flag-off-topic = Another subject
report-flag-other-question = The answer to another question
report-flag-repeated = The same again and again
report-flag-negated = Said to be not so
report-flag-too-short = Very short
report-flag-profanity = Strong language
report-advice = Advice

report-story = The story
report-star-situation = Situation
report-star-task = Task
report-star-action = Action
report-star-result = Result
report-star-missing = missing
report-story-number = The result has a number:
report-story-no-number = The result has no number. A figure that you measured makes it believable.
report-story-first-person = “I” in { $percent }% of the places where you said “I” or “we”.

report-delivery = How it was said
report-measure = Measure
report-yours = Yours
report-usual = Usual
report-measure-answer-length = Length of the answer
report-measure-speech-rate = Speech rate, pauses included
report-measure-articulation-rate = Articulation rate, without pauses
report-measure-fillers = Fillers
report-measure-hedges = Hedges
report-measure-long-pauses = Long pauses, 1 s or more
report-measure-response-latency = From the question to the first word
report-measure-time-to-first-point = From the first word to the first key point
report-seconds = { $seconds } s
report-minutes = { $minutes } min { $seconds } s
report-minutes-only = { $minutes } min
report-words-per-minute = { $rate } words a minute
report-per-minute = { $rate } a minute
report-times = { $count ->
    [0] none
    [one] 1
   *[other] { $count }
  }
report-longest-pause = the longest { $length }
report-norm-between = { $low } to { $high } { $unit }
report-norm-below = up to { $low }; harmful from { $high } { $unit }
report-norm-above = { $high } { $unit } and more; too little under { $low }
report-norm-silent-pause = a silence counts from { $low } s, and as long from { $high } s
report-norm-response-latency = shown, never held against you; from { $low } s listeners begin to notice
report-norm-seconds = advised: { $low } to { $high } s
report-no-norm = no norm that we trust
report-source = { $source } ({ $strength })
report-strength-experiment = experiment
report-strength-observation = observation
report-strength-advice = advice
report-strength-convention = convention
report-strength-ours = our own choice
report-reading-fine = fine
report-reading-watch = worth watching
report-reading-harms = more than listeners like
report-reading-little = less than usual
report-reading-below = below
report-reading-within = within
report-reading-above = above
report-reading-short = too short an answer to judge
report-reading-information = for information

report-timeline = The answer along its seconds
report-lane-points = key points
report-lane-voice = voice
report-lane-fillers = fillers

report-references = Reference answers
report-reference = Reference answer { $number }
report-stands-out = What makes an answer stand out
report-goes-on = Where an interviewer might go on
report-sources = Who says what is usual
report-summary-basis-typed = Based on { $words }.
report-how-to-read = How to read this
report-how-score = The score is made of content, and where they were measured of structure, delivery and length; what was not measured drops out, and the rest weighs more. They never lift it more than { $lift } points above the content. The range beside it follows from how sure each key point is (two standard deviations; ours).
report-how-points = A key point counts as said when words of the answer show it; these words and their second stand beside it. Partly lies between the thresholds and counts half.
report-how-private = Everything was recorded, written down and assessed on this machine. The recordings lie in the session's folder.
report-how-embedded = Everything was recorded, written down and assessed on one machine. The recordings are inside this page: whoever has it can hear them.
report-session = Session { $id }
report-quote = “…”
report-overview-question = Question
report-further = Going further
report-legend-words = words
report-point-number = key point { $number }
report-norms-from = Advised lengths: { $source }. The target split is their middle, within the time there was (ours).

# `interviewer report`
option-embed-audio = Put the recordings into the page, so that it can be sent as one file (about 0.4 MB a minute).
option-open = Open the written report in the browser.
report-written-with-audio = The report, its recordings inside: { $path } ({ $megabytes } MB)
report-embeds-only-in-page = `--embed-audio` goes with `--format html`; other forms hold no sound.
report-opens-only-files = `--open` needs a file to open: add `-o FILE`.
report-no-times = No answer of this session has times, so there is nothing to set subtitles by. `--format transcript` gives the words.
report-no-such-place = There is no folder for { $path }. Name one that is there with `-o`.
report-no-browser = No browser could be opened. Open { $path } yourself.
