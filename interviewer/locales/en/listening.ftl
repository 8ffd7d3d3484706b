# Listening: the end of an answer, the live caption, and how the voice sounded.

key-not-done = I wasn't done
key-still-thinking = still thinking
key-go-on-finishing = see the report
stage-finishing = That was the last question
screen-finishing = That was the last question; the report comes in { $seconds } s.
screen-still-thinking = Take your time; the silence will last longer now.
screen-caption = … { $text }
level-ends-in = ends in { $seconds } s

report-notice-premature = { $times ->
    [one] This answer was taken for finished once before you were done; you went on in the same recording.
   *[other] This answer was taken for finished { $times } times before you were done; you went on in the same recording.
  }

report-measure-pauses-inside = Pauses inside a clause
report-measure-pitch-variation = Variation of pitch
report-pauses-inside-detail = { $length } in all{ $terms ->
    [0] {""}
    [one] , one before a term
   *[other] , { $terms } before a term
  }
report-semitones = { $value } semitones
report-pitch-detail = around { $hertz } Hz
report-fillers-apart = at least { $words } in words and { $sounds } heard only as a sound: { $counted }
