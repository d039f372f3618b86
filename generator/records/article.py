"""An article as it was read, and passages of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.values.clock import Clock
from generator.values.moment import Moment


class Role(StrEnum):
    """What a block of an article's text is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text, from `start` to `end` (characters), with what it is; blocks are in order and apart."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """One source: `text` is headline and body, never changed after reading, so that offsets into it hold.

    `id` is the file's stem, made unique. `publisher` and `url` are None where the file doesn't say. `published` is the
    day the article gives itself (or less: a month), `published_at` its time of day; `published_inferred` is true where
    they were worked out of the text instead of read from the front matter.
    """

    id: str
    path: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    publisher: str | None = None
    published: Moment | None = None
    published_at: Clock | None = None
    published_inferred: bool = False
    url: str | None = None

    @property
    def outlet(self) -> str | None:
        """Who publishes it, as short as readers would say it; None where it is not known."""
        return self.publisher

    def passage(self, start: int, end: int) -> Passage:
        """The words from `start` to `end`."""
        return Passage(self.id, start, end, self.text[start:end])


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of an article as printed: `article.text[start:end] == words`, always."""

    source: str
    start: int
    end: int
    words: str
