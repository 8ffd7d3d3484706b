# Answers that are typed, corrected, or taken up again.

option-typed = Type the answers instead of speaking: no microphone, no model, nothing about delivery.
typed-or-recorded = Answers are typed, or recorded: --typed and --answers do not go together
typed-placeholder = Type your answer. An empty line ends it, Ctrl-D leaves the question out.
typed-no-text = Line { $line } of the answers is no text in UTF-8. Save them as UTF-8, one answer a line.
typed-too-long = An answer may have { $most } characters at most. What was answered before it is saved; `interviewer resume` goes on.

editing-explained =
    Change the answer above, save, and leave the editor.
    Only what you said is to be set right: words that stay keep their times in the recording.
    An empty or unchanged text leaves the answer as it is. These lines are no part of it.
editing-prompt = Corrected:
editing-unreadable = What the editor left is no text in UTF-8; the answer stays as it was.
editor-missing = The editor { $editor } cannot be run. Name another one: VISUAL or EDITOR, in the environment.
editor-failed = The editor { $editor } failed (status { $status }); nothing was changed.

# Taking up again
command-resume = Go on with a session that was broken off.
option-resume-bank = Where its questions are now, if that has changed: a name or a YAML file; may be given several times.
resume-demonstration = Session { $id } is a demonstration, and nobody answers there. `interviewer practice` holds a session of your own.
resume-no-plan = Session { $id } is from before it was kept what a session was to ask. `interviewer practice` begins a new one.
resume-complete = Session { $id } is complete: nothing is left to ask. `interviewer show { $id }` shows it.
resume-question-gone = “{ $bank }” no longer has { $questions }. Name the bank that has them: `interviewer resume --bank FILE`.
resume-bank-gone = The bank { $bank } is not there any more. Say where it is: `interviewer resume --bank FILE`.
resume-take = An answer to question { $number } was recorded ({ $seconds } s) and never written down. Take it? [y/N] {""}
resume-recovered = An answer to question { $number } was left behind ({ $seconds } s); it is part of the session now.
resume-silent = In the recording that was left behind for question { $number } ({ $seconds } s) nobody speaks; the question is asked again.
resume-continuation = Question { $number } is answered; what was said after that and never written down lies in { $path }
resume-declined = Question { $number } is asked again; the recording lies in { $path }

# Correcting
command-correct = Set the transcript of an answer right, and score it again.
option-correct-question = Number of the question; the last answer unless told otherwise.
option-correct-take = Number of the take; the last one unless told otherwise.
option-correct-text = The corrected transcript; in place of an editor.
correct-needs-text = With --json nothing can be asked: give --text, or the text on stdin
correct-nothing = Session { $id } has no answers to correct.
correct-unchanged = Nothing was changed.
correct-changed = Score { $before } -> { $after } (question { $number }, take { $take }). The report: { $path }
