"""The page of a person, organisation, place or other thing: its names, facts, events, words, and company."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.records.entity import Entity
from generator.records.register import ENTITIES
from generator.render.circle import Circle, Neighbour, circle
from generator.render.decisions import rulings
from generator.render.events import Known, known
from generator.render.labels import sentence
from generator.render.matrix import MOST_COLUMNS
from generator.render.reference import Reference
from generator.render.views import Dated, Link, Quote, Snippet
from generator.render.words import spoken, when
from generator.render.wrong import wrong_entity

#: How much of each a page shows.
MOST_NAMES, MOST_EVENTS, MOST_QUOTES, MOST_COMPANY = 40, 40, 6, 12
#: Events drawn around it, and half as many as other things.
MOST_DRAWN = 4


@dataclass(frozen=True, slots=True)
class NameRow:
    """A form of the name: how often each source prints it, and in how many it stands."""

    form: str
    counts: tuple[int, ...]
    total: int
    sources: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """An event that an entity takes part in, and as what."""

    css: str
    when: Dated
    event: Link
    roles: str


@dataclass(frozen=True, slots=True)
class Companion:
    """Another entity, in how many lines of each source both are named, and by how many sources (`outlets`)."""

    name: Link
    counts: tuple[int, ...]
    total: int
    sources: str
    outlets: int


@dataclass(frozen=True, slots=True)
class EntityView:
    """All that the page of an entity shows; `columns` are the sources that name it, empty where they are too many.

    `full` is its name in reference works, "" where none is known or a source prints it.
    """

    title: str
    full: str
    kind: str
    sources: int
    forms: int
    columns: tuple[Link, ...]
    names: tuple[NameRow, ...]
    known: Known
    events: tuple[Appearance, ...]
    quotes: tuple[Quote, ...]
    circle: Circle | None
    company: tuple[Companion, ...]
    because: tuple[str, ...]
    decisions: tuple[str, ...]
    snippets: tuple[Snippet, ...]


def entity_view(reference: Reference, entity: Entity) -> EntityView:
    """The view of an entity."""
    forms, sources = entity.forms(), entity.sources
    columns = sources if len(sources) <= MOST_COLUMNS else []
    events, others = appearances(reference, entity), company(reference, entity, columns)
    around = [Neighbour(event.event, "event") for event in events[:MOST_DRAWN]]
    around += [Neighbour(other.name, "", other.outlets) for other in others[: MOST_DRAWN * 2]]
    return EntityView(
        entity.name,
        entity.reference if entity.reference and entity.reference not in forms else "",
        reference.labels.word("kinds", entity.kind),
        len(sources),
        len(forms),
        tuple(reference.source(source) for source in columns),
        tuple(_name(reference, form, counts, columns) for form, counts in list(forms.items())[:MOST_NAMES]),
        known(reference, entity.id),
        events,
        tuple(spoken(reference, quotation) for quotation in reference.quotations_by.get(entity.id, [])[:MOST_QUOTES]),
        circle(reference, entity.name, around),
        others,
        tuple(sentence(reason) for reason in entity.because),
        rulings(reference, ENTITIES, entity.id),
        wrong_entity(reference, entity),
    )


def _name(reference: Reference, form: str, counts: Counter[str], columns: list[str]) -> NameRow:
    share = reference.share(len(counts))
    return NameRow(form, tuple(counts[source] for source in columns), counts.total(), share)


def appearances(reference: Reference, entity: Entity) -> tuple[Appearance, ...]:
    """The events it takes part in: the dossier's subjects first, then as the dossier lists them."""
    events = sorted(reference.events_of.get(entity.id, []), key=lambda pair: not pair[0].main)
    return tuple(
        Appearance(
            "main" if event.main else "next" if event.planned else "",
            when(reference, event.when),
            reference.link(event.id),
            ", ".join(reference.labels.word("parts", role) for role in roles),
        )
        for event, roles in events[:MOST_EVENTS]
    )


def company(reference: Reference, entity: Entity, columns: list[str]) -> tuple[Companion, ...]:
    """Those named in the same lines: in most sources first, then in most lines."""
    together: dict[str, Counter[str]] = {}
    for source, line in reference.lines_of.get(entity.id, []):
        for other in reference.named_in[source, line]:
            if other != entity.id:
                together.setdefault(other, Counter())[source] += 1
    best = sorted(together.items(), key=lambda item: (-len(item[1]), -item[1].total(), reference.titles[item[0]], item[0]))
    return tuple(
        Companion(
            reference.link(other),
            tuple(counts[source] for source in columns),
            counts.total(),
            reference.share(len(counts)),
            len(counts),
        )
        for other, counts in best[:MOST_COMPANY]
    )
