"""What changed as Markdown for a pull request or merge request: short, the most important first, and nothing in it acts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records.change import (
    Change,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    FigureChanged,
)
from generator.render.changed import Wording
from generator.render.labels import Labels, capitalised

#: Told one by one; of the others there are counts.
ONE_BY_ONE: tuple[type[Change], ...] = (ConflictOpened, ConflictSettled, ConflictClosed, FigureChanged)
#: So many of a kind are told; the rest is counted.
MOST = 10
LOOK_ALIKES = str.maketrans({"`": "’"})


def summary(labels: Labels, changes: Sequence[Change] | None, counts: str) -> str:
    """The changes in Markdown, with what the dossier holds (`counts`, our own words) beneath; None is a first publication.

    Words of articles stand in code spans alone, in which no forge reads mentions, links, numbers of issues, images or HTML.
    """
    wording = Wording(labels, code)
    heading = f"### {labels.phrase('what changed')}"
    if changes is None:
        return f"{heading}\n\n{labels.phrase('first publication')}\n\n{counts}\n"
    told = wording.summary(changes) or labels.phrase("nothing changed")
    lines = [line for kind in ONE_BY_ONE for line in _lines(wording, kind, [each for each in changes if isinstance(each, kind)])]
    listed = "\n".join(lines)
    return "\n\n".join(part for part in (heading, f"**{told}**", listed, counts) if part) + "\n"


def _lines(wording: Wording, kind: type[Change], found: Sequence[Change]) -> list[str]:
    lines = [f"- {capitalised(wording.called(kind))}: {wording.title(each)}: {wording.text(each)}" for each in found[:MOST]]
    left = len(found) - len(lines)
    return [*lines, *([f"- {wording.labels.phrase('more', n=left)}"] if left else [])]


def code(words: str) -> str:
    """`words`, a line, as a code span; a look-alike stands for backticks, which could end it."""
    return f"`{words.translate(LOOK_ALIKES)}`" if words else ""
