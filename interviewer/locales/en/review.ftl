# The index of the sessions, the review pages in the browser, and erasing.

index-busy = Another program is writing the index of your sessions. Try again in a moment.

# `interviewer review`
command-review = See, hear, search and correct your sessions in the browser.
option-port = Port on this machine; 8137 or a free one unless told otherwise.
option-no-browser = Print the address, and open no browser.
option-pages-lang = Language of the pages, yours unless told otherwise; a report keeps that of its session.
review-address = Your sessions: { $address } (only on this machine; Ctrl-C ends it)
review-reading = Reading sessions: { $done } of { $total }
port-taken = Port { $port } is taken by another program. Choose another one with `--port`, or leave it out.
port-not-allowed = Port { $port } needs more rights than you have. Choose one from 1024 on with `--port`.

# Every page
review-skip = Skip to the content
review-navigation = Pages
review-sessions = Your sessions
review-progress = Progress
review-due = What is due
review-search = Search
review-search-label = Search in what you said
review-private = Everything here stays on this machine:
review-language = Language
review-language-en = English
review-language-pt-br = Portuguese
review-pages = Pages of the list
review-page = Page { $number } of { $pages }
review-newer = Newer
review-older = Older
review-cancel = Cancel
review-problem = This did not work
review-not-found = There is nothing at this address. Your sessions are one click away.
review-too-large = That is more than a transcript can be. Nothing was changed.
review-refused-form = This form is no longer valid, or did not come from here. Nothing was changed. Load the page again.
review-refused-host = This address is not one of the review pages. Open the address that `interviewer review` printed.
review-refused-origin = This request came from another site. Nothing was changed.

# Sessions and trends
review-trends = Trends
review-trends-read = The line is each session's value, the dashed line your own median of the sessions before it. Demonstrations are left out.
review-by-date = By date
review-session = Session
review-session-line = { $bank } · { $language } · { $mode } · { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
review-measure-score = Score
review-measure-coverage = Key points
review-measure-fillers-per-minute = Fillers
review-measure-speech-rate = Pace
review-measure-response-latency = First word after
review-percent = { $percent } %
review-unit-fillers-per-minute = a minute
review-unit-speech-rate = words a minute
review-first-session = nothing before it to compare with
review-baseline = your median before: { $value }
review-trend-described = { $measure }, { $count ->
    [one] one session: { $last }
   *[other] { $count } sessions: the first { $first }, the last { $last }
}

# Progress
review-progress-read = Every question that you answered, the one that went worst last time first.
review-progress-none = No question was answered yet, outside demonstrations. `interviewer practice` asks some.
review-question = Question
review-course = Course
review-course-described = Scores, oldest first: { $scores }
review-attempts = Attempts
review-best = Best
review-last = Last
review-last-on = last on { $date }
review-unsaid = Never said
review-chances = Times asked
review-take = take { $take }
review-first = First
review-second = Second
review-compare = Compare these two
review-point = Key point
review-matrix = Key points over your attempts
review-point-new = not part of the question then
review-said = Said
review-times-of = { $times } of { $count }

# Two takes side by side
review-comparison = Two takes side by side
review-gained-lost = From the first to the second: { $gained ->
    [one] 1 key point gained
   *[other] { $gained } key points gained
}, { $lost } lost.
review-numbers = Numbers
review-difference = Difference

# Search
review-search-title = Search in what you said
review-search-hint = Every word of every answer can be found. Words in quotes must stand together; accents do not matter.
review-found = { $count ->
    [0] Nothing that you said holds all of: { $query }
    [one] 1 answer holds: { $query }
   *[other] { $count } answers hold: { $query }
}
review-at = at { $time }
review-at-word = in this answer

# One session
review-tools = What you can do with the answer to question { $number }
review-correct = Correct the transcript
review-compare-before = Compare with take { $take }
review-all-attempts = All attempts at this question
review-heard = You corrected this transcript. What was heard
review-changed = The corrected answer was assessed again. Score before { $before }, now { $after }.
review-correct-label = What you really said
review-correct-help = Words that stay keep their times. What was heard is kept as well, and the answer is assessed again; this may take a few seconds.
review-correct-save = Save and assess again
correction-too-long = That is too long: a transcript may have { $most } characters. Nothing was changed.
answer-unknown = Session { $id } has no take { $take } of question { $number }.

# Erasing
review-delete = Erase this session
review-delete-question = Erase session { $id } for good, { $recordings ->
    [0] its transcripts and scores?
    [one] its transcripts, its scores and its recording?
   *[other] its transcripts, its scores and its { $recordings } recordings?
}
review-delete-yes = Erase for good

# What is due
review-due-when = Due
review-due-why = Question, and why

# `interviewer delete --older-than`, `interviewer forget`
command-forget = Erase everything that is kept of you on this machine, and say what it was.
option-older-than = Erase all sessions that are older than N days.
delete-what = Name a session, or give `--older-than`, and not both
delete-none-older = No session is older than { $days } { $days ->
    [one] day
   *[other] days
}.
delete-old-question = Erase { $count ->
    [one] one session
   *[other] { $count } sessions
} older than { $days } { $days ->
    [one] day
   *[other] days
}, recordings included, for good? [y/N] {""}
forget-found = In { $home } there are:
forget-question = Erase all of it for good? [y/N]
forget-erased = Erased from { $home }:
forget-nothing = Nothing was erased.
forget-empty = There is nothing of yours in { $home }.
forget-others = Not ours, and left there: { $names }
forget-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} with { $recordings ->
    [one] 1 recording
   *[other] { $recordings } recordings
}
forget-banks = { $count ->
    [one] 1 bank of questions of your own
   *[other] { $count } banks of questions of your own
}
forget-settings = your settings
forget-index = the index of your sessions
forget-voices = sentences that the interviewer has spoken
forget-size = { $megabytes } MB in all
not-erased = { $path } could not be erased ({ $reason }). Close whatever uses it and try again.
