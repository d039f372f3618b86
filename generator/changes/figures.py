"""Figures that an outlet gives otherwise than before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.changes.edition import SideData, SourceData
from generator.changes.told import Told
from generator.records.change import FigureChanged
from generator.records.fact import FactKind

#: Kinds of facts whose answers are figures, so that an outlet can be said to have changed its own.
FIGURES = frozenset({FactKind.NUMBER, FactKind.TIME})

Given = Mapping[str, float | None]
"""The values that an outlet gives, with their amounts where they are numbers."""


def figures_changed(was: Told, now: Told) -> Iterator[FigureChanged]:
    """A change for each outlet that gives another figure: in place of its old one, or in a later article of its own."""
    if now.fact.kind not in FIGURES:
        return
    old, new = _by_outlet(was), _by_outlet(now)
    for outlet in sorted(old.keys() & new.keys()):
        if swapped := _swapped(was, now, outlet, old[outlet], new[outlet]):
            before, after = swapped
            if way := _way(old[outlet][before], new[outlet][after]):
                yield FigureChanged(now.topic, outlet, before, after, way)


def _swapped(was: Told, now: Told, outlet: str, old: Given, new: Given) -> tuple[str, str] | None:
    """The figure that an outlet gave, and the one that it gives instead; None where that can't be told."""
    lost, fresh = [value for value in old if value not in new], [value for value in new if value not in old]
    if len(fresh) != 1:
        return None
    if len(lost) == 1:
        return lost[0], fresh[0]
    if len(old) == 1 and not lost and _later(was, now, outlet, fresh[0]):
        return next(iter(old)), fresh[0]
    return None


def _by_outlet(told: Told) -> dict[str, dict[str, float | None]]:
    """The values that each outlet gives, with their amounts where they are numbers."""
    table: dict[str, dict[str, float | None]] = {}
    for side in told.fact.sides:
        for id_ in side.claims:
            claim = told.edition.claim[id_]
            outlet = told.edition.source[claim.source].outlet
            table.setdefault(outlet, {}).setdefault(side.value, claim.value.amount)
    return table


def _later(was: Told, now: Told, outlet: str, value: str) -> bool:
    """Whether the articles of `outlet` that give `value` are new, and none is older than those that gave another before."""
    giving = _of_outlet(now, outlet, [side for side in now.fact.sides if side.value == value])
    if any(source.id in was.edition.source for source in giving):
        return False
    earlier = [source.published or "" for source in _of_outlet(was, outlet, was.fact.sides)]
    later = [source.published or "" for source in giving]
    return all(earlier) and all(later) and min(later) >= max(earlier)


def _of_outlet(told: Told, outlet: str, sides: Iterable[SideData]) -> list[SourceData]:
    """The sources of an outlet that stand on these sides."""
    sources = [told.edition.source[id_] for side in sides for id_ in told.sources(side)]
    return [source for source in sources if source.outlet == outlet]


def _way(before: float | None, after: float | None) -> str:
    """How a figure changed; "" where it is the same with another bound ("4", "at least 4"). Days and times just change."""
    if before is None or after is None:
        return "changed"
    return "" if before == after else "raised" if after > before else "lowered"
