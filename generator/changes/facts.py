"""What is answered otherwise than before: conflicts that opened and closed, sides, and figures that an outlet changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.changes.edition import Edition, FactData, SideData, SourceData
from generator.records.change import (
    Answer,
    Change,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    FigureChanged,
    SideGained,
    SideLost,
    Topic,
    UpdateTold,
    VerdictChanged,
)
from generator.records.fact import FactKind, Verdict

#: Kinds of facts whose answers are figures, so that an outlet can be said to have changed its own.
FIGURES = frozenset({FactKind.NUMBER, FactKind.TIME})


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in the edition that tells it."""

    edition: Edition
    fact: FactData

    @property
    def verdict(self) -> Verdict:
        """What comparing its sides gave."""
        return self.fact.verdict

    @property
    def decision(self) -> str | None:
        """What a person decided about it, if anybody did."""
        return self.fact.decision.words if self.fact.decision else None

    @property
    def topic(self) -> Topic:
        """What it answers."""
        fact = self.fact
        return Topic(fact.id, fact.about.id, self.edition.title[fact.about.id], fact.property, fact.scope)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Its sides, each with the outlets on it."""
        return tuple(self.answer(side) for side in self.fact.sides)

    def answer(self, side: SideData) -> Answer:
        """One side."""
        outlets = dict.fromkeys(self.edition.source[source].outlet for source in self.sources(side))
        return Answer(side.value, tuple(outlets))

    def sources(self, side: SideData) -> list[str]:
        """The ids of the sources on a side, sorted."""
        return sorted({self.edition.claim[claim].source for claim in side.claims})


def facts_changed(before: Edition, after: Edition, heir: Mapping[str, str]) -> Iterator[Change]:
    """Facts in the order of `after`, then conflicts of `before` that nobody tells of any more.

    A fact is known again by its id; that of an event or entity with another id now (its `heir`) by what it asks.
    """
    old = _known_again(before, after, heir)
    for fact in after.told.values():
        earlier = old.get(fact.id)
        now, was = Told(after, fact), Told(before, earlier) if earlier else None
        yield from _turn(was, now)
        if was:
            yield from _figures(was, now)
    kept = {fact.id for fact in old.values()}
    for fact in before.told.values():
        was = Told(before, fact)
        if fact.id not in kept and _standing(was) is Standing.OPEN:
            yield ConflictClosed(was.topic, was.answers, None)


def _known_again(before: Edition, after: Edition, heir: Mapping[str, str]) -> dict[str, FactData]:
    """The fact of `before` for each of `after` that stood there, by the latter's id."""
    found = {id_: before.told[id_] for id_ in after.told if id_ in before.told}
    moved = [
        fact for fact in before.told.values() if fact.id not in found and heir.get(fact.about.id, fact.about.id) != fact.about.id
    ]
    asked: dict[tuple[str, str, str | None], FactData] = {}
    for fact in moved:
        asked.setdefault((heir[fact.about.id], fact.property, fact.scope), fact)
    for id_, fact in after.told.items():
        if id_ not in found and (earlier := asked.pop((fact.about.id, fact.property, fact.scope), None)):
            found[id_] = earlier
    return found


class Standing(StrEnum):
    """What a fact is to those who look for conflicts."""

    ABSENT = "absent"
    """Nobody speaks of it."""
    CALM = "calm"
    """Nothing contradicts anything."""
    UPDATE = "update"
    """A later report revises an earlier one."""
    OPEN = "open"
    """A conflict that nobody has decided."""
    SETTLED = "settled"
    """A person has decided it."""


def _standing(told: Told | None) -> Standing:
    if told is None:
        return Standing.ABSENT
    if told.decision is not None:
        return Standing.SETTLED
    return {Verdict.CONFLICT: Standing.OPEN, Verdict.UPDATE: Standing.UPDATE}.get(told.verdict, Standing.CALM)


def _turn(was: Told | None, now: Told) -> Iterator[Change]:
    """What became of a fact as a whole, and of its sides where it stays what it was and is looked at for its sides."""
    before, after = _standing(was), _standing(now)
    match before, after:
        case Standing.OPEN, Standing.OPEN:
            yield from _sides(was, now)
        case _, Standing.OPEN:
            yield ConflictOpened(now.topic, now.answers, now.fact.weight)
        case ((Standing.SETTLED | Standing.UPDATE), _) if before is after:
            yield from _sides(was, now)
        case _, Standing.SETTLED:
            yield ConflictSettled(now.topic, now.answers, now.decision or "")
        case Standing.OPEN, Standing.CALM:
            yield ConflictClosed(now.topic, was.answers if was else (), now.verdict)
        case (Standing.OPEN, Standing.UPDATE) | (Standing.UPDATE, Standing.CALM):
            yield VerdictChanged(now.topic, was.verdict if was else now.verdict, now.verdict)
        case ((Standing.ABSENT | Standing.CALM), Standing.UPDATE):
            yield UpdateTold(now.topic, now.answers)


def _sides(was: Told | None, now: Told) -> Iterator[Change]:
    """Answers that came and went; one that is worded otherwise by the same claims is the same."""
    assert was is not None
    if gained := _unmatched(now, was):
        yield SideGained(now.topic, gained)
    if lost := _unmatched(was, now):
        yield SideLost(now.topic, lost)


def _unmatched(told: Told, other: Told) -> tuple[Answer, ...]:
    values = {side.value for side in other.fact.sides}
    claims = {claim for side in other.fact.sides for claim in side.claims}
    return tuple(told.answer(side) for side in told.fact.sides if side.value not in values and claims.isdisjoint(side.claims))


def _figures(was: Told, now: Told) -> Iterator[Change]:
    """Figures that an outlet gives otherwise: in place of its old one, or in a later article of its own."""
    if now.fact.kind not in FIGURES:
        return
    old, new = _by_outlet(was), _by_outlet(now)
    for outlet in sorted(old.keys() & new.keys()):
        lost = [value for value in old[outlet] if value not in new[outlet]]
        fresh = [value for value in new[outlet] if value not in old[outlet]]
        if len(fresh) != 1 or not (len(lost) == 1 or (not lost and len(old[outlet]) == 1 and _later(was, now, outlet, fresh[0]))):
            continue
        earlier, later = (lost or list(old[outlet]))[0], fresh[0]
        if way := _way(old[outlet][earlier], new[outlet][later]):
            yield FigureChanged(now.topic, outlet, earlier, later, way)


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
