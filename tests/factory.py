"""Records for tests, in one line each: every argument has a default."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.records.article import Article, Block, Passage, Role
from generator.records.claim import Certainty, Claim, Kind, Mention, Quotation
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event, Part
from generator.records.fact import Fact, FactKind, Side, Verdict, Weight
from generator.records.ids import short_hash
from generator.values import Value, Wording
from generator.values.moment import Moment, day
from generator.values.quantity import quantity

TEXT = "Fire guts a mill\n\nA fire killed 3 people at the mill in Arlen on Monday."


def article(
    id: str = "daily-1",  # noqa: A002
    text: str = TEXT,
    *,
    title: str = "Fire guts a mill",
    publisher: str | None = "The Daily",
    published: str | None = "2021-03-01",
    inferred: bool = False,
    url: str | None = None,
) -> Article:
    """An article, all of whose text is body."""
    published_on = day(date.fromisoformat(published)) if published else None
    blocks = (Block(0, len(text), Role.BODY),)
    return Article(id, f"seeds/{id}.md", title, text, blocks, publisher, published_on, None, inferred, url)


def passage(words: str = "killed 3 people", source: str | Article = "daily-1", *, within: Passage | None = None) -> Passage:
    """`words` where they first stand in an article (or in `within`), or at the start of one that is named by its id alone."""
    if within is not None:
        start = within.start + within.words.index(words)
        return Passage(within.source, start, start + len(words), words)
    if isinstance(source, Article):
        start = source.text.index(words)
        return Passage(source.id, start, start + len(words), words)
    return Passage(source, 0, len(words), words)


def claim(
    property: str = "killed",  # noqa: A002
    printed: str = "3",
    *,
    source: str | Article = "daily-1",
    said: str | None = None,
    about: str = "mill-fire",
    value: Value | None = None,
    scope: str | None = None,
    attribution: str | None = None,
    certainty: Certainty = Certainty.STATED,
    role: Role = Role.BODY,
) -> Claim:
    """A claim; its value is the figure that `printed` stands for, or else its words."""
    words = passage(said if said is not None else f"{property} {printed} people", source)
    inner = passage(printed, within=words)
    meant = value or quantity(printed) or Wording(printed)
    id_ = f"claim-{short_hash(words.source, property, about, words.start, inner.start)}"
    return Claim(id_, about, property, meant, inner, words, scope, attribution, certainty, role)


def side(*claims: Claim, shown: str | None = None) -> Side:
    """A side with the value of its first claim."""
    value = claims[0].value
    return Side(value, shown or getattr(value, "shown", None) or getattr(value, "words", None) or value.normal, claims)


def fact(
    *sides: Side | Claim,
    verdict: Verdict = Verdict.SINGLE,
    kind: FactKind = FactKind.NUMBER,
    because: str = "3 is not 4",
    weight: Weight = Weight.HIGH,
    id: str | None = None,  # noqa: A002
) -> Fact:
    """A fact about what its first claim is about; a bare claim is a side of its own."""
    made = tuple(each if isinstance(each, Side) else side(each) for each in sides or (claim(),))
    first = made[0].claims[0]
    name = id or f"{first.about}-{first.property.replace(' ', '-')}"
    return Fact(name, first.about, first.property, kind, verdict, made, because, first.scope, weight)


def mention(words: str = "Arlen", source: str | Article = "daily-1", kind: Kind = Kind.PLACE) -> Mention:
    """A name where it first stands."""
    return Mention(passage(words, source), kind)


def entity(
    name: str = "Arlen",
    *mentions: Mention,
    kind: Kind = Kind.PLACE,
    id: str | None = None,  # noqa: A002
    because: Sequence[str] = (),
) -> Entity:
    """An entity; without mentions it is named once, in daily-1."""
    return Entity(id or name.lower().replace(" ", "-"), kind, name, mentions or (mention(name),), tuple(because))


def event(
    title: str = "Fire at the mill",
    *mentions: Passage,
    id: str = "mill-fire",  # noqa: A002
    family: str = "fire",
    when: Moment | None = None,
    places: Sequence[str] = (),
    participants: Sequence[Part] = (),
    planned: bool = False,
    main: bool = True,
    because: Sequence[str] = (),
) -> Event:
    """An event; without mentions one clause of daily-1 tells of it."""
    told = mentions or (passage(),)
    return Event(id, title, family, told, when, tuple(places), tuple(participants), planned, main, tuple(because))


def dossier(
    articles: Iterable[Article] = (),
    entities: Iterable[Entity] = (),
    events: Iterable[Event] = (),
    facts: Iterable[Fact] = (),
    quotations: Iterable[Quotation] = (),
    headline_events: Iterable[tuple[str, str]] = (),
) -> Dossier:
    """A dossier that holds the claims of its facts, in reading order."""
    found = tuple(articles) or (article(),)
    told = tuple(facts)
    order = {each.id: place for place, each in enumerate(found)}
    claims = sorted((c for each in told for c in each.claims), key=lambda c: (order[c.source], c.said, c.printed, c.property))
    return Dossier(
        found, tuple(entities), tuple(events), tuple(claims), told, tuple(quotations), headline_events=tuple(headline_events)
    )
