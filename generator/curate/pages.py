"""Pages: what events and entities are called and what they are, as a person knows it; and pages that there should not be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.curate.meant import meant, warning
from generator.records.claim import Claim, Kind
from generator.records.curation import Curation, Decided, Decision, Deed
from generator.records.dossier import Dossier, Hidden
from generator.records.entity import Event, Part
from generator.records.problem import Problem
from generator.records.register import ENTITIES, EVENTS, SOURCES, Register
from generator.values import Naming, Spot

#: Where the pages stand on which each deed works.
WHERE = {
    Deed.RENAME: (ENTITIES,),
    Deed.KIND: (ENTITIES,),
    Deed.TITLE: (EVENTS,),
    Deed.NOTE: (ENTITIES, EVENTS, SOURCES),
}
#: The deed that is meant where the other one names a page of the other sort.
INSTEAD = {Deed.RENAME: Deed.TITLE, Deed.TITLE: Deed.RENAME}


def curate_pages(dossier: Dossier, curation: Curation) -> tuple[Dossier, list[Problem]]:
    """The dossier, its facts not yet made, with the names, titles, kinds and notes that a person gives; and what fits nothing.

    What is hidden leaves entities, events and claims, and every mention of it elsewhere becomes mere words; it is kept, with
    all that was claimed of it, in `hidden`.
    """
    whole = Register(dossier.entities, dossier.events, former=dossier.former, curation=curation)
    away = meant(curation.of(Deed.HIDE), whole, (ENTITIES, EVENTS))
    shown = _without(dossier, away.decided)
    register = Register(shown.entities, shown.events, shown.articles, former=shown.former, curation=curation)
    problems, decided = [*away.problems], [*away.decided]
    for deed, folders in WHERE.items():
        found = meant(curation.of(deed), register, folders, lambda decision: _elsewhere(decision, register, whole))
        decided += found.decided
        problems += found.problems
    return replace(_called(shown, decided), decided=(*dossier.decided, *decided)), problems


def _elsewhere(decision: Decision, register: Register, whole: Register) -> Problem | None:
    """What is wrong with a decision on a page of the other sort, or on one that is hidden."""
    (words,), other = decision.about, INSTEAD.get(decision.deed)
    if other is not None and register.find(words, WHERE[other]):
        sort = "an event" if other is Deed.TITLE else "a name"
        return warning(decision, f"{words}: this is the page of {sort}", f"write the decision under {other}:")
    if whole.find(words, (ENTITIES, EVENTS)) and not register.find(words, (ENTITIES, EVENTS)):
        return warning(decision, f"{words}: this page is hidden", "take one of the two decisions out")
    return None


def _called(dossier: Dossier, decided: Collection[Decided]) -> Dossier:
    """The dossier with its new names, titles and kinds."""
    values = {(each.decision.deed, each.thing.partition("/")[2]): each.decision.value for each in decided}
    entities = (
        replace(
            entity,
            name=values.get((Deed.RENAME, entity.id), entity.name),
            kind=Kind(values.get((Deed.KIND, entity.id), entity.kind)),
        )
        for entity in dossier.entities
    )
    events = (replace(event, title=values.get((Deed.TITLE, event.id), event.title)) for event in dossier.events)
    return replace(dossier, entities=tuple(entities), events=tuple(events))


def _without(dossier: Dossier, decided: Collection[Decided]) -> Dossier:
    """The dossier with these things hidden."""
    if not decided:
        return dossier
    gone = {each.thing.partition("/")[2]: each for each in decided}
    claims: dict[str, list[Claim]] = {id_: [] for id_ in gone}
    for claim in dossier.claims:
        if claim.about in gone:
            claims[claim.about].append(claim)
    names = {entity.id: entity.name for entity in dossier.entities} | {event.id: event.title for event in dossier.events}
    return replace(
        dossier,
        entities=tuple(entity for entity in dossier.entities if entity.id not in gone),
        events=tuple(_bare(event, gone) for event in dossier.events if event.id not in gone),
        claims=tuple(_unlinked(claim, gone) for claim in dossier.claims if claim.about not in gone),
        quotations=tuple(
            replace(quotation, speaker_chain=None) if quotation.speaker_chain in gone else quotation
            for quotation in dossier.quotations
        ),
        headline_events=tuple(pair for pair in dossier.headline_events if pair[1] not in gone),
        event_glances=tuple(pair for pair in dossier.event_glances if pair[0] not in gone),
        related=tuple(each for each in dossier.related if each.event not in gone and each.other not in gone),
        hidden=tuple(
            Hidden(each.thing, names[id_], each.decision, tuple(_unlinked(claim, gone) for claim in claims[id_]))
            for id_, each in gone.items()
        ),
    )


def _bare(event: Event, gone: Mapping[str, Decided]) -> Event:
    """An event in which what is hidden is but words, and no place."""
    parts = (Part(part.role, part.words) if part.entity in gone else part for part in event.participants)
    return replace(event, places=tuple(place for place in event.places if place not in gone), participants=tuple(parts))


def _unlinked(claim: Claim, gone: Mapping[str, Decided]) -> Claim:
    """A claim whose value doesn't lead to what is hidden."""
    value = claim.value
    if isinstance(value, Naming | Spot) and value.refers in gone:
        return replace(claim, value=replace(value, refers=None))
    return claim
