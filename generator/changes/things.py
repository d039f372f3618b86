"""Which events and entities came, went, were joined with another, or are called otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.changes.edition import Edition, EntityData, EventData, PlaceData
from generator.records.change import (
    Change,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EntityRenamed,
    EventAdded,
    EventGone,
    EventJoined,
    EventRenamed,
)

Thing = EventData | EntityData
#: More than this share of the places where something was named or told of must belong to one thing now, to be called that.
MOST = 0.5


@dataclass(frozen=True, slots=True)
class _Kinds:
    added: type[EventAdded | EntityAdded]
    gone: type[EventGone | EntityGone]
    joined: type[EventJoined | EntityJoined]
    renamed: type[EventRenamed | EntityRenamed]


EVENTS = _Kinds(EventAdded, EventGone, EventJoined, EventRenamed)
ENTITIES = _Kinds(EntityAdded, EntityGone, EntityJoined, EntityRenamed)


def heirs(before: Edition, after: Edition) -> dict[str, str]:
    """Under which id each event and entity of `before` goes on in `after`.

    That is its own; or the one that `after` says took its place; or, where it says nothing, that of what is told in its places
    now. What goes on nowhere is left out.
    """
    events, entities = after.former.get("events", {}), after.former.get("entities", {})
    return {**_heirs(before.events, after.events, events), **_heirs(before.entities, after.entities, entities)}


def things_changed(before: Edition, after: Edition, heir: Mapping[str, str]) -> Iterator[Change]:
    """Events, then entities: new ones, renamed and joined ones, and those that are gone."""
    yield from _changed(before.events, after.events, heir, EVENTS)
    yield from _changed(before.entities, after.entities, heir, ENTITIES)


def _heirs(before: Sequence[Thing], after: Sequence[Thing], former: Mapping[str, str | None]) -> dict[str, str]:
    known = {thing.id for thing in after}
    owners: dict[PlaceData, str] = {}
    for thing in after:
        for place in thing.mentions:
            owners.setdefault(place, thing.id)
    found: dict[str, str] = {}
    for thing in before:
        told = thing.id if thing.id in known else former.get(thing.id)
        if told in known:
            found[thing.id] = told
        if told in known or thing.id in former:
            continue
        counted = Counter(owners[place] for place in thing.mentions if place in owners)
        heir, times = min(counted.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
        if times > MOST * counted.total():
            found[thing.id] = heir
    return found


def _changed(before: Sequence[Thing], after: Sequence[Thing], heir: Mapping[str, str], kinds: _Kinds) -> Iterator[Change]:
    old, new = {thing.id: thing for thing in before}, {thing.id: thing for thing in after}
    renamed: set[str] = set()
    for thing in before:
        now = new.get(heir.get(thing.id, ""))
        if now is None:
            yield kinds.gone(thing.id, thing.title)
        elif now.id == thing.id:
            if now.title != thing.title:
                yield kinds.renamed(now.id, now.title, thing.title)
        elif now.id in old or now.id in renamed:
            yield kinds.joined(now.id, now.title, thing.title)
        else:
            renamed.add(now.id)
            yield kinds.renamed(now.id, now.title, thing.title)
    yield from (kinds.added(thing.id, thing.title) for thing in after if thing.id not in old and thing.id not in renamed)
