"""Reference: where everything of a dossier is found on the site, and what it is called there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.records.addresses import Addresses, callout_anchor, row_anchor
from generator.records.article import Article, Passage
from generator.records.claim import Claim, Kind, Quotation
from generator.records.dossier import Dossier
from generator.records.entity import Event
from generator.records.fact import Fact, Side, Verdict
from generator.records.letters import lettered_sides
from generator.records.register import Register
from generator.render.labels import Labels
from generator.render.listing import Listing, listing
from generator.render.views import Cite, Link
from generator.values import Naming, Spot

#: A scope that begins so follows its label without a comma.
FOLLOWS = frozenset(
    "aboard above across after among around at away before behind below beside between by during elsewhere from here in inside "
    "near of off on outside over there through under while with within "
    "badly critically fatally gravely instantly lightly seriously severely slightly".split()
)
#: Sides that have a colour of their own.
COLOURS = ("sa", "sb", "sc", "sd")
#: Up to so many sources pages of things and events say of how many; beyond, it tells a reader little, and each article that is
#: added would change every page.
FEW = 100
#: A line that names more things than this is a list: being in it together means nothing.
LIST_LINE = 40


@dataclass(frozen=True, slots=True)
class Lettered:
    """A side with its letter and colour (numbers for the steps of an update), and the ids of its sources."""

    letter: str
    css: str
    side: Side
    sources: tuple[str, ...]
    source_set: frozenset[str]


@dataclass(frozen=True)
class Reference:
    """Look-ups over a dossier, each made once, so that a page costs what stands on it and no more."""

    dossier: Dossier
    labels: Labels
    retold: Mapping[str, str] = field(default_factory=dict)
    """What titles and answers that the program put together in English are in the language of the labels, where they differ."""

    english: Dossier | None = None
    """The dossier in the words of the program, where those of the pages are others."""

    @property
    def count(self) -> int:
        """How many sources there are."""
        return len(self.dossier.articles)

    @property
    def few(self) -> bool:
        """Whether the sources are so few that pages say of how many something is told."""
        return self.count <= FEW

    def share(self, number: int) -> str:
        """How many of all sources: "2 of 3"; of many sources the number alone."""
        return self.labels.phrase("n of m", n=number, m=self.count) if self.few else f"{number:,}"

    def share_in_words(self, number: int, independent: int) -> str:
        """The same with the word for them, and how many are independent where some carry the same text."""
        if independent < number:
            of = {"n": number, "k": independent}
            return self.labels.phrase("n of m independent" if self.few else "n independent", **of, **self._of_all)
        return self.labels.phrase("n of m sources" if self.few else "n sources", n=number, **self._of_all)

    @property
    def _of_all(self) -> dict[str, int]:
        return {"m": self.count} if self.few else {}

    @cached_property
    def addresses(self) -> Addresses:
        """Where each thing stands on the site."""
        return Addresses(self.dossier)

    @cached_property
    def register(self) -> Register:
        """What the names on the pages of this dossier stand for."""
        return Register(self.dossier.entities, self.dossier.events)

    @property
    def homes(self) -> dict[str, str]:
        """The address of the page of each event and entity, by id."""
        return self.addresses.things

    @property
    def source_homes(self) -> dict[str, str]:
        """The address of the page of each source, by the article's id."""
        return self.addresses.sources

    @cached_property
    def titles(self) -> dict[str, str]:
        """What the page of each event and entity is called, by id."""
        return {entity.id: entity.name for entity in self.dossier.entities} | {
            event.id: event.title for event in self.dossier.events
        }

    def link(self, id_: str) -> Link:
        """The title of an event or entity, with its address."""
        return Link(self.titles[id_], self.homes[id_])

    @cached_property
    def outlets(self) -> dict[str, str]:
        """What each source is called in a citation: its outlet, numbered where one outlet has several articles."""
        names = {article.id: article.outlet or self.labels.phrase("unnamed") for article in self.dossier.articles}
        total, seen = Counter(names.values()), Counter[str]()
        for id_, name in names.items():
            seen[name] += 1
            if total[name] > 1:
                names[id_] = f"{name} ({seen[name]})"
        return names

    def source(self, id_: str) -> Link:
        """A source's name, with the address of its page."""
        return Link(self.outlets[id_], self.source_homes[id_])

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        return {article.id: line_starts(article) for article in self.dossier.articles}

    def line(self, passage: Passage) -> int:
        """In which line of its article, not counting empty ones, a passage begins; from 1."""
        return max(1, bisect_right(self._lines[passage.source], passage.start))

    def near(self, passage: Passage) -> Cite:
        """A citation of the claim nearest to `passage`: in the same line, or else the source's page."""
        line = self.line(passage)
        claims: list[Claim] = self.claim_at.get((passage.source, line), [])
        href = self.claim_href(claims[0]) if claims else self.source_homes[passage.source]
        return Cite(self.outlets[passage.source], line, href)

    @cached_property
    def order_in_time(self) -> dict[str, int]:
        """The place of each event with a date among all of them, by its id: by first day, last day, and title."""
        dated = [event for event in self.dossier.events if event.when is not None and event.when.known]
        ordered = sorted(dated, key=in_time)
        return {event.id: place for place, event in enumerate(ordered)}

    @cached_property
    def dated_in(self) -> dict[str, list[Event]]:
        """The events with a date that a source tells of, by the article's id."""
        table: dict[str, list[Event]] = {article.id: [] for article in self.dossier.articles}
        for event in self.dossier.events:
            if event.id in self.order_in_time:
                for source in event.sources:
                    table[source].append(event)
        return table

    def claim_href(self, claim: Claim) -> str:
        """The address of a claim, on its source's page."""
        return self.addresses.claim(claim)

    def cite(self, claim: Claim) -> Cite:
        """The citation of a claim."""
        return Cite(self.outlets[claim.source], self.line(claim.said), self.claim_href(claim))

    def row_anchor(self, fact: Fact) -> str:
        """The id of the fact's row in the fact box."""
        return row_anchor(fact)

    def callout_anchor(self, fact: Fact) -> str:
        """The id of the callout of a disputed fact."""
        return callout_anchor(fact)

    @cached_property
    def listings(self) -> dict[str, Listing]:
        """How the facts about each event and entity are shown on its page, by id."""
        several = self.count > 1
        return {about: listing(facts, several=several) for about, facts in self.dossier.facts_about.items()}

    @cached_property
    def _left_out(self) -> set[str]:
        return {fact.id for shown in self.listings.values() for fact in shown.left}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.dossier.facts}

    def fact_href(self, fact: Fact) -> str:
        """Where a reader finds the fact: its callout if it is disputed, else its row, else its first claim."""
        if fact.id in self._left_out:
            return self.claim_href(fact.claims[0])
        return self.addresses.fact(fact)

    def label(self, fact: Fact) -> str:
        """The label of a fact's property."""
        return self.labels.property(fact.property)

    def full_label(self, fact: Fact) -> str:
        """The label with the scope: "Killed in the hall", "Killed, attackers"."""
        return self.label(fact) + scoped(fact)

    def title(self, fact: Fact) -> str:
        """What a fact is called away from its page: "Attacks in Paris: Killed"."""
        return self.labels.say("{label}: {value}", label=self.titles[fact.about], value=self.full_label(fact))

    @cached_property
    def _sides(self) -> dict[str, tuple[Lettered, ...]]:
        return {fact.id: lettered(fact, self.as_made(fact)) for fact in self.dossier.facts}

    def sides(self, fact: Fact) -> tuple[Lettered, ...]:
        """The sides of a fact in the order of their letters."""
        return self._sides[fact.id]

    @cached_property
    def _made(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.english.facts} if self.english else {}

    def as_made(self, fact: Fact) -> Fact:
        """A fact with its answers in the words of the program, which are those that `curation.yml` is read in."""
        return self._made.get(fact.id, fact)

    def made_sides(self, fact: Fact) -> list[tuple[Lettered, Side]]:
        """The sides of a fact in the order of their letters, each beside the one in the words of the program."""
        made = dict(zip(map(id, fact.sides), self.as_made(fact).sides, strict=True))
        return [(side, made[id(side.side)]) for side in self.sides(fact)]

    @cached_property
    def side_of(self) -> dict[str, Lettered]:
        """The side on which a claim stands, by the claim's id."""
        return {claim.id: side for sides in self._sides.values() for side in sides for claim in side.side.claims}

    @cached_property
    def disputes_of(self) -> dict[str, list[Fact]]:
        """The disagreements that each source is part of, by the article's id."""
        table: dict[str, list[Fact]] = {article.id: [] for article in self.dossier.articles}
        for fact in self.dossier.disagreements:
            for source in fact.sources:
                table[source].append(fact)
        return table

    def disputes_about(self, id_: str) -> list[Fact]:
        """The disagreements about an event or entity."""
        return [fact for fact in self.dossier.facts_about.get(id_, []) if fact.disputed]

    @property
    def claims_about(self) -> dict[str, list[Claim]]:
        """Claims by the event or entity they are about, in the dossier's order."""
        return self.dossier.claims_about

    @cached_property
    def events_of(self) -> dict[str, list[tuple[Event, tuple[str, ...]]]]:
        """The events that each entity has a part in, with its roles there, by the entity's id."""
        table: dict[str, list[tuple[Event, tuple[str, ...]]]] = {}
        for event in self.dossier.events:
            roles: dict[str, dict[str, None]] = {place: {"place": None} for place in event.places}
            for part in event.participants:
                if part.entity is not None:
                    roles.setdefault(part.entity, {})[part.role] = None
            for entity, parts in roles.items():
                table.setdefault(entity, []).append((event, tuple(parts)))
        return table

    @cached_property
    def quotations_by(self) -> dict[str, list[Quotation]]:
        """What each entity is quoted with, by the entity's id."""
        table: dict[str, list[Quotation]] = {}
        for quotation in self.dossier.quotations:
            if quotation.speaker_chain is not None:
                table.setdefault(quotation.speaker_chain, []).append(quotation)
        return table

    @cached_property
    def claim_at(self) -> dict[tuple[str, int], list[Claim]]:
        """The claims that begin in each line of each source."""
        table: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.dossier.claims:
            table.setdefault((claim.source, self.line(claim.said)), []).append(claim)
        return table

    @cached_property
    def sources_naming(self) -> dict[str, frozenset[str]]:
        """The sources that name each entity, by its id."""
        return {entity.id: frozenset(entity.sources) for entity in self.dossier.entities}

    @cached_property
    def _names(self) -> dict[str, list[tuple[int, int, str]]]:
        """Where each source names something with a page, in order; groups of people aside, which every other sentence names."""
        table: dict[str, list[tuple[int, int, str]]] = {}
        for entity in self.dossier.entities:
            for mention in entity.mentions if entity.kind is not Kind.GROUP else ():
                table.setdefault(mention.passage.source, []).append((mention.passage.start, mention.passage.end, entity.id))
        return {source: sorted(names) for source, names in table.items()}

    def first_names(self, passage: Passage) -> list[tuple[int, int, str]]:
        """The first mention of each thing within a passage: where in the article it begins and ends, and its page's address."""
        names = self._names.get(passage.source, [])
        found: dict[str, tuple[int, int, str]] = {}
        end = passage.start
        for place in range(bisect_left(names, (passage.start,)), len(names)):
            first, last, id_ = names[place]
            if first >= passage.end:
                break
            if first >= end and last <= passage.end and id_ not in found:
                found[id_] = (first, last, self.homes[id_])
                end = last
        return list(found.values())

    @cached_property
    def named_in(self) -> dict[tuple[str, int], tuple[str, ...]]:
        """The entities that each line of each source names, by source and line."""
        table: dict[tuple[str, int], dict[str, None]] = {}
        for entity in self.dossier.entities:
            for mention in entity.mentions:
                table.setdefault((mention.passage.source, self.line(mention.passage)), {})[entity.id] = None
        return {place: tuple(ids) for place, ids in table.items()}

    @cached_property
    def lines_of(self) -> dict[str, list[tuple[str, int]]]:
        """The lines that name each entity, by its id; lines that are mere lists are left out."""
        table: dict[str, list[tuple[str, int]]] = {}
        for place, ids in self.named_in.items():
            for id_ in ids if len(ids) <= LIST_LINE else ():
                table.setdefault(id_, []).append(place)
        return table


def line_starts(article: Article) -> list[int]:
    """Where the lines of an article that aren't empty begin (characters)."""
    starts, offset = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            starts.append(offset)
        offset += len(line) + 1
    return starts


def lettered(fact: Fact, as_made: Fact | None = None) -> tuple[Lettered, ...]:
    """The sides in the order of their letters, with their colours; the steps of an update share one.

    Letters are those of the fact as the program made it, for they stand in the tables, too, which are in English.
    """
    made, as_made = [], as_made or fact
    shown = dict(zip(map(id, as_made.sides), fact.sides, strict=True))
    for place, (name, made_side) in enumerate(lettered_sides(as_made)):
        side = shown[id(made_side)]
        css = "sd" if fact.verdict is Verdict.UPDATE else COLOURS[place] if place < len(COLOURS) else ""
        sources = tuple(side.sources)
        made.append(Lettered(name, css, side, sources, frozenset(sources)))
    return tuple(made)


def scoped(fact: Fact) -> str:
    """What follows a fact's label for its scope: " in the hall", ", attackers"; nothing where it has none.

    The scope stands as its first claim prints it, so that a noun keeps the number it has there.
    """
    if not fact.scope or fact.property == "amount":  # the scope of a sum is the verb it hangs on
        return ""
    found = re.search(rf"\b{re.escape(fact.scope)}(?:e?s)?\b", fact.claims[0].said.words, re.IGNORECASE)
    words = found[0] if found and found[0].islower() else fact.scope
    return f" {words}" if words.partition(" ")[0].lower() in FOLLOWS else f", {words}"


def refers(side: Side) -> str | None:
    """The entity that a side's value names, if any."""
    return side.value.refers if isinstance(side.value, Naming | Spot) else None


def in_time(event: Event) -> tuple[int, int, bool, bool, str]:
    """For sorting events by time: first and last day; on one day what is worked out last, the subjects first, then by title."""
    first, last, inferred = (event.when.first, event.when.last, event.when.inferred) if event.when else (None, None, False)
    return (first.toordinal() if first else 0, last.toordinal() if last else 0, inferred, not event.main, event.title)
