# The practice screen: stages, clock, level and keys.

stage-asking = The interviewer is asking
stage-thinking = Time to think
stage-listening = Listening
stage-writing-down = Writing down what was said
stage-assessing = Looking at the answer
stage-resting = The next question comes in a moment
stage-paused = Paused

screen-clock = { $elapsed } of { $limit }
screen-thinking = Time to think: { $seconds } s.
screen-resting = The next question comes in { $seconds } s.
screen-paused = Paused.
screen-going-on = Going on.
screen-leaving = The interview ends here.
screen-keys = Keys:

microphone-awaited = Press Enter to try again, or q to end the interview; what was said is kept.

level-none = no voice
level-voice = voice
level-too-loud = too loud

key-enter = Enter
key-go-on-asking = answer now
key-go-on-thinking = answer now
key-go-on-listening = end the answer
key-go-on-resting = next question
key-repeat = repeat
key-skip = skip
key-pause = pause
key-unpause = go on
key-help = help
key-quit = quit
help-silence = A few seconds of silence end an answer too. Quitting keeps what was said.

# The settings file
settings-damaged = The settings in { $path } cannot be read ({ $reason }). Correct the file with `interviewer settings --edit`, or delete it: every setting then has its default again.
settings-unknown = Line { $line } of { $path } sets { $key }, which is no setting. Did you mean { $nearest }? `interviewer settings --edit` opens the file.
settings-value-text = Line { $line } of { $path }: { $key } must be a text in quotation marks. `interviewer settings --edit` opens the file.
settings-value-language = Line { $line } of { $path }: { $key } must be "en" or "pt-BR". `interviewer settings --edit` opens the file.
settings-value-rate = Line { $line } of { $path }: { $key } must be a whole number from 80 to 300 (words per minute). `interviewer settings --edit` opens the file.
settings-value-switch = Line { $line } of { $path }: { $key } must be true or false. `interviewer settings --edit` opens the file.
settings-heading = How Interviewer is set up here. The environment and the options of a command go before these.
settings-language = Language of the interview and of the program: "en" or "pt-BR".
settings-model = Speech model: a size (tiny, base, small, medium, large-v3-turbo), a hub id or a folder. `interviewer download` fetches it.
settings-microphone = Microphone, by its name or a part of it; `interviewer doctor` lists what is there.
settings-speaker = Where the interviewer's voice is heard, by name or a part of it.
settings-voice = The interviewer's voice, by name or id; `interviewer doctor` lists what is there.
settings-rate = How fast the interviewer speaks, in words per minute (80 to 300).
settings-plain = Lines in place of the drawn screen: better for screen readers.

# Options of `interviewer practice`
metavar-device = NAME
metavar-voice = VOICE
option-think = Seconds to think before every answer (each question's own in practice, none in a real interview).
option-device = Microphone, by its name or a part of it; the system's unless told otherwise.
option-voice = The interviewer's voice, by name or id.
option-mute = The interviewer is silent; you read the questions.
option-plain = Lines in place of the drawn screen: better for screen readers.
