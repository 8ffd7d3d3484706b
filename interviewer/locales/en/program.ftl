# The command line itself: headings, usage errors, problems of the machine.

program-help =
    Practise interview answers aloud. The interviewer asks, listens, writes your answer down on this machine, and shows what it covered, with the words that prove it.
usage = Usage:
usage-options = [OPTIONS]
usage-command = COMMAND [ARGUMENTS]...
usage-options-heading = Options
usage-commands-heading = Commands
usage-problem = { $problem }.
usage-see-help = See `{ $command } --help`.
usage-no-such-option = There is no option { $name }
usage-no-such-command = There is no command { $name }
usage-nearest = (did you mean { $name }?)
usage-missing = { $name } is missing
usage-option-misused = { $name } needs a value, or takes none
usage-choose = { $name } must be one of: { $choices }
usage-number = { $name } must be a number ({ $range })
usage-value = { $name } does not work: { $problem }
option-help = Show this and leave.
option-version = Show the version and leave.
interrupted = Stopped. What was said so far is saved.
disk-full = The disk is full: { $path } could not be written. Free some space; what was said so far is kept.
not-writable = { $path } cannot be written. Give yourself the right to write there, or set INTERVIEWER_HOME to another folder.

# Choosing questions
no-question-fits = No question of “{ $bank }” fits all of these filters. Leave one out, or see `interviewer questions`.
question-unknown = There is no question { $id }. Did you mean { $nearest }? `interviewer questions` lists them all.
banks-in-two-languages = These banks are in two languages: { $banks }. Practise one language at a time.
