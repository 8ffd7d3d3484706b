# The interviewer's voice

speech-engine-missing = This machine has no speech engine that works. Install espeak-ng (Linux: `apt install espeak-ng`), or go on reading the questions with `--mute`; `interviewer doctor` tests the voice.
speech-no-voice = This machine has no voice for the language { $language }. Add one in the system's speech settings, or go on reading the questions with `--mute`.
speech-voice-unknown = There is no voice “{ $voice }” on this machine. `interviewer doctor` lists the voices; choose one with `--voice`.
speech-timeout = The voice did not answer within { $seconds } seconds and was stopped. Try again, or go on reading the questions with `--mute`.
speech-died = The voice broke off (status { $status }). `interviewer doctor` tests it; `--mute` shows the questions instead.
speech-unreadable = The voice gave nothing that can be heard. `interviewer doctor` tests it; `--mute` shows the questions instead.
