"""Questions of two claims, for tests of comparing."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compare import compare
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.fact import Fact
from tests.factory import article

#: Three articles of three days, one without a day, and one of the first day by another paper.
ARTICLES: Mapping[str, Article] = {
    each.id: each
    for each in (
        article("first", published="2021-03-01"),
        article("second", published="2021-03-02"),
        article("third", published="2021-03-03"),
        article("rival", published="2021-03-01"),
        article("undated", published=None),
    )
}


def facts(*claims: Claim) -> list[Fact]:
    """The facts that come of claims."""
    return compare(claims, list(ARTICLES.values()), [])


def the_fact(*claims: Claim) -> Fact:
    """The one fact that comes of claims."""
    (fact,) = facts(*claims)
    return fact
