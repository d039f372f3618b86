"""Linking: names and reports of all articles become entities and events, and claims point to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.collector import at_rest
from generator.link.entities import link_entities
from generator.link.events import LinkedEvents, link_events
from generator.link.glances import glances_of
from generator.link.judgements import ByHand, Things, joined_by_hand, things_of
from generator.link.linked import Linked
from generator.link.quoted import quotation_claims
from generator.link.variants import telling_names
from generator.records.claim import Claim
from generator.records.curation import Curation, Deed
from generator.records.entity import Entity, Event
from generator.records.family import DEATH, goes_on, is_harm, is_mishap, root
from generator.records.reading import ARTICLE, HARMED, Reading
from generator.records.register import ENTITIES, EVENTS, Register
from generator.values import Naming, Spot

#: What nobody does: an accident or a storm has no doer and no weapon, whoever the sentences about it name.
DELIBERATE = frozenset({"carried out by", "weapon"})


Ids = Callable[[Sequence[Entity], Sequence[Event]], Mapping[str, str]]
"""Gives the ids that things have on their pages, by those that linking gives."""


@at_rest()
def link(readings: Sequence[Reading], curation: Curation, ids: Ids = lambda *_: {}) -> Linked:
    """Entities and events of all readings, whose order doesn't matter; a person's judgements win over every rule.

    What comes out has the ids that linking gives (`linked.renamed` exchanges them). `ids` are asked only for what a person
    means, who reads the others in the addresses of pages; those that it doesn't have are as linking gives them.

    Meanwhile cyclic garbage isn't collected: there is next to none, and a large dossier would be searched for it many times.
    """
    readings = sorted(readings, key=lambda reading: reading.article.id)
    by_hand = _by_hand(readings, curation, ids)
    named = link_entities(readings, curation, by_hand.chains)
    entities, entity_of = named.entities, named.entity_of
    found = link_events(readings, entities, entity_of, by_hand.reports)
    owners = {**entity_of, **_going_back(readings, found), **found.event_of, **_of_articles(readings, found)}
    mishaps = {event.id for event in found.events if is_mishap(event.family)}
    renamed = {event.id: _asked_of(event) for event in found.events}
    claims = [
        _rebased(claim, owners, entity_of, renamed)
        for reading in readings
        for claim in reading.claims
        if claim.about in owners and not (claim.property in DELIBERATE and owners[claim.about] in mishaps)
    ]
    quotations = [
        replace(quotation, speaker_chain=entity_of.get(quotation.speaker_chain or ""))
        for reading in readings
        for quotation in reading.quotations
    ]
    claims.extend(quotation_claims(quotations, {reading.article.id: reading.article for reading in readings}, found.subjects))
    of_articles, of_events = glances_of(readings, found.events, found.event_of, found.headlines)
    return Linked(
        tuple(entities),
        tuple(found.events),
        tuple(sorted(telling_names(claims, entities), key=lambda claim: (claim.source, claim.printed.start, claim.property))),
        tuple(quotations),
        tuple(sorted(found.headlines.items())),
        tuple(sorted(of_articles.items())),
        tuple(sorted(of_events.items())),
        (*by_hand.problems, *named.problems),
        tuple(found.related),
        tuple(sorted(found.reckoned.items())),
        (*named.decided, *found.decided),
    )


def _by_hand(readings: Sequence[Reading], curation: Curation, ids: Ids) -> ByHand:
    """What a person says is one, found among what there is without this word: so a name that two things share is seen.

    A person calls a thing by the id that its page has, or had until it was made one with another.
    """
    if not curation.of(Deed.SAME):
        return ByHand()
    alone = link_entities(readings, curation)

    @cache
    def events() -> Things:
        told = link_events(readings, alone.entities, alone.entity_of)
        known = ids((), told.events)
        shown = [replace(event, id=known.get(event.id, event.id)) for event in told.events]
        return things_of(Register(events=shown, curation=curation), EVENTS, _owners(told.event_of, known))

    known = ids(alone.entities, ())
    shown = [replace(entity, id=known.get(entity.id, entity.id)) for entity in alone.entities]
    return joined_by_hand(
        curation, things_of(Register(shown, curation=curation), ENTITIES, _owners(alone.entity_of, known)), events
    )


def _owners(owners: Mapping[str, str], ids: Mapping[str, str]) -> dict[str, str]:
    return {key: ids.get(id_, id_) for key, id_ in owners.items()}


#: Words in front of an event that the article has told of: "the crash", "yesterday's crash".
_THE = re.compile(r"(?:the|this|\w+day['’]s|\w+day\s+\w+['’]s)\s", re.IGNORECASE)


def _going_back(readings: Sequence[Reading], found: LinkedEvents) -> dict[str, str]:
    """For reports without a page that but go back to what their article is about, "the accident": the event of that."""
    events = {event.id: event for event in found.events}
    owners = {}
    for reading in readings:
        event = events.get(found.subjects.get(reading.article.id, ""))
        if event is None:
            continue
        for report in reading.reports:
            same = root(report.family) == root(event.family) and not (report.recalled or report.planned)
            day = report.when is None or event.when is None or not report.when.other_day(event.when)
            if report.id not in found.event_of and same and day and _THE.match(report.label):
                owners[report.id] = event.id
    return owners


def _of_articles(readings: Sequence[Reading], found: LinkedEvents) -> dict[str, str]:
    """The events that stand for what an article is about, by the ids that its claims have for it.

    The harm of an article with another headline, of a match or a recall, is the only one that it tells of.
    """
    families = {event.id: event.family for event in found.events}
    about = {f"{source}{ARTICLE}": event for source, event in found.subjects.items()}
    for reading in readings:
        told = {found.event_of[report.id] for report in reading.reports if report.id in found.event_of and not report.recalled}
        harm = {event for event in told if is_harm(families[event])}
        if len(harm) == 1:
            about[f"{reading.article.id}{HARMED}"] = harm.pop()
    return about | {f"{source}{HARMED}": event for source, event in found.headlines.items() if is_harm(families[event])}


def _asked_of(event: Event) -> Mapping[str, str]:
    """What properties are called on an event's page: somebody dies at one place, and what goes on for days has several."""
    if event.family == DEATH:
        return {"place": "place of death"}
    return {"date": ONE_OF_ITS_DAYS} if goes_on(event.family) else {}


#: A day of what may go on for several, and the one on which a storm came ashore.
ONE_OF_ITS_DAYS, LANDFALL = "days in its course", "day of landfall"
_ASHORE = re.compile(r"\b(?:landfall|ashore|(?:cross|hit|reach|struck|strik)\w*\s+(?:the\s+)?(?:land|coast|coastline|shore))\b")


def _rebased(claim: Claim, owners: dict[str, str], entity_of: dict[str, str], renamed: Mapping[str, Mapping[str, str]]) -> Claim:
    """The claim with ids of events and entities, and its property as it is called on their pages."""
    value, about = claim.value, owners[claim.about]
    if isinstance(value, Naming | Spot) and value.refers is not None:
        value = replace(value, refers=entity_of.get(value.refers))
    name = renamed.get(about, {}).get(claim.property, claim.property)
    name = LANDFALL if name == ONE_OF_ITS_DAYS and _ASHORE.search(claim.said.words) else name
    return replace(claim, about=about, property=name, value=value)


__all__ = ["Linked", "link"]
