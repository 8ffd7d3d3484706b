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
