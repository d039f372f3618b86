"""Dossier: everything that was found, sorted, with look-ups by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.records.article import Article
from generator.records.book import Former
from generator.records.claim import Claim, Kind, Quotation
from generator.records.curation import Decided, Decision
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, Verdict
from generator.records.reading import Glance
from generator.records.register import CONFLICTS
from generator.records.related import Related


@dataclass(frozen=True, slots=True)
class Hidden:
    """A thing that a person decided has no page (see `register.py` for how it is called), and what was claimed of it."""

    thing: str
    name: str
    decision: Decision
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Dossier:
    """Articles, entities, events, claims and facts; each tuple is in the order in which pages list them.

    `headline_events` gives for each article the id of the event on whose page a reader would look for it, if there is one;
    `copies` are groups of articles that carry the same text; `unread` are files that could not be read, and why;
    `decided` is what a person decided, with what it is about, and `hidden` what has no page for it; `former` are ids that had a
    page once.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    quotations: tuple[Quotation, ...] = ()
    glances: tuple[tuple[str, Glance], ...] = ()
    event_glances: tuple[tuple[str, Glance], ...] = ()
    headline_events: tuple[tuple[str, str], ...] = ()
    related: tuple[Related, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    decided: tuple[Decided, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    former: tuple[Former, ...] = ()

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def event(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def moved(self) -> dict[str, str]:
        """The ids of the entities and events in whose pages others went up, by the ids of these."""
        return {each.id: each.now for each in self.former if each.now is not None and each.folder != "sources"}

    @cached_property
    def glance_of(self) -> dict[str, Glance]:
        """Glances of events by their ids."""
        return dict(self.event_glances)

    @cached_property
    def source_glance_of(self) -> dict[str, Glance]:
        """Glances of articles by their ids."""
        return dict(self.glances)

    @cached_property
    def headline_event_of(self) -> dict[str, str]:
        """The event that an article's headline is about, by the article's id."""
        return dict(self.headline_events)

    @cached_property
    def copies_of(self) -> dict[str, tuple[str, ...]]:
        """The articles that carry the same text, by the id of each of them; itself is among them."""
        return {id_: group for group in self.copies for id_ in group}

    def independent(self, sources: Iterable[str]) -> int:
        """How many of these articles there are, those that carry the same text counted as one."""
        return len({self.copies_of.get(id_, (id_,)) for id_ in sources})

    @cached_property
    def related_to(self) -> dict[str, list[Related]]:
        """How other events have to do with an event, from either side, by its id."""
        table: dict[str, list[Related]] = {}
        for each in self.related:
            table.setdefault(each.event, []).append(each)
            table.setdefault(each.other, []).append(each)
        return table

    @cached_property
    def decisions(self) -> dict[str, list[Decision]]:
        """What a person decided, by the thing it is about (see `register.py`), in the order of the file."""
        table: dict[str, list[Decision]] = {}
        for each in sorted(self.decided, key=lambda each: (each.decision.line, each.thing)):
            table.setdefault(each.thing, []).append(each.decision)
        return table

    def ruling(self, fact: Fact) -> Decision | None:
        """What a person decided of a disagreement, if anything."""
        return next(iter(self.decisions.get(f"{CONFLICTS}/{fact.id}", ())), None)

    def any_open(self, facts: Iterable[Fact]) -> bool:
        """Whether one of these is a disagreement of which nobody has decided anything."""
        return any(fact.disputed and self.ruling(fact) is None for fact in facts)

    @cached_property
    def facts_about(self) -> dict[str, list[Fact]]:
        """Facts by the id of the event or entity they are about."""
        table: dict[str, list[Fact]] = {}
        for fact in self.facts:
            table.setdefault(fact.about, []).append(fact)
        return table

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """Claims by source, in reading order."""
        table: dict[str, list[Claim]] = {article.id: [] for article in self.articles}
        for claim in self.claims:
            table[claim.source].append(claim)
        return table

    @cached_property
    def claims_about(self) -> dict[str, list[Claim]]:
        """Claims by the event or entity they are about, in the dossier's order."""
        table: dict[str, list[Claim]] = {}
        for claim in self.claims:
            table.setdefault(claim.about, []).append(claim)
        return table

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        """The fact that a claim belongs to, by the claim's id."""
        return {claim.id: fact for fact in self.facts for claim in fact.claims}

    @cached_property
    def disagreements(self) -> list[Fact]:
        """Conflicts and updates, in the order of `facts`."""
        return [fact for fact in self.facts if fact.disputed]

    @cached_property
    def open_conflicts(self) -> list[Fact]:
        """Conflicts that nobody has decided, in the order of `facts`."""
        return [fact for fact in self.facts if fact.verdict is Verdict.CONFLICT and self.ruling(fact) is None]

    def of_kind(self, kind: Kind) -> list[Entity]:
        """Entities of one kind, in the dossier's order."""
        return [entity for entity in self.entities if entity.kind is kind]
