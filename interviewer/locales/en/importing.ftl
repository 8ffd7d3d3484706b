# `interviewer bank`: check, import and list banks

command-bank-check = Name every mistake in a bank file, and what weakens it.
command-bank-import = Make a bank of an article: text, Markdown, HTML, CSV.
command-bank-list = List your banks and the shipped ones.

metavar-file = FILE
option-import-output = The bank file to write, or to add to (.yaml); your own banks unless told otherwise.
option-interactive = Ask for each question whether to keep it.

# Check

bank-check-warning = warning: { $line }
bank-check-mistakes = { $count ->
    [one] One mistake
   *[other] { $count } mistakes
} in { $file }.
bank-check-fine = { $file } can be practised with: no mistakes, { $count ->
    [0] no warnings
    [one] one warning
   *[other] { $count } warnings
}.

# List

bank-list-line = { $name } { $language } { $questions } questions   { $title }   ({ $path })
bank-list-own = Your own banks belong into { $folder }; practise with `interviewer practice --bank NAME`.

# Import: the article

article-missing = There is no file { $file }. Save the article and name that file.
article-is-folder = { $file } is a folder. Name the article's file inside it.
article-unreadable = { $file } cannot be read ({ $reason }). Give yourself the right to read it.
article-too-large = { $file } has { $megabytes } MB; articles have at most { $largest }. Save only the text, or split it.
article-empty = { $file } is empty. Paste the article into it and save it.
article-binary = { $file } is no text. Open the article, copy its text into a file and import that.
article-other-format = { $file } is no text ({ $kind }). Save it as plain text or HTML and import that.
article-encoding = The encoding of { $file } cannot be told. Save it as UTF-8 and import it again.
article-is-bank = { $file } is a bank already, not an article. `interviewer bank check { $file }` says whether it is in order.
article-no-questions = No questions with answers were found in { $file }. Begin each question on a line of its own and write its answer below it, or use “Q:” and “A:”.
article-no-answers = { $file } has { $count ->
    [one] one question
   *[other] { $count } questions
} but no answers. An answer is compared with a good one: write it below each question and import again.

# Import: the bank

import-output-suffix = A bank is a .yaml file; { $output } has another ending.
import-other-language = “{ $bank }” is in { $has }, this article in { $language }. Write it to another file with -o.
import-no-place = “{ $bank }” lists its questions between brackets, as JSON does, so nothing can be added without rewriting it. Write to another file with -o.
import-comment =
    Made by `interviewer bank import` from { $file }.
    Edit what you like, then run `interviewer bank check` on this file. The key points were derived from the answers; your own, with several phrasings each, score better. Take `derived` out where you wrote them.
    The next import adds new questions and leaves everything that stands here alone; the lines below tell it what it need not offer again.

# Import: what it says

import-question = Question { $number } of { $total } (lines { $lines })
import-keep = Keep it? [Y]es, [n]o, [a]ll from here on: {""}
answers-no = n no
answers-all = a all
import-taken = { $count ->
    [0] No new questions
    [one] One new question
   *[other] { $count } new questions
} from { $file }; the numbers are lines.
import-facts = { $id }: { $kind }, { $points ->
    [one] one key point
   *[other] { $points } key points
}
import-kept = { $count ->
    [one] One question stands in { $bank } already and stays as it is.
   *[other] { $count } questions stand in { $bank } already and stay as they are.
}
import-deleted = { $count ->
    [one] One question was taken out of { $bank } before and stays out.
   *[other] { $count } questions were taken out of { $bank } before and stay out.
} To have it again, delete its name from the lines that begin with “# imported:”.
import-left = Left out:
import-unanswered = { $count ->
    [one] One question has no answer and was left out.
   *[other] { $count } questions have no answers and were left out.
} Write answers below them and import again.
import-encoding = The file is not UTF-8; it was read as { $encoding }. If letters look wrong, save it as UTF-8 and import it again.
import-language = The article was read as { $language }, but seems to be in { $seems }. If so, use --lang { $seems }.
import-written =
    Written to { $bank }
    Practise with it: interviewer practice --bank { $bank }

left-title = title
left-navigation = part of the page
left-advert = advert
left-caption = caption
left-code = code, which nobody says aloud
left-contents = table of contents
left-table-head = head of a table
left-introduction = introduction
left-section-introduction = introduction of a section
left-conclusion = conclusion
left-tips = tips
left-no-questions = section without questions
left-no-answer = question without an answer
left-no-question = row without a question
left-duplicate = the same question again
