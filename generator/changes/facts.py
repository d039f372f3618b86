"""What is answered otherwise than before: conflicts that opened and closed, sides, and figures that an outlet changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.changes.edition import Edition, FactData, SideData
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
DISPUTED = frozenset({Verdict.CONFLICT, Verdict.UPDATE})


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
        return None

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
        yield from _verdict(was, now)
        if was:
            yield from _figures(was, now)
    kept = {fact.id for fact in old.values()}
    for fact in before.told.values():
        was = Told(before, fact)
        if fact.id not in kept and _open(was):
            yield ConflictClosed(was.topic, was.answers, None)


def _known_again(before: Edition, after: Edition, heir: Mapping[str, str]) -> dict[str, FactData]:
    """The fact of `before` for each of `after` that stood there, by the latter's id."""
    found = {id_: before.told[id_] for id_ in after.told if id_ in before.told}
    moved = [fact for fact in before.told.values() if fact.id not in found and heir.get(fact.about.id, fact.about.id) != fact.about.id]
    asked: dict[tuple[str, str, str | None], FactData] = {}
    for fact in moved:
        asked.setdefault((heir[fact.about.id], fact.property, fact.scope), fact)
    for id_, fact in after.told.items():
        if id_ not in found and (earlier := asked.pop((fact.about.id, fact.property, fact.scope), None)):
            found[id_] = earlier
    return found


def _open(told: Told) -> bool:
    """Whether it is a conflict that nobody has decided."""
    return told.verdict is Verdict.CONFLICT and told.decision is None


def _verdict(was: Told | None, now: Told) -> Iterator[Change]:
    """What became of the fact as a whole; of its sides only where it was disputed before, and is."""
    before = was.verdict if was else None
    if now.decision is not None:
        if was and was.decision is None:
            yield ConflictSettled(now.topic, now.answers, now.decision)
    elif _open(now) and not (was and _open(was)):
        yield ConflictOpened(now.topic, now.answers, now.fact.weight)
    elif now.verdict is Verdict.UPDATE and before not in DISPUTED:
        yield UpdateTold(now.topic, now.answers)
    elif was and before in DISPUTED and now.verdict not in DISPUTED:
        yield ConflictClosed(now.topic, was.answers, now.verdict) if before is Verdict.CONFLICT else VerdictChanged(
            now.topic, Verdict.UPDATE, now.verdict
        )
    elif was and before is Verdict.CONFLICT and now.verdict is Verdict.UPDATE:
        yield VerdictChanged(now.topic, Verdict.CONFLICT, Verdict.UPDATE)
    elif was and now.verdict in DISPUTED:
        yield from _sides(was, now)


def _sides(was: Told, now: Told) -> Iterator[Change]:
    """Answers that came and went; one that is worded otherwise by the same claims is the same."""
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
        yield FigureChanged(now.topic, outlet, earlier, later, _way(old[outlet][earlier], new[outlet][later]))


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
    """Whether the articles of `outlet` that give `value` are new, and none of them older than those that it had before."""
    sources = [source for side in now.fact.sides if side.value == value for source in now.sources(side)]
    giving = [now.edition.source[source] for source in sources if now.edition.source[source].outlet == outlet]
    days = [
        source.published
        for side in was.fact.sides
        for source in (was.edition.source[id_] for id_ in was.sources(side))
        if source.outlet == outlet
    ]
    if not all(giving_.published for giving_ in giving) or not all(days):
        return False
    return all(source.id not in was.edition.source for source in giving) and min(
        source.published or "" for source in giving
    ) >= max(day or "" for day in days)


def _way(before: float | None, after: float | None) -> str:
    if before is None or after is None or before == after:
        return "changed"
    return "raised" if after > before else "lowered"
