"""Editions for tests: small dossiers as the data that would be published."""

from __future__ import annotations

from collections.abc import Iterable

from generator.changes.edition import Edition, edition
from generator.export.dossier_json import dossier_data
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, Side
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
    return edition(dossier_data(record(articles, facts, events, entities)), "an edition")


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
