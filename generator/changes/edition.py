"""An edition: of a dossier that was published, or is about to be, what is compared with another (see `dossier.json`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import msgspec

from generator.changes.data import read_data, unfit
from generator.records.change import FITS
from generator.records.fact import FactKind, Verdict, Weight

WHAT = "dossier.json"


@dataclass(frozen=True, slots=True)
class SourceData:
    """A source; `fingerprint` is None in editions that didn't tell it."""

    id: str
    title: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    fingerprint: str | None = None

    @property
    def outlet(self) -> str:
        """Who publishes it, or its id where nobody says."""
        return self.publisher or self.id


@dataclass(frozen=True, slots=True)
class PlaceData:
    """Where something is named or told of."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EntityData:
    """A person, organisation, place or other thing."""

    id: str
    name: str
    mentions: tuple[PlaceData, ...]

    @property
    def title(self) -> str:
        """What its page is called."""
        return self.name


@dataclass(frozen=True, slots=True)
class EventData:
    """An event."""

    id: str
    title: str
    mentions: tuple[PlaceData, ...]


@dataclass(frozen=True, slots=True)
class ValueData:
    """A value; `amount` is None where it is no number."""

    amount: float | None = None


@dataclass(frozen=True, slots=True)
class ClaimData:
    """A claim: who makes it, and its figure."""

    id: str
    source: str
    value: ValueData


@dataclass(frozen=True, slots=True)
class SideData:
    """A side: its value as pages print it, and the ids of its claims."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AboutData:
    """What a fact is about: an event or an entity, the other is None."""

    event: str | None = None
    entity: str | None = None

    @property
    def id(self) -> str:
        """The id of either."""
        return self.event or self.entity or ""


@dataclass(frozen=True, slots=True)
class DecisionData:
    """What a person decided of a fact: the value they take to be right, None where they judge that its sides fit together."""

    value: str | None = None
    because: str | None = None

    @property
    def words(self) -> str:
        """The decision in a line."""
        return ": ".join(part for part in (self.value or FITS, self.because) if part)


@dataclass(frozen=True, slots=True)
class FactData:
    """A fact with its sides."""

    id: str
    about: AboutData
    property: str
    kind: FactKind
    verdict: Verdict
    weight: Weight
    sides: tuple[SideData, ...]
    scope: str | None = None
    decision: DecisionData | None = None


@dataclass(frozen=True)
class Edition:
    """What is compared of a dossier.

    `conflicts` are facts with several sides, whatever their verdict, `facts` those with one. `former` are ids that had a page
    once, by folder, each with the id of the page that took its place; None where none did.
    """

    sources: tuple[SourceData, ...]
    entities: tuple[EntityData, ...]
    events: tuple[EventData, ...]
    claims: tuple[ClaimData, ...]
    conflicts: tuple[FactData, ...]
    facts: tuple[FactData, ...] = ()
    former: dict[str, dict[str, str | None]] = field(default_factory=dict)

    @cached_property
    def source(self) -> dict[str, SourceData]:
        """Sources by id."""
        return {each.id: each for each in self.sources}

    @cached_property
    def title(self) -> dict[str, str]:
        """What the page of each event and entity is called, by id."""
        return {each.id: each.title for each in self.entities} | {each.id: each.title for each in self.events}

    @cached_property
    def claim(self) -> dict[str, ClaimData]:
        """Claims by id."""
        return {each.id: each for each in self.claims}

    @cached_property
    def told(self) -> dict[str, FactData]:
        """Facts, however many sides they have, by id."""
        return {each.id: each for each in (*self.conflicts, *self.facts)}

    @property
    def newest(self) -> str | None:
        """The last day on which a source says that it was published; of a month or a year the first."""
        return max((day for each in self.sources if (day := _day(each.published or ""))), default=None)


def read_edition(content: bytes, where: str) -> Edition:
    """The edition in the `dossier.json` that `content` is, which messages call `where`.

    Raises PastError where it is none, or contradicts itself.
    """
    made = read_data(content, Edition, where, WHAT)
    if wrong := next(_contradictions(made), None):
        raise unfit(where, WHAT, wrong)
    return made


def edition(data: Mapping[str, object]) -> Edition:
    """The edition in the data of which this program makes a `dossier.json`."""
    return msgspec.convert(data, Edition)


def _day(published: str) -> str | None:
    """The first day of a year, a month or a day, as ISO 8601 has it; None for any other text."""
    try:
        return date.fromisoformat(f"{published}-01-01"[:10]).isoformat()
    except ValueError:
        return None


def _contradictions(made: Edition) -> Iterator[str]:
    yield from _twice("sources", (each.id for each in made.sources))
    yield from _twice("events or entities", [*(each.id for each in made.entities), *(each.id for each in made.events)])
    yield from _twice("claims", (each.id for each in made.claims))
    yield from _twice("facts", (each.id for each in (*made.conflicts, *made.facts)))
    for claim in made.claims:
        if claim.source not in made.source:
            yield f"the claim {claim.id!r:.80} is of no source in it"
    for fact in (*made.conflicts, *made.facts):
        if fact.about.id not in made.title:
            yield f"the fact {fact.id!r:.80} is about nothing in it"
        if not all(claim in made.claim for side in fact.sides for claim in side.claims):
            yield f"the fact {fact.id!r:.80} rests on a claim that isn't in it"


def _twice(what: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield f"two {what} have the id {id_!r:.80}"
        seen.add(id_)
