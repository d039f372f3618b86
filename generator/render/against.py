"""Against others: how often a source says the same as each other one, and what several others say that it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from generator.records.dossier import Dossier
from generator.records.fact import Fact
from generator.render.facts import outlets
from generator.render.listing import heaviest_first, telling
from generator.render.reference import Reference
from generator.render.views import Link

#: Of a fact's sources so many are set against each other: a limit for a thousand of them.
SET_AGAINST = 40
#: Others without whom something isn't missed, and how many of such facts, and of other sources, a page lists.
SEVERAL, MOST_LEFT_OUT, MOST_OTHERS = 3, 8, 12
#: So many facts of an event are asked for in each of its sources: a limit for a thousand of them.
MOST_MISSABLE = 40
#: More sources than this make no table that can be read.
MOST_IN_ACCORD = 12


@dataclass(slots=True)
class Standing:
    """How a source stands to another: facts that both speak of, on how many they say the same, and on how many they disagree."""

    shared: int = 0
    same: int = 0
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """Another source as a source's page sets it beside its own."""

    source: Link
    shared: int
    same: int
    fitting: int
    apart: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What several others say and a source doesn't: the answer that most of them give, and who gives it."""

    title: Link
    value: str
    outlets: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources: facts that both speak of, on how many they say the same and on how many they disagree; `css` shades it."""

    shared: int
    same: int
    apart: int
    css: str


@dataclass(frozen=True, slots=True)
class Accord:
    """Sources by sources; None stands where a source meets itself."""

    columns: tuple[Link, ...]
    rows: tuple[tuple[Link, tuple[Pair | None, ...]], ...]


@dataclass(frozen=True)
class Against:
    """Sources set against each other, each look-up made once for all their pages."""

    reference: Reference

    @cached_property
    def standings(self) -> dict[str, dict[str, Standing]]:
        """How each source stands to each other one, by their ids; names are left out, which everybody spells somehow."""
        table: dict[str, dict[str, Standing]] = {article.id: {} for article in self.reference.dossier.articles}
        for fact in self.reference.dossier.facts:
            if telling(fact):
                _count(fact, table)
        return table

    @cached_property
    def _missable(self) -> dict[str, list[tuple[Fact, frozenset[str]]]]:
        """The weightiest facts of each event that several sources tell, with these sources, by the event's id."""
        dossier = self.reference.dossier
        told = {
            event.id: heaviest_first(fact for fact in dossier.facts_about.get(event.id, ()) if _is_told(dossier, fact))
            for event in dossier.events
        }
        return {event: [(fact, frozenset(fact.sources)) for fact in facts[:MOST_MISSABLE]] for event, facts in told.items()}

    @cached_property
    def _reported_by(self) -> dict[str, list[str]]:
        """The events that each source reports, by the article's id."""
        table: dict[str, list[str]] = {article.id: [] for article in self.reference.dossier.articles}
        for event in self.reference.dossier.events:
            for source in event.sources:
                table[source].append(event.id)
        return table

    def beside(self, source: str) -> tuple[Beside, ...]:
        """The sources that speak of most of what a source speaks of, those that carry its text aside: they are one with it."""
        copies = self.reference.dossier.copies_of.get(source, ())
        others = [(other, standing) for other, standing in self.standings[source].items() if other not in copies]
        others.sort(key=lambda each: (-each[1].shared, each[0]))
        return tuple(
            Beside(
                self.reference.source(other),
                standing.shared,
                standing.same,
                standing.shared - standing.same - standing.apart,
                standing.apart,
            )
            for other, standing in others[:MOST_OTHERS]
        )

    def left_out(self, source: str) -> tuple[LeftOut, ...]:
        """What three others or more say of the events that a source reports, and it doesn't; the weightiest first."""
        told = (each for event in self._reported_by[source] for each in self._missable[event])
        missed = heaviest_first(fact for fact, sources in told if source not in sources)
        return tuple(_left_out(self.reference, fact) for fact in missed[:MOST_LEFT_OUT])


def accord(against: Against) -> Accord | None:
    """Each source against each other one, where they are few enough for a table; None where they are not, or there is one."""
    reference = against.reference
    articles = [article.id for article in reference.dossier.articles]
    if not 1 < len(articles) <= MOST_IN_ACCORD:
        return None
    rows = tuple(
        (reference.source(one), tuple(_pair(against.standings[one].get(other)) if other != one else None for other in articles))
        for one in articles
    )
    told = any(pair is not None and pair.shared for _, pairs in rows for pair in pairs)
    return Accord(tuple(reference.source(each) for each in articles), rows) if told else None


def _pair(standing: Standing | None) -> Pair:
    if standing is None:
        return Pair(0, 0, 0, "")
    share = standing.same / standing.shared
    shade = next(name for least, name in SHADES if share >= least)
    return Pair(standing.shared, standing.same, standing.apart, shade)


#: How a cell is shaded, by the least share of facts on which two sources say the same.
SHADES = ((0.75, "h3"), (0.5, "h2"), (0.25, "h1"), (0.0, "h0"))


def _count(fact: Fact, table: dict[str, dict[str, Standing]]) -> None:
    """Counts a fact for each pair of its sources."""
    sides: dict[str, set[int]] = {source: set() for source in fact.sources[:SET_AGAINST]}
    for place, side in enumerate(fact.sides):
        for source in sides.keys() & set(side.sources):
            sides[source].add(place)
    for left, right in combinations(sides, 2):
        same = bool(sides[left] & sides[right])
        for one, other in ((left, right), (right, left)):
            standing = table[one].setdefault(other, Standing())
            standing.shared += 1
            standing.same += same
            standing.apart += fact.disputed and not same


def _is_told(dossier: Dossier, fact: Fact) -> bool:
    return telling(fact) and dossier.independent(fact.sources) >= SEVERAL


def _left_out(reference: Reference, fact: Fact) -> LeftOut:
    side = max(fact.sides, key=lambda each: (len(each.sources), each.shown))
    title = Link(reference.title(fact), reference.fact_href(fact))
    return LeftOut(title, side.shown, outlets(reference, side.sources))
