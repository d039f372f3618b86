"""Articles: their words, and where in them a quotation stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.quality.scorer.errors import ScorerError
from tests.quality.scorer.gold import Evidence
from tests.quality.scorer.words import folded

FOLDER = "articles"
SUFFIXES = (".md", ".txt")
FRONT_MATTER = re.compile(r"---\n(?P<fields>.*?)^---\n(?P<body>.*)", re.DOTALL | re.MULTILINE)
#: Two quotations are one place where they share more than this part of the shorter one: less is a neighbour's edge.
SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its article, and the words it takes up, once for each time it is printed."""

    source: str
    spans: tuple[range, ...]

    def meets(self, other: Place) -> bool:
        """The two quotations are the same passage, or as good as."""
        return self.source == other.source and any(_meet(ours, theirs) for ours in self.spans for theirs in other.spans)


def _meet(left: range, right: range) -> bool:
    shared = min(left.stop, right.stop) - max(left.start, right.start)
    return shared > SHARED * min(len(left), len(right))


@dataclass(frozen=True, slots=True)
class Articles:
    """The folded words of each article, title first, and how many words all their bodies have."""

    words: Mapping[str, tuple[str, ...]]
    length: int

    def place(self, said: Evidence) -> Place:
        """Where a quotation stands; without spans where it doesn't, or where there is no such article."""
        wanted, words = folded(said.quote), self.words.get(said.source, ())
        starts = [start for start, word in enumerate(words) if wanted[:1] == (word,)]
        ranges = [range(start, start + len(wanted)) for start in starts]
        return Place(said.source, tuple(each for each in ranges if words[each.start : each.stop] == wanted))


def read_articles(folder: Path) -> Articles:
    """The articles of a set; a ScorerError where there are none, or one can't be read."""
    paths = sorted(path for path in (folder / FOLDER).glob("*") if path.suffix in SUFFIXES)
    if not paths:
        raise ScorerError(f"{folder / FOLDER}: no article ({', '.join(SUFFIXES)}) is there")
    texts = {path.stem: _read(path) for path in paths}
    words = {source: folded(f"{title}\n{body}") for source, (title, body) in texts.items()}
    return Articles(words, sum(len(body.split()) for _, body in texts.values()))


def _read(path: Path) -> tuple[str, str]:
    """Title and body of an article."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        match = FRONT_MATTER.fullmatch(text)
        fields = yaml.safe_load(match["fields"]) if match else {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ScorerError(f"{path}: can't be read ({error})") from error
    title = fields.get("title") if isinstance(fields, dict) else None
    return str(title or ""), match["body"] if match else text
