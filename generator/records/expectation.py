"""Expectations: how much of something a dossier must hold, and may, as its settings say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Countable(StrEnum):
    """What can be counted in a dossier."""

    SOURCES = "sources"
    """Articles that were read."""
    UNREAD = "unread"
    """Files that could not be read."""
    UNDATED = "undated"
    """Articles whose day nobody knows."""
    EVENTS = "events"
    """Events that have a page."""
    ENTITIES = "entities"
    """People, organisations, places and other things that have a page."""
    CLAIMS = "claims"
    """Statements, each with its words."""
    CONFLICTS = "conflicts"
    """Contradictions between statements that nobody has decided; later reports that revise earlier ones are none."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """`least` and `most` of something, None where there is no such bound; `path` and `line` are where that is written."""

    what: Countable
    least: int | None
    most: int | None
    path: str
    line: int
