"""Articles: their day and their outlet as a person knows them, before anything is read in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.curate.meant import meant
from generator.records.article import Article
from generator.records.curation import Curation, Decided, Deed
from generator.records.problem import Problem
from generator.records.register import SOURCES, Register
from generator.values.stamp import stamp


@dataclass(frozen=True, slots=True)
class CuratedArticles:
    """Articles as decided, the decisions that took effect, and those that came to nothing."""

    articles: tuple[Article, ...]
    decided: tuple[Decided, ...] = ()
    problems: tuple[Problem, ...] = ()


def curate_articles(articles: Sequence[Article], curation: Curation) -> CuratedArticles:
    """The articles with the days and outlets that a person gives them; a day that is decided is no longer one worked out."""
    found = meant(curation.of(Deed.PUBLISHED, Deed.PUBLISHER), Register(articles=articles), (SOURCES,))
    by_id = {article.id: article for article in articles}
    for each in found.decided:
        id_ = each.thing.removeprefix(f"{SOURCES}/")
        by_id[id_] = _decided(by_id[id_], each)
    return CuratedArticles(tuple(by_id.values()), found.decided, found.problems)


def _decided(article: Article, each: Decided) -> Article:
    value = each.decision.value
    if each.decision.deed is Deed.PUBLISHER:
        return replace(article, publisher=value)
    when, at = stamp(value) or (article.published, article.published_at)  # a value that is no day isn't read in the first place
    return replace(article, published=when, published_at=at, published_inferred=False)
