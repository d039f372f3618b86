"""Related: how one event has to do with another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.records.article import Passage


class Bond(StrEnum):
    """What the second of two events is to the first."""

    CAUSE = "cause"
    """What a source gives as the reason of it."""
    WHOLE = "whole"
    """What a source says it is a part of."""
    ORIGIN = "origin"
    """What its story is about, on which it followed."""
    EARLIER = "earlier"
    """One of the same kind, well before it, that a source recalls beside it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """An article says, in `words`, that one of its reports has to do with another; `report` is the other's id."""

    bond: Bond
    report: str
    words: Passage


@dataclass(frozen=True, slots=True)
class Related:
    """`other` is `bond` to `event`, both ids of events; `words` say so, where a source does."""

    event: str
    bond: Bond
    other: str
    words: Passage | None = None
