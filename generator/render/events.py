"""The page of an event: its facts, disagreements, who took part, who said what, and how each source tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.records.article import Passage
from generator.records.claim import Claim
from generator.records.entity import Event, Part
from generator.records.fact import Fact
from generator.records.register import EVENTS
from generator.render.circle import Circle, Neighbour, circle
from generator.render.decisions import rulings
from generator.render.facts import brief, callout, differences, fitting, judged_to_fit, lone, row, statement
from generator.render.labels import sentence
from generator.render.listing import QUOTATION, Listing, heaviest_first
from generator.render.neighbours import Step, Tie, steps, ties
from generator.render.reference import Reference
from generator.render.views import Callout, Cite, Dated, FactRow, Fitting, Link, LoneFact, Piece, Quote, Snippet, Statement
from generator.render.words import MOST_WORDS, dated, pieces, quote, quoted
from generator.render.wrong import wrong_event
from generator.values.wording import normalise

#: How many people are quoted on the page of an event, and how many clauses stand for the report of a source.
MOST_QUOTES, MOST_TELLINGS, MOST_TELLERS = 3, 2, 6
#: How many of the reasons why reports were taken for one event are shown, the strongest; and of differences that fit.
MOST_REASONS, MOST_FITTINGS = 3, 3
NOTHING = Listing((), (), (), ())
#: From so many sources on, one clause stands for the report of each; a longer one is cut.
MANY_TELLERS, TELLING_WORDS = 4, 24


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes part, in which role, where it says so."""

    role: str
    names: tuple[tuple[Link, tuple[Cite, ...]], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """How one source tells of an event."""

    source: Link
    dated: Dated
    clauses: tuple[tuple[tuple[Piece, ...], Cite], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What pages of events and entities have in common: facts, disagreements, and differences that fit together.

    `left` counts the facts that only the pages of their sources show.
    """

    rows: tuple[FactRow, ...]
    lone: tuple[LoneFact, ...]
    left: int
    statements: tuple[Statement, ...]
    callouts: tuple[Callout, ...]
    fittings: tuple[Fitting, ...]
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """All that the page of an event shows."""

    title: str
    when: str
    places: tuple[Link, ...]
    planned: bool
    sources: int
    known: Known
    glance: tuple[tuple[str, tuple[Piece, ...], Cite | None], ...]
    takings: tuple[Taking, ...]
    circle: Circle | None
    quotes: tuple[Quote, ...]
    tellings: tuple[Telling, ...]
    silent: int
    steps: tuple[Step, ...]
    ties: tuple[Tie, ...]
    because: tuple[str, ...]
    unsaid: int
    decisions: tuple[str, ...]
    snippets: tuple[Snippet, ...]


def known(reference: Reference, id_: str) -> Known:
    """The facts about an event or entity."""
    shown = reference.listings.get(id_, NOTHING)
    disputed = heaviest_first(fact for fact in shown.rows if fact.disputed)
    return Known(
        tuple(row(reference, fact) for fact in shown.rows),
        tuple(lone(reference, fact) for fact in shown.lone),
        len(shown.left),
        tuple(statement(reference, fact) for fact in shown.statements),
        tuple(callout(reference, fact) for fact in disputed),
        tuple(fitting(reference, fact) for fact in _fitting(reference, id_, shown)),
        tuple(brief(reference, fact) for fact in disputed),
    )


def _fitting(reference: Reference, id_: str, shown: Listing) -> list[Fact]:
    """Differences that fit together: all that a person judged so, and the first few others."""
    judged = judged_to_fit(reference, reference.dossier.facts_about.get(id_, []))
    ids = {fact.id for fact in judged}
    return [*judged, *[fact for fact in differences(shown.rows) if fact.id not in ids][:MOST_FITTINGS]]


def event_view(reference: Reference, event: Event) -> EventView:
    """The view of an event."""
    sources = event.sources
    return EventView(
        event.title,
        reference.labels.retold(event.when.shown) if event.when else "",
        tuple(reference.link(place) for place in event.places),
        event.planned,
        len(sources),
        known(reference, event.id),
        tuple(glance_rows(reference, event.id)),
        takings(reference, event),
        circle(reference, event.title, list(around(reference, event))),
        who_said_what(reference, event),
        tuple(_telling(reference, event, source) for source in sources[:MOST_TELLERS]),
        max(0, len(sources) - MOST_TELLERS),
        steps(reference, event),
        ties(reference, event),
        tuple(sentence(reason) for reason in event.because[:MOST_REASONS]),
        max(0, len(event.because) - MOST_REASONS),
        rulings(reference, EVENTS, event.id),
        wrong_event(reference, event),
    )


def glance_rows(reference: Reference, event: str) -> Iterator[tuple[str, tuple[Piece, ...], Cite | None]]:
    """Each question with the words of the source that answers it, and where they stand; none where no source does."""
    glance = reference.dossier.glance_of.get(event)
    for name, passage in glance.answers() if glance is not None else ():
        answer = () if passage is None else pieces(passage, (), TELLING_WORDS)
        yield reference.labels.word("glance", name), answer, None if passage is None else reference.near(passage)


def around(reference: Reference, event: Event) -> Iterator[Neighbour]:
    """Where it was, who had a part in it, with how many of its sources name each, and other events that it has to do with."""
    told = {part.entity: 0 for part in event.participants if part.entity is not None} | dict.fromkeys(event.places, 0)
    reporting = event.sources
    for entity in told:
        naming = reference.sources_naming[entity]
        yield Neighbour(reference.link(entity), "", sum(source in naming for source in reporting))
    for tie in ties(reference, event):
        for link, _, _ in tie.events[:MOST_TIED_DRAWN]:
            yield Neighbour(link, "event")


#: Related events of one kind that are drawn.
MOST_TIED_DRAWN = 2


def takings(reference: Reference, event: Event) -> tuple[Taking, ...]:
    """Those who take part by role, each named once, with the first place in each source that says so."""
    table: dict[str, dict[str, list[Part]]] = {}
    for part in event.participants:
        who = part.entity or normalise(part.words.words)
        table.setdefault(part.role, {}).setdefault(who, []).append(part)
    return tuple(
        Taking(reference.labels.word("roles", role), tuple(_named(reference, parts) for parts in people.values()))
        for role, people in table.items()
    )


def _named(reference: Reference, parts: list[Part]) -> tuple[Link, tuple[Cite, ...]]:
    first = {part.words.source: part.words for part in reversed(parts)}
    name = reference.link(parts[0].entity) if parts[0].entity else Link(parts[0].words.words)
    return name, tuple(reference.near(passage) for _, passage in sorted(first.items()))


def who_said_what(reference: Reference, event: Event) -> tuple[Quote, ...]:
    """What is said of an event by somebody whom the source names, each passage once, no value in it marked."""
    said: dict[Passage, Claim] = {}
    for claim in reference.claims_about.get(event.id, []):
        if claim.attribution and claim.property != QUOTATION:
            said.setdefault(claim.said, claim)
    return tuple(
        replace(quote(reference, claim), pieces=quoted(reference, claim.said, (), MOST_WORDS))
        for claim in list(said.values())[:MOST_QUOTES]
    )


def _telling(reference: Reference, event: Event, source: str) -> Telling:
    most = MOST_TELLINGS if len(event.sources) < MANY_TELLERS else 1
    clauses = [mention for mention in event.mentions if mention.source == source][:most]
    return Telling(
        reference.source(source),
        dated(reference, reference.dossier.article[source]),
        tuple((quoted(reference, clause, (), TELLING_WORDS), reference.near(clause)) for clause in clauses),
    )
