# Recordings, the microphone that they stand in for, and the speech model

audio-file-unreadable = { $file } cannot be read ({ $reason }). Check its name and your right to read it.
audio-file-empty = { $file } holds no sound. Record it again.
audio-file-unknown = { $file } is no audio file that can be read here. Save it as WAV, FLAC, MP3, M4A or Opus.

answers-folder-unreadable = The folder with the answers, { $folder }, cannot be read ({ $reason }). Name another one with `--answers`.
answers-none = There is no recording in { $folder }. Put one into it for each question, named like the question: question-id.flac.
answer-not-audio = { $file } is named like an answer, but holds no sound. Record it again, or take it out of the folder.

recording-not-written = The recording could not be written to { $file } ({ $reason }). Make room on the disk, or set INTERVIEWER_HOME to another folder; what was said until then is kept.

model-unknown = There is no speech model “{ $model }”. Name one of { $known }, a model of the hub (owner/name), or a folder.
model-not-found = The speech model “{ $model }” is not on this machine. Fetch it once with `interviewer download { $model }`.
model-broken = The speech model “{ $model }” is damaged. Fetch it again with `interviewer download { $model }`.
model-broken-packaged = The small speech model “{ $model }” of this program is damaged. Install the program again.
model-broken-folder = The speech model in { $folder } is damaged. Copy the folder again, or name another model with `--model`.
model-folder-incomplete = { $folder } is no folder of a Whisper model: there is no { $file } in it. Copy the whole folder, or name another model with `--model`.
model-english-only = The speech model “{ $model }” knows English only. Use one without “.en”: `--model small`.
transcription-failed = The recording could not be written down with “{ $model }” ({ $reason }). Try a smaller model: `--model base`; the recording is kept.

model-download-unknown = The hub has no speech model “{ $model }”, or does not give it to everybody. Check the name.
model-download-refused = The hub refused to send the speech model “{ $model }” (status { $status }). Try `interviewer download { $model }` again later.
model-download-unreachable = The hub with the speech models cannot be reached. Connect to the internet, then `interviewer download { $model }`; with HF_HUB_OFFLINE set nothing is fetched.
model-download-broken-off = The download of the speech model “{ $model }” broke off. `interviewer download { $model }` goes on; files that are complete are kept.
model-download-disk = The speech model “{ $model }” could not be saved ({ $reason }). Make room on the disk, or set HF_HOME to another folder.
model-download-no-whisper = “{ $model }” is no Whisper model for faster-whisper: it has no { $file }. Name another one.
