"""Editions for tests: small dossiers as the data that would be published."""

from __future__ import annotations

from collections.abc import Iterable

from generator.changes.edition import Edition, edition
from generator.export.dossier_json import dossier_data
from generator.records.article import Article
from generator.records.change import (
    Answer,
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    Changes,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EntityRenamed,
    EventAdded,
    EventGone,
    EventJoined,
    EventRenamed,
    FigureChanged,
    History,
    SideGained,
    SideLost,
    Topic,
    UpdateTold,
    VerdictChanged,
)
from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, Side, Verdict, Weight
from tests import factory
from tests.factory import article, dossier, event, passage


def told(source: str, words: str, publisher: str | None = None, published: str | None = "2021-03-01") -> Article:
    """An article that says `words`."""
    return article(source, words, title=f"Fire, {source}", publisher=publisher or source.title(), published=published)


def killed(figure: str, source: Article, about: str = "mill-fire") -> Claim:
    """A claim that so many were killed, where the article first prints the figure."""
    return factory.claim("killed", figure, source=source, said=figure, about=about)


def side(*claims: Claim) -> Side:
    return factory.side(*claims)


def published(
    articles: Iterable[Article] = (),
    facts: Iterable[Fact] = (),
    events: Iterable[Event] | None = None,
    entities: Iterable[Entity] = (),
) -> Edition:
    """An edition; unless others are given, its event is the fire at the mill, told of by all articles."""
    return edition(dossier_data(record(articles, facts, events, entities)))


def record(
    articles: Iterable[Article] = (),
    facts: Iterable[Fact] = (),
    events: Iterable[Event] | None = None,
    entities: Iterable[Entity] = (),
) -> Dossier:
    """The dossier behind it."""
    found = list(articles) or [article()]
    fire = event("Fire at the mill", *(passage(each.text.split()[0], each) for each in found))
    return dossier(found, entities, [fire] if events is None else events, facts)


FEED = "urn:uuid:00000000-0000-0000-0000-000000000001"


def every(words: str) -> tuple[Change, ...]:
    """A change of each kind, in which `words` stand wherever words of a source can get to."""
    topic, answers = Topic(words, words, words, words, words), (Answer(words, (words, words)), Answer(words, ()))
    return (
        ConflictOpened(topic, answers, Weight.HIGH),
        ConflictSettled(topic, answers, words),
        ConflictClosed(topic, answers, None),
        FigureChanged(topic, words, words, words, "raised"),
        UpdateTold(topic, answers),
        VerdictChanged(topic, Verdict.UPDATE, Verdict.COMPATIBLE),
        SideGained(topic, answers),
        SideLost(topic, answers),
        EventAdded(words, words),
        EventJoined(words, words, words),
        EventRenamed(words, words, words),
        EventGone(words, words),
        ArticleAdded(words, words, words),
        ArticleEdited(words, words, words, (words, "text")),
        ArticleGone(words, words, words),
        EntityAdded(words, words),
        EntityJoined(words, words, words),
        EntityRenamed(words, words, words),
        EntityGone(words, words),
    )


def history(*rounds: tuple[Change, ...], newest: str | None = "2021-03-05") -> History:
    """A history of these rounds, the newest first."""
    return History(FEED, tuple(Changes(f"{number:08x}", newest, changes) for number, changes in enumerate(rounds)))
