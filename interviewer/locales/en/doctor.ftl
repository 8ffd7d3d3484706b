# `interviewer doctor`, and what is asked before the first interview.

doctor-works = works
doctor-broken = does not work
doctor-name-microphone = Microphone
doctor-name-speaker = Loudspeaker
doctor-name-level = Level
doctor-name-echo = Echo
doctor-name-voice = Voice
doctor-name-model = Speech model
doctor-name-disk = Disk

doctor-device = { $device } ({ $system })
doctor-others = Others: { $names }. Choose with `--device`, or in the settings file.
doctor-say-something = Please say a few words until the level is measured (two seconds)...
doctor-level = Your voice has { $level } dB.
doctor-level-room = The room has { $level } dB; nobody spoke.
doctor-silent = The microphone delivers pure silence. It may be muted, switched off at the device, or not allowed in the system's privacy settings; then see `interviewer doctor`.
doctor-too-quiet = The microphone hardly hears you ({ $level } dB). Raise its input level in the system's sound settings or come closer; then see `interviewer doctor`.
doctor-clipping = The microphone is too loud and distorts ({ $level } dB). Lower its input level in the system's sound settings; then see `interviewer doctor`.
doctor-noisy = There is a lot of noise beside your voice ({ $level } dB). Choose a quieter place or a headset; then see `interviewer doctor`.
doctor-echo = The microphone hears the loudspeaker. Headphones are better: then the interviewer's voice is never taken for yours.
doctor-no-echo = The microphone does not hear the loudspeaker.
doctor-sentence = Good morning. Tell me about a model that you brought into production.
doctor-voice = A sentence is ready after { $seconds } s.
doctor-voices = Voices of this language: { $names }. Choose with `--voice`.
doctor-model = { $model }; a two-minute answer takes about { $seconds ->
    [0] 1 s
   *[other] { $seconds } s
} here.
doctor-slow = That is long. `interviewer download base` fetches a smaller model, which hears less well; choose it with `--model base`.
doctor-micro = This small model was trained on synthetic voices and does not understand people. `interviewer download` fetches a real one.
doctor-disk = { $megabytes } MB free for sessions in { $path }.
doctor-disk-short = Only { $megabytes } MB are free in { $path }. Free some space, erase sessions with `interviewer delete`, or set INTERVIEWER_HOME to another folder.
doctor-all-works = Everything works.
doctor-not-all = Not everything works.

# Before the first interview
language-name = English
first-run-welcome = Before the first interview, three things. They are asked only this once; the settings file keeps them.
first-run-language = In which language do you want to practise?
first-run-number = Number [{ $default }]: {""}
first-run-again = Test the microphone again? [y/N] {""}
first-run-model = The speech model writes down what you say, on this machine. Which one shall be fetched? (the times are for a two-minute answer here)
first-run-offer = { $model } { $megabytes } MB, about { $seconds } s
first-run-offer-here = { $model } { $megabytes } MB, about { $seconds } s, is here already
first-run-no-model = none now
first-run-kept = Kept in { $path }.
fetch-question = The speech model { $model } is not on this machine. Fetch it now ({ $megabytes } MB)? [y/N] {""}
fetch-question-unknown = The speech model { $model } is not on this machine. Fetch it now? [y/N] {""}
