# Practising: modes, clocks, follow-ups, hints, another take, and what a candidate makes of an answer.

screen-follow-up = Follow-up: { $prompt }
screen-warning = { $seconds } seconds left.
screen-rating = How did it go, before you see the score? { $seconds } s.
screen-hint = Hint: { $text }
screen-no-hint = There is no hint for this question.
stage-rating = How did it go?
key-go-on-rating = see score
key-hint = hint
key-correct = correct
key-again = again

ask-again = Let's try that once more.
ask-again-shorter = Once more, now in { $seconds } seconds.
ask-for-action = And what did you do yourself, step by step?
ask-for-result = How did it end? What came of it?

option-mode = practice helps (time to think, hints, feedback after each answer); real asks in a row and tells at the end.
option-budget = Minutes after which no further question begins.
option-follow-ups = Follow-ups after an answer, at most ({ $most } unless told otherwise).
metavar-ladder = SECONDS
option-ladder = The same story shorter and shorter: { $example } unless seconds are given.
ladder-wrong = { $value } is no ladder: give seconds, each less than the one before and none below 5, for example { $example }.
ladder-and-limit = --ladder and --limit exclude each other: the ladder says how long each take may be.
