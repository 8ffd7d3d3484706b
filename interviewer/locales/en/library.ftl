# Sessions on disk

library-empty = There is no session yet. `interviewer demo` holds one without a microphone, `interviewer practice` a real one.
session-unknown = There is no session { $id }. `interviewer sessions` lists them; `last` is the newest.
session-ambiguous = Several sessions begin with { $id }: { $ids }. Write more of the id.
session-damaged = Session { $id } cannot be read: { $place } is damaged. Its recordings are still in { $path }; `interviewer delete { $id }` removes it.
session-newer = Session { $id } was saved by a newer version of this program (format { $format }). Install that version to read it; nothing was changed in { $path }.
recording-not-kept = The recording could not be compressed; it stays as it is: { $path }. See `interviewer doctor`.
not-written = { $path } could not be written ({ $reason }). Check the disk, or set INTERVIEWER_HOME to another folder; what was said so far is kept.
