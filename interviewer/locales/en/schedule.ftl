# What to practise next

command-next = What is due and why, soonest first.
option-next-all = Also everything that comes later, and the questions that were never asked.
option-next-count = Show only so many.
option-due = Ask what is due, soonest due first (see `interviewer next`).
due-not-with-question = `--due` chooses the questions itself; leave out `--question`
due-reason-missed = Last score { $score } on { $date }; missed: { $points }.
due-reason-partly = Last score { $score } on { $date }; said only in part: { $points }.
due-reason-said = Last score { $score } on { $date }; every key point was said.
due-reason-score = Last score { $score } on { $date }.
due-reason-unclear = Asked on { $date }; too little of the answer was understood to judge it.
due-reason-new = Never asked yet.
due-point = “{ $text }”
due-points-more = { $points } and { $count } more
due-nothing = Nothing is due yet: the next question is due { $days ->
    [one] tomorrow
   *[other] in { $days } days
} ({ $date }). `interviewer practice` asks others, `interviewer next` lists them all.
due-nothing-practised = Nothing is due: none of these questions of “{ $bank }” was answered yet. `interviewer practice` asks some.
due-none-practised = No question was answered yet, outside demonstrations, so nothing is due. `interviewer practice` asks some.
due-today = Due
due-later = Not due yet
due-new = Never asked
due-none-today = Nothing is due today.
due-more-now = { $count ->
    [one] 1 more is
   *[other] { $count } more are
} due.
due-more-later = { $count ->
    [one] 1 more comes
   *[other] { $count } more come
} later: `interviewer next --all`
due-new-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
} of “{ $bank }” { $count ->
    [one] was
   *[other] were
} never asked: { $command }
due-practise = To be asked what is due: { $command }
due-gone = { $count ->
    [one] 1 question that you practised is
   *[other] { $count } questions that you practised are
} no longer in the bank, and left out here.
due-unreadable = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} cannot be read, and what you practised there is left out. `interviewer sessions` says why.
next-due = interviewer next        see what is due, and why

# How you rate yourself
self-rating = { $now }.
self-rating-and-before = { $now }; { $before }.
self-rating-above = You rate yourself { NUMBER($bands, maximumFractionDigits: 1) } { $bands ->
    [one] band
   *[other] bands
} above the score (last { $answers } answers)
self-rating-below = You rate yourself { NUMBER($bands, maximumFractionDigits: 1) } { $bands ->
    [one] band
   *[other] bands
} below the score (last { $answers } answers)
self-rating-even = You rate yourself as high as the score does (last { $answers } answers)
self-rating-before-above = before that, { NUMBER($bands, maximumFractionDigits: 1) } above
self-rating-before-below = before that, { NUMBER($bands, maximumFractionDigits: 1) } below
self-rating-before-even = before that, neither above nor below
self-rating-title = How you rate yourself
self-rating-read = Bands above or below the score, session by session; the dashed line is where both agree.
self-rating-described = Bands above the score, oldest session first: { $gaps }
