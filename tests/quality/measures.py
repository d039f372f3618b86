"""Measures: the rows of the table, and how each is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import partial, reduce
from operator import add

from tests.quality.scorer import Figures
from tests.quality.scorer.gold import FactKind


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and out of how many (None: a plain count)."""

    number: float
    of: float | None = None

    def __add__(self, other: Count) -> Count:
        of = None if self.of is None or other.of is None else self.of + other.of
        return Count(self.number + other.number, of)

    def __str__(self) -> str:
        """As "2/22", or "3" for a plain count."""
        return f"{self.number:g}" if self.of is None else f"{self.number:g}/{self.of:g}"

    @property
    def share(self) -> float | None:
        """The share, or the plain count; None for a share of nothing."""
        if self.of is None:
            return self.number
        return self.number / self.of if self.of else None


def count_of(text: str) -> Count:
    """The count that is written as `text`."""
    number, _, of = text.partition("/")
    return Count(float(number), float(of) if of else None)


class Better(IntEnum):
    """Which way a measure is better."""

    MORE = 1
    LESS = -1
    NEITHER = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table."""

    name: str
    count: Callable[[Figures], Count]
    better: Better = Better.MORE

    @property
    def pinned(self) -> bool:
        """It has a floor (a ceiling, where less is better)."""
        return self.better is not Better.NEITHER


def _found(kind: FactKind, figures: Figures) -> Count:
    return Count(figures.conflicts.found_by_kind[kind], figures.conflicts.gold_by_kind[kind])


#: Every row of the table, from the top.
MEASURES: tuple[Measure, ...] = (
    Measure("conflicts found", lambda it: Count(it.conflicts.found, it.conflicts.gold)),
    *(Measure(f"conflicts found: {kind}", partial(_found, kind)) for kind in FactKind),
    Measure("flagged rightly", lambda it: Count(it.conflicts.right, it.conflicts.flagged)),
    Measure("verdict right", lambda it: Count(it.conflicts.verdict_right, it.conflicts.right)),
    Measure("traps flagged", lambda it: Count(len(it.conflicts.trapped), it.conflicts.traps), Better.LESS),
    Measure("statements claimed", lambda it: Count(it.statements.claimed, it.statements.gold)),
    Measure("claims refused", lambda it: Count(len(it.statements.refused)), Better.LESS),
    Measure("claims per 100 words", lambda it: Count(it.statements.claims, it.statements.words / 100), Better.NEITHER),
    Measure("entities found", lambda it: Count(it.entities.found, it.entities.gold)),
    Measure("kind right", lambda it: Count(it.entities.kind_right, it.entities.gold)),
    Measure("names linked", lambda it: Count(round(it.entities.linked, 2), it.entities.several)),
    Measure("entities merged wrongly", lambda it: Count(it.entities.wrong_merges), Better.LESS),
    Measure("entities spread", lambda it: Count(it.entities.spread), Better.LESS),
    Measure("events found", lambda it: Count(it.events.found, it.events.gold)),
    Measure("reports on the page", lambda it: Count(it.events.covered, it.events.reports)),
    Measure("date right", lambda it: Count(it.events.date_right, it.events.dated)),
    Measure("events merged wrongly", lambda it: Count(it.events.wrong_merges), Better.LESS),
)

#: The count of each measure, by its name.
Counts = Mapping[str, Count]


def counted(figures: Figures) -> Counts:
    """Every measure of the figures."""
    return {measure.name: measure.count(figures) for measure in MEASURES}


def total(sets: Iterable[Counts]) -> Counts:
    """The sums over several sets; a measure that none of them has is left out."""
    rows = {measure.name: [counts[measure.name] for counts in sets if measure.name in counts] for measure in MEASURES}
    return {name: reduce(add, counts) for name, counts in rows.items() if counts}


def shares(sums: Counts) -> dict[str, float]:
    """What is pinned: the share of each measure, or its plain count, to three places (a share of nothing is left out)."""
    pinned = [measure.name for measure in MEASURES if measure.pinned and measure.name in sums]
    return {name: round(share, 3) for name in pinned if (share := sums[name].share) is not None}
