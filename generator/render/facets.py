"""Facets: by what a search finds a page first and narrows its results, as front matter that any theme can use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.records.article import Article
from generator.records.claim import Kind
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, FactKind, Side
from generator.render.reference import Reference
from generator.values.moment import Moment

#: How much pages count in the search: what things are called for above what happened, and that above what was printed.
BOOSTS: Mapping[str, int] = {Kind.PERSON: 3, Kind.ORGANISATION: 3, Kind.PLACE: 3, Kind.OTHER: 3, "event": 2}
#: Lists only repeat what stands on the pages that they lead to.
UNSEARCHED: Mapping[str, object] = {"search": {"exclude": True}}
#: How many names or figures lead to a page, and how many values of a facet it has.
MOST_NAMES, MOST_VALUES = 16, 40
#: Dates narrow by month while the dossier has no more months than this, by year beyond.
MOST_MONTHS = 24

Front = dict[str, object]
"""Front matter: `tags` are words that find a page first, `facets` narrow results, `search` says how much the page counts."""


@dataclass(frozen=True)
class Facets:
    """The facets of the pages of a dossier."""

    reference: Reference

    def entity(self, entity: Entity) -> Front:
        """An entity is found by every name that a source or a reference work prints; its dates are those of its events.

        A people is found by its title alone: who types "Iraq" means the country, of which "Iraqi" holds every letter.
        """
        names = [entity.name, *entity.forms(), *([entity.reference] if entity.reference else [])]
        names = [] if entity.kind is Kind.GROUP else names
        dates = [event.when for event, _ in self.reference.events_of.get(entity.id, [])]
        disputed = self.reference.dossier.any_open(self.reference.disputes_about(entity.id))
        return self._front(entity.kind, names, entity.sources, dates, disputed=disputed)

    def event(self, event: Event) -> Front:
        """An event is found by the figures that its sources disagree on: "129 killed", "132 killed"."""
        disputes = self.reference.disputes_about(event.id)
        figures = [self._figure(fact, side) for fact in disputes if fact.kind is FactKind.NUMBER for side in fact.sides]
        return self._front("event", figures, event.sources, [event.when], disputed=self.reference.dossier.any_open(disputes))

    def _figure(self, fact: Fact, side: Side) -> str:
        labels, word = self.reference.labels, self.reference.labels.counted(fact.property)
        return labels.say("{answers} {what}", answers=side.shown, what=word) if word else side.shown

    def source(self, article: Article) -> Front:
        """A source has the date on which it was published, and is disputed where it is part of an open disagreement."""
        disputed = self.reference.dossier.any_open(self.reference.disputes_of[article.id])
        return self._front("source", [], [article.id], [article.published], disputed=disputed)

    def _front(
        self, kind: str, names: Iterable[str], sources: Iterable[str], dates: Iterable[Moment | None], *, disputed: bool
    ) -> Front:
        facets: Front = {"kind": [self.reference.labels.word("kinds", kind)], "source": self._outlets(sources)[:MOST_VALUES]}
        if spans := sorted({span(moment, by_month=self._by_month) for moment in dates} - {""}):
            facets["date"] = spans[:MOST_VALUES]
        if disputed:
            facets["disputed"] = [self.reference.labels.say("yes")]
        unlike: dict[str, str] = {}  # a search knows no capitals
        for name in names:
            unlike.setdefault(name.casefold(), name)
        found = list(unlike.values())[:MOST_NAMES]
        named: Front = {"tags": found} if found else {}
        return {**named, "facets": facets, "search": {"boost": BOOSTS.get(kind, 1)}}

    def _outlets(self, sources: Iterable[str]) -> Sequence[str]:
        """Who publishes these articles, each once, from A to Z."""
        article, unnamed = self.reference.dossier.article, self.reference.labels.phrase("unnamed")
        return sorted({article[source].outlet or unnamed for source in sources})

    @cached_property
    def _by_month(self) -> bool:
        dossier = self.reference.dossier
        moments = [*(event.when for event in dossier.events), *(article.published for article in dossier.articles)]
        return len({span(moment, by_month=True) for moment in moments}) <= MOST_MONTHS


def span(moment: Moment | None, *, by_month: bool) -> str:
    """The month or year of a moment ("2015-11", "2015"); a year too where it is no more precise, and "" where none is known."""
    if moment is None or moment.first is None or moment.last is None:
        return ""
    first, last = moment.first.isoformat(), moment.last.isoformat()
    length = next((length for length in (7, 4) if first[:length] == last[:length]), 0)
    return first[: length if by_month else min(length, 4)]
