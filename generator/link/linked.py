"""Linked: what linking gives, by the ids that it gives itself or by others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.records.claim import Claim, Quotation
from generator.records.curation import Decided
from generator.records.entity import Entity, Event
from generator.records.problem import Problem
from generator.records.reading import Glance
from generator.records.related import Related
from generator.values import Naming, Spot
from generator.values.moment import Moment


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking gives: everything points to ids of entities and events now.

    `headline_events` pairs an article with the event on whose page a reader would look for it; `glances` are of articles at
    these, `event_glances` of events; `related` tells how events have to do with each other; `reckoned` pairs an article whose
    own day is unknown, or belied, with the day from which its "Sunday" is to be counted; `decided` are a person's decisions
    on what is one and what is two, with what they are about.
    """

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    headline_events: tuple[tuple[str, str], ...]
    glances: tuple[tuple[str, Glance], ...] = ()
    event_glances: tuple[tuple[str, Glance], ...] = ()
    problems: tuple[Problem, ...] = ()
    related: tuple[Related, ...] = ()
    reckoned: tuple[tuple[str, Moment], ...] = ()
    decided: tuple[Decided, ...] = ()


def renamed(linked: Linked, ids: Mapping[str, str]) -> Linked:
    """The same with other ids of entities and events, wherever they stand; those that `ids` doesn't have stay.

    The order of everything stays too: what a thing is called now doesn't change where it is listed.
    """
    if all(old == new for old, new in ids.items()):
        return linked

    def new(id_: str) -> str:
        return ids.get(id_, id_)

    return replace(
        linked,
        entities=tuple(replace(entity, id=new(entity.id)) for entity in linked.entities),
        events=tuple(_event(event, ids) for event in linked.events),
        claims=tuple(_claim(claim, ids) for claim in linked.claims),
        quotations=tuple(
            replace(each, speaker_chain=new(each.speaker_chain)) if each.speaker_chain else each for each in linked.quotations
        ),
        headline_events=tuple((source, new(event)) for source, event in linked.headline_events),
        event_glances=tuple((new(event), glance) for event, glance in linked.event_glances),
        related=tuple(replace(each, event=new(each.event), other=new(each.other)) for each in linked.related),
        decided=tuple(replace(each, thing=_thing(each.thing, ids)) for each in linked.decided),
    )


def _thing(thing: str, ids: Mapping[str, str]) -> str:
    folder, _, id_ = thing.partition("/")
    return f"{folder}/{ids.get(id_, id_)}"


def _event(event: Event, ids: Mapping[str, str]) -> Event:
    parts = (replace(part, entity=ids.get(part.entity, part.entity)) if part.entity else part for part in event.participants)
    places = tuple(ids.get(place, place) for place in event.places)
    return replace(event, id=ids.get(event.id, event.id), places=places, participants=tuple(parts))


def _claim(claim: Claim, ids: Mapping[str, str]) -> Claim:
    value = claim.value
    if isinstance(value, Naming | Spot) and value.refers is not None:
        value = replace(value, refers=ids.get(value.refers, value.refers))
    return replace(claim, about=ids.get(claim.about, claim.about), value=value)
