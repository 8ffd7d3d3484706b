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
