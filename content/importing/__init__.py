"""Any article becomes a bank: `import_article` reads a file and gives a bank, and what it took and left.

A file's bytes become text (`files`), the text of any format lines that know their number in the file (`plain`,
`markdown`, `page`), noise is marked (`noise`). Some lines are questions (`candidates`, `titles`), some begin sections
(`sections`); what stands under a question is cut into its parts (`labels`, `parts`, `answers`). Every line ends as part
of a question or with the reason why not (`drafts`). A table of questions and answers needs none of this (`table`). From
the drafts comes the bank (`making`), as a file (`writing`) that a second import only adds to (`merging`, `saving`).

What is particular to a language stands in `cues/*.yaml`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from content.errors import ContentError
from content.importing.article import Findings, Imported

__all__ = ["Imported", "import_article"]


def import_article(path: Path, code: str | None, *, name: str = "") -> Imported:
    """Make a bank of the questions and answers in a file.

    code: the article's language, told by its words if None. name: of the bank, by the file if empty.
    Raises ContentError where the file cannot be read or holds no question with an answer.
    """
    from content.importing.cues import cues
    from content.importing.files import read_text
    from content.importing.making import bank_of, seems

    if path.suffix.lower() in {".yaml", ".yml"} and path.is_file():
        raise ContentError("article-is-bank", file=str(path))
    text, encoding = read_text(path)
    looks = seems([text])
    code = code or looks or "en"
    findings = find(path.suffix.lower(), text, code)
    if not findings.drafts:
        raise _nothing_found(findings, path.name)
    if not findings.title:
        findings = replace(findings, title=path.stem)
    bank = bank_of(findings, cues(code), name=name or path.stem, code=code)
    return Imported(bank, findings.drafts, findings.left, findings.sections, encoding, looks)


def find(suffix: str, text: str, code: str) -> Findings:
    """Give the questions of a text; suffix: of its file, tells the format unless the text does."""
    from content.importing import markdown, page, plain, table
    from content.importing.cues import cues
    from content.importing.drafts import findings
    from content.importing.noise import marked

    known = cues(code)
    if suffix in {".csv", ".tsv", ".tab"} or (suffix in {"", ".txt"} and table.looks_like(text)):
        return table.read_table(text, known)
    title = ""
    if suffix in {".html", ".htm", ".xhtml"} or page.looks_like(text):
        title, lines = page.lines_of(text)
    elif suffix in {".md", ".markdown"} or markdown.looks_like(text):
        lines = markdown.lines_of(text)
    else:
        lines = plain.lines_of(text)
    return findings(marked(lines, known), known, title)


def _nothing_found(findings: Findings, name: str) -> ContentError:
    unanswered = sum(left.reason == "no-answer" for left in findings.left)
    if unanswered:
        return ContentError("article-no-answers", file=name, count=unanswered)
    return ContentError("article-no-questions", file=name)
