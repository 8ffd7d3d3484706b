# Takes side by side, the ladder, the STAR clock, follow-ups: what a rehearsal room adds to a report.

takes-take = take { $take }
takes-step = { $seconds } s
takes-number = { NUMBER($value, maximumFractionDigits: 1) }
takes-row-score = Score
takes-row-content = Content
takes-row-structure = Structure
takes-row-length = Length
takes-row-situation = Situation
takes-row-task = Task
takes-row-action = Action
takes-row-result = Result
takes-row-words = Words
takes-row-speech-rate = Words a minute
takes-row-fillers = Fillers
takes-row-fillers-per-minute = Fillers a minute
takes-row-long-pauses = Pauses of 1 s or more
takes-row-response-latency = Until the first word
takes-change-gained = gained
takes-change-kept = kept
takes-change-lost = lost
takes-against = Against { $before }: { $gained ->
    [one] 1 key point gained
   *[other] { $gained } key points gained
  }, { $kept } kept, { $lost } lost

star-clock = STAR clock
star-share = { $percent }%
star-aim = { $length } ({ $percent }%)
star-target = target { $aim }

feedback-points = { $covered } of { $counted } key points
feedback-answer = A good answer

remark-follow-ups = { $before } → { $after } with { $count ->
    [one] one follow-up
   *[other] { $count } follow-ups
  }
remark-self-rating = You said: { $said }. Scored: { $scored }.
remark-self-rating-right = You said: { $said }. The score agrees.
remark-hinted = Answered with the hint.

takes-title = Takes side by side
takes-title-ladder = The ladder: the same answer, shorter and shorter
takes-row-kept-time = Kept its time
takes-row-points-gained = Key points gained
takes-row-points-kept = Key points kept
takes-row-points-lost = Key points lost
takes-row-kept-of-first = Kept from the first
takes-row-lost-of-first = Lost from the first
takes-yes = yes
takes-no = no
takes-surviving = Said in every one:
takes-surviving-ladder = Survived from the first step to { $label }:
takes-surviving-ladder-none = No key point survived from the first step to { $label }.
takes-surviving-none = No key point was said in every one.
takes-below = Gained, kept and lost are against the one before. Every answer stands in full below.

report-in-follow-up = { $count ->
    [one] in the follow-up
   *[other] in follow-up { $number }
  }
report-with-follow-ups = with the follow-ups { $length }
report-was-asked = You were asked:
report-follow-up = Follow-up:
report-lane-follow-ups = follow-up
star-beside = Below it, the target split:
