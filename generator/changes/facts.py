"""What is answered otherwise than before: conflicts that opened and closed, sides, and figures that an outlet changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from generator.changes.edition import Edition, FactData
from generator.changes.figures import figures_changed
from generator.changes.told import Told
from generator.records.change import (
    Answer,
    Change,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    SideGained,
    SideLost,
    UpdateTold,
    VerdictChanged,
)
from generator.records.fact import Verdict


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
            yield from figures_changed(was, now)
    kept = {fact.id for fact in old.values()}
    for fact in before.told.values():
        was = Told(before, fact)
        if fact.id not in kept and _standing(was) is Standing.OPEN:
            yield ConflictClosed(was.topic, was.answers, None)


def _known_again(before: Edition, after: Edition, heir: Mapping[str, str]) -> dict[str, FactData]:
    """The fact of `before` for each of `after` that stood there, by the latter's id."""
    found = {id_: before.told[id_] for id_ in after.told if id_ in before.told}
    asked: dict[tuple[str, str, str | None], FactData] = {}
    for fact in before.told.values():
        now = heir.get(fact.about.id, fact.about.id)
        if fact.id not in found and now != fact.about.id:
            asked.setdefault((now, fact.property, fact.scope), fact)
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
