"""Curation: what a person decided about the dossier, with reason and place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """What a person says of two names."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of which a person says that they are one thing, or two."""

    left: str
    right: str
    judgement: Judgement
    because: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Title:
    """The title that a person gives a page, by the page's id."""

    id: str
    title: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Curation:
    """All that was decided; empty where there is no curation file."""

    pairs: tuple[Pair, ...] = ()
    titles: tuple[Title, ...] = ()
