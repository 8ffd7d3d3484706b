"""How the practice screen looks: a pure function from what there is to show to what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from audio.recorder import SILENCE_LEVEL
from interviewer.controls import Stage, Wish
from interviewer.localization import Words
from interviewer.screen import hint, keys_at

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

QUIETEST = -60.0
"""dB relative to full scale, the meter's left end: a quiet room through a fair microphone. Ours."""

TOO_LOUD = -3.0
"""dB relative to full scale: a block this loud has hardly room for its peaks. Ours."""

COUNTED_DOWN: tuple[Stage, ...] = ("thinking", "rating", "resting", "finishing")

LAST_SILENCE = 3.0
"""Seconds of silence before the answer ends that are counted down; at every breath it would disturb. Ours."""


@dataclass(frozen=True, slots=True)
class View:
    """All that is on the screen.

    seconds: on the clock of this stage. limit: how many the answer may last.
    level: of what is heard, dB relative to full scale. is_speaking: whether a voice is heard.
    notices: lines to read. caption: the last words that were understood.
    ends_in: seconds of silence after which the answer would be over, None while there is a voice.
    wishes: what the keys can do. hint: to the question, None as long as it was not asked for.
    is_ending: whether little time is left.
    """

    prompt: str = ""
    number: int = 0
    total: int = 0
    stage: Stage = "asking"
    seconds: float = 0.0
    limit: float = 0.0
    level: float = SILENCE_LEVEL
    is_speaking: bool = False
    is_paused: bool = False
    is_helping: bool = False
    notices: tuple[str, ...] = ()
    caption: str = ""
    ends_in: float | None = None
    wishes: tuple[Wish, ...] = ()
    hint: str | None = None
    is_ending: bool = False


class Page:
    """Draws a view in the words of its language, without relying on colour."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def whole(self, view: View) -> RenderableType:
        """Fill the screen: the question gives way first where there is little room."""
        from rich.layout import Layout

        page = Layout()
        page.split_column(
            Layout(self._body(view), minimum_size=3),
            Layout(self._state(view), size=4),
            Layout(self.keys(view), size=2),
        )
        return page

    def line(self, view: View) -> RenderableType:
        """Draw the state and the keys in two lines, below what was printed."""
        from rich.console import Group

        return Group("", self._stage(view).append("  ").append(self._clock(view)), self.keys(view))

    def keys(self, view: View) -> RenderableType:
        """Give the keys that do something now; a line ends between two of them."""
        from rich.columns import Columns
        from rich.text import Text

        pairs = keys_at(view.stage, view.wishes, self.words, is_paused=view.is_paused)
        return Columns([Text.assemble((key, "bold"), f" {meaning}") for key, meaning in pairs], padding=(0, 2))

    def _body(self, view: View) -> RenderableType:
        from rich.align import Align
        from rich.console import Group
        from rich.panel import Panel
        from rich.text import Text

        lines = [Text(notice, style="yellow") for notice in view.notices]
        content = self._help(view) if view.is_helping else Text(view.prompt, style="bold")
        if view.hint is not None and not view.is_helping:
            lines.insert(0, Text(f"\n{hint(view.hint, self.words)}", style="italic"))
        if view.caption and not view.is_helping:
            lines.append(Text(f"\n{self.words('screen-caption', text=view.caption)}", style="dim"))
        title = self.words("screen-question", number=view.number, total=view.total)
        return Panel(
            Align(Group(content, *lines), vertical="middle"), title=Text(title), title_align="left", padding=(0, 2)
        )

    def _help(self, view: View) -> Table:
        from rich.table import Table

        table = Table.grid(padding=(0, 2))
        for key, meaning in keys_at(view.stage, view.wishes, self.words):
            table.add_row(key, meaning)
        table.add_row("", self.words("help-silence"))
        return table

    def _state(self, view: View) -> Table:
        from rich.progress_bar import ProgressBar
        from rich.table import Table

        table = Table.grid(expand=True, padding=(0, 1))
        table.add_column(ratio=1)
        table.add_column(justify="right", min_width=12)
        table.add_row(self._stage(view), "" if view.stage == "listening" else self._clock(view))
        if view.stage == "listening":
            heard = 0.0 if view.is_paused else max(view.level - QUIETEST, 0.0)
            table.add_row(ProgressBar(total=view.limit, completed=min(view.seconds, view.limit)), self._clock(view))
            table.add_row(ProgressBar(total=-QUIETEST, completed=heard, complete_style="green"), self._level(view))
        return table

    def _stage(self, view: View) -> Text:
        from rich.text import Text

        name = self.words("stage-paused" if view.is_paused else f"stage-{view.stage}")
        return Text(f" {name}", style="bold")

    def _clock(self, view: View) -> Text:
        from rich.text import Text

        if view.stage != "listening":
            return Text(clock(ceil(view.seconds)) if view.stage in COUNTED_DOWN else clock(view.seconds))
        spent = self.words("screen-clock", elapsed=clock(view.seconds), limit=clock(view.limit))
        return Text(spent, style="bold reverse" if view.is_ending else "")

    def _level(self, view: View) -> str:
        if view.level >= TOO_LOUD:
            return self.words("level-too-loud")
        if view.ends_in is not None and view.ends_in <= LAST_SILENCE and not view.is_paused:
            return self.words("level-ends-in", seconds=ceil(view.ends_in))
        return self.words("level-voice" if view.is_speaking else "level-none")


def clock(seconds: float) -> str:
    """Give minutes and seconds: 2:05."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
