# What each command is for, its options, and what it says.

command-demo = A whole interview on recorded answers: needs no microphone, no network, no download.
command-practice = The interview.
command-rehearse = Behavioural answers against the clock.
command-score = Answers in, assessments out.
command-transcribe = Write down what is said in recordings.
command-sessions = List your sessions.
command-show = Show a session's report here.
command-report = Write a session's report: page, Markdown, JSON, text, transcript, subtitles or table.
command-reassess = Assess saved sessions again, and say what changed.
command-delete = Erase a session and its recordings.
command-questions = List the questions, or show one.
command-tips = Advice from the coach.
command-bank = Check and import questions.
command-download = Fetch a speech model, once.
command-doctor = Check microphone, speaker, voice, model and disk.
command-settings = Show every setting and where it comes from, or change one.

metavar-bank = NAME|FILE
metavar-model = MODEL
metavar-optional-model = [MODEL]
metavar-folder = FOLDER
metavar-files = FILE...
metavar-question = [ID]
metavar-session = ID|last
metavar-output = FILE

option-lang = Language of the interview, yours unless told otherwise.
option-bank = Bank of questions: a name or a YAML file; the shipped one unless told otherwise.
option-banks = Bank of questions: a name or a YAML file; may be given several times. The shipped one unless told otherwise.
option-model = Whisper model: a size, a hub id, a folder, or micro (see `interviewer download`).
option-json = Print one JSON document and nothing else.
option-category = Only questions of this category; may be given several times.
option-kind = Only questions of this kind; may be given several times.
option-difficulty = Only questions of this difficulty; may be given several times.
option-question = Ask this question; may be given several times, in the order wanted.
option-count = How many questions ({ $count } unless told otherwise).
option-seed = Draw the same questions again.
option-limit = Seconds for every answer, in place of each question's own limit.
option-answers = Recorded answers in place of the microphone: <question-id>.flac (any audio format), else in name order.
option-realtime = Play the recordings at the speed of life instead of as fast as possible.
option-yes = Do not ask.
option-format = Form of the report.
option-output = Write it to this file, or into this folder.
option-score-answers = One answer a line: {"{"}"question_id": "...", "text": "..."{"}"}.

language-unknown = { $language } is not known; known are { $known }

# While an interview runs
screen-question = Question { $number } of { $total }
screen-listening = Listening (up to { $seconds } s)...
screen-writing-down = Writing down what was said...
screen-heard = “{ $text }”
screen-heard-nothing = (Nothing was said.)
screen-content = Content { $content } of 100
sound-lost = The microphone lost sound { $times ->
    [one] once
   *[other] { $times } times
} during this answer: another program may keep this machine too busy.
question-heard = The microphone heard the question itself; { $words ->
        [one] its { $words } word is
       *[other] its { $words } words are
    } not counted as yours. Use headphones if this happens again.
answer-not-recorded = There is no recording of an answer to { $id }; it counts as not answered.
voice-off = The interviewer is silent from here on; please read the questions.
session-kept =
    Saved in { $folder }
    The report: { $report }

# Sessions
sessions-none = No sessions yet. `interviewer demo` shows how one looks.
sessions-line = { $id }  { $language }  { $score }  { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}  { $kind }
sessions-no-score = -
sessions-demonstration = demo
mode-practice = practice
mode-real = real
mode-rehearse = rehearsal
delete-question = Erase session { $id } with its recordings, for good? [y/N] {""}
answers-yes = y yes
deleted = Session { $id } and its recordings are erased.
not-deleted = Nothing was erased.
report-written = The report: { $path }

# Questions
questions-show-one = `interviewer questions ID` shows one with everything a good answer covers.
questions-facts = { $kind }, { $difficulty }; { $think } s to think, { $limit } s to answer
questions-assesses = What it shows:
questions-hint = Hint:
questions-key-points = A good answer covers:
questions-bonus = bonus
questions-reference = For example:
questions-stands-out = What stands out:
difficulty-easy = easy
difficulty-medium = medium
difficulty-hard = hard
kind-conceptual = conceptual
kind-technical = technical
kind-behavioural = behavioural

# `interviewer` alone
welcome-new = Welcome. Interviewer asks you interview questions aloud, listens, and shows what your answer covered.
welcome-back = Welcome back. You have { $count ->
    [one] one session
   *[other] { $count } sessions
} here.
next-demo = interviewer demo        see a whole interview on recorded answers (half a minute)
next-practice = interviewer practice    hold one yourself
next-show = interviewer show        read the last report again
next-sessions = interviewer sessions    see all sessions
next-help = All commands: `interviewer --help`

# Speech models
download-ready = { $model } is ready on this machine.
download = Fetching { $model }...
download-size = Fetching { $model } ({ $megabytes } MB)...

# Tips
tips-faq = What candidates ask
tips-preparation = Before the interview
tips-answering = While you answer

# Assessing again
metavar-optional-session = [ID|last]
reassessed = { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
} assessed again; { $changed ->
    [0] nothing changed
    [one] one changed
   *[other] { $changed } changed
}.
reassessed-answer = { $id }  { $question }: { $before } -> { $after }; key points gained: { $gained }, lost: { $lost }
