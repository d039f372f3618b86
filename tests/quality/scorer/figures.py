"""Figures: what is counted of one set, and the sums over several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from functools import reduce
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class ConflictFigures:
    """Gold's conflicts and updates, and the facts that the dossier flags as such."""

    gold: int = 0
    found: int = 0
    gold_by_kind: Counter[str] = field(default_factory=Counter)
    found_by_kind: Counter[str] = field(default_factory=Counter)
    flagged: int = 0
    right: int = 0
    verdict_right: int = 0
    traps: int = 0
    missed: tuple[str, ...] = ()
    doubles: tuple[str, ...] = ()
    false_alarms: tuple[str, ...] = ()
    trapped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """Gold's statements (a side of a fact in a source), the dossier's claims, and the words of the articles."""

    gold: int = 0
    claimed: int = 0
    claims: int = 0
    words: int = 0
    missed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def per_100_words(self) -> float:
        """Claims to a hundred words of the articles."""
        return 100 * self.claims / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class EntityFigures:
    """Gold's things and their pages; `linked` sums up, over those with several names, the share that their page holds."""

    gold: int = 0
    found: int = 0
    kind_right: int = 0
    several: int = 0
    linked: float = 0.0
    wrong_merges: int = 0
    spread: int = 0
    missed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFigures:
    """Gold's events, the passages that report them, and their dates."""

    gold: int = 0
    found: int = 0
    reports: int = 0
    covered: int = 0
    dated: int = 0
    date_right: int = 0
    missed: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()

    @property
    def wrong_merges(self) -> int:
        """Events that lie on another's page."""
        return len(self.merged)


Part = TypeVar("Part", ConflictFigures, StatementFigures, EntityFigures, EventFigures)


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is counted."""

    conflicts: ConflictFigures = field(default_factory=ConflictFigures)
    statements: StatementFigures = field(default_factory=StatementFigures)
    entities: EntityFigures = field(default_factory=EntityFigures)
    events: EventFigures = field(default_factory=EventFigures)


def summed(several: Iterable[Figures]) -> Figures:
    """The figures of several sets as one: counts added up, lists one behind the other."""
    return reduce(_both, several, Figures())


def _both(left: Figures, right: Figures) -> Figures:
    return Figures(
        conflicts=_added(left.conflicts, right.conflicts),
        statements=_added(left.statements, right.statements),
        entities=_added(left.entities, right.entities),
        events=_added(left.events, right.events),
    )


def _added(left: Part, right: Part) -> Part:
    """Each field of one with that of the other: numbers, counters and lists all know how to be added."""
    return replace(left, **{each.name: getattr(left, each.name) + getattr(right, each.name) for each in fields(left)})
