# `interviewer settings`.

metavar-setting = [KEY]
metavar-key = KEY
metavar-value = [VALUE]
option-settings-edit = Open the settings file in your editor ($VISUAL, $EDITOR), and check it afterwards.
option-settings-unset = Give this setting its default again.
settings-one-thing = Change one setting, or use --unset or --edit: one thing at a time
settings-file = The settings file: { $path }
settings-no-file = No settings file yet; `interviewer settings --edit` writes { $path }
settings-home = Sessions, banks and all else that is yours: { $path }
settings-left = (left to this machine)
settings-source-default = default
settings-source-file = from the file
settings-source-environment = from ${ $variable }
settings-fine = The settings in { $path } are in order.
settings-edit-again = Open the file again? [y/N] {""}
settings-without =
    Measures that are neither shown nor counted, in this and in every later session: fillers (filled pauses and filler words), hedges, pauses, pace, pitch, loudness, latency (seconds until you begin, and until the first point), timing (how well an answer's length fits).
    For example: ["fillers", "pauses"]. `interviewer reassess` brings older sessions in line.
settings-value-measures = Line { $line } of { $path }: { $key } must be a list, in brackets, of: fillers, hedges, pauses, pace, pitch, loudness, latency, timing. `interviewer settings --edit` opens the file.
setting-unknown = There is no setting { $key }. Did you mean { $nearest }? `interviewer settings` lists them all.
setting-value-text = { $key } must be a text without control characters.
setting-value-language = { $key } must be en or pt-BR.
setting-value-rate = { $key } must be a whole number from 80 to 300 (words per minute).
setting-value-switch = { $key } must be true or false.
setting-value-measures = { $key } must be one or more of these, with commas between them: fillers, hedges, pauses, pace, pitch, loudness, latency, timing.
