# Microphones and loudspeakers

portaudio-missing = { $system ->
    [linux] The sound library PortAudio is missing. Install it (Debian, Ubuntu: `sudo apt install libportaudio2`), or type your answers with `--typed`.
   *[other] The sound library PortAudio does not load. Install the package sounddevice again (`pip install --force-reinstall sounddevice`), or type your answers with `--typed`.
}
microphone-none = No microphone found. Plug one in and see `interviewer doctor`, or type your answers with `--typed`.
microphone-unknown = There is no one microphone “{ $device }”. Choose one of these with `--device`: { $known }.
microphone-refused = The microphone “{ $device }” cannot be opened ({ $reason }). Close the programs that use it, allow this program to listen in the system's privacy settings, or choose another with `--device`.
microphone-gone = The microphone “{ $device }” gives no more sound. Plug it in again or choose another with `--device`; what was said is kept.
speaker-none = No loudspeaker found. Plug one in and see `interviewer doctor`, or read the questions with `--mute`.
speaker-unknown = There is no one loudspeaker “{ $device }”. There are: { $known }. See `interviewer doctor`.
speaker-refused = The loudspeaker “{ $device }” cannot be opened ({ $reason }). Close the programs that use it, or read the questions with `--mute`.
speaker-gone = The loudspeaker “{ $device }” fell silent. Plug it in again, or read the questions with `--mute`.
