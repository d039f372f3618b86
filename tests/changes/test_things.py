from __future__ import annotations

from dataclasses import replace

import pytest

from generator.changes.sources import articles_changed
from generator.changes.things import heirs, things_changed
from generator.records.article import Article
from generator.records.change import (
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EntityRenamed,
    EventAdded,
    EventGone,
    EventJoined,
    EventRenamed,
)
from generator.records.entity import Entity, Event
from tests.changes.builders import published
from tests.factory import article, entity, event, mention, passage

TEXT = "Ann Boyle saw the fire. Boyle ran. A strike began on Monday, and a march."
PAPER = article("daily", TEXT)
BOTH = entity("Ann Boyle", mention("Ann Boyle", PAPER), mention("Boyle ran", PAPER))
ANN, BOYLE = entity("Ann Boyle", mention("Ann Boyle", PAPER)), entity("Boyle", mention("Boyle ran", PAPER))
STRIKE, MARCH = event("Strike", passage("A strike", PAPER), id="strike"), event("March", passage("a march", PAPER), id="march")
STRIKE_AND_MARCH = event("Strike", passage("A strike", PAPER), passage("a march", PAPER), id="strike")


def changed(before: list[Event | Entity], after: list[Event | Entity]) -> list[Change]:
    old, new = (
        published([PAPER], (), [each for each in things if isinstance(each, Event)], [e for e in things if isinstance(e, Entity)])
        for things in (before, after)
    )
    return list(things_changed(old, new, heirs(old, new)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([ANN], [ANN], []),
        ([], [ANN], [EntityAdded("ann-boyle", "Ann Boyle")]),
        ([ANN], [], [EntityGone("ann-boyle", "Ann Boyle")]),
        ([ANN, BOYLE], [BOTH], [EntityJoined("ann-boyle", "Ann Boyle", "Boyle")]),
        ([BOTH], [ANN, BOYLE], [EntityAdded("boyle", "Boyle")]),
        ([ANN], [entity("A. Boyle", *ANN.mentions, id="ann-boyle")], [EntityRenamed("ann-boyle", "A. Boyle", "Ann Boyle")]),
        ([ANN], [entity("A. Boyle", *ANN.mentions)], [EntityRenamed("a.-boyle", "A. Boyle", "Ann Boyle")]),
        ([STRIKE], [STRIKE], []),
        ([], [STRIKE], [EventAdded("strike", "Strike")]),
        ([STRIKE], [], [EventGone("strike", "Strike")]),
        ([STRIKE, MARCH], [STRIKE_AND_MARCH], [EventJoined("strike", "Strike", "March")]),
        ([STRIKE_AND_MARCH], [STRIKE, MARCH], [EventAdded("march", "March")]),
        ([STRIKE], [event("Walkout", *STRIKE.mentions, id="walkout")], [EventRenamed("walkout", "Walkout", "Strike")]),
        # two that are new under one new name: the first is it, the other was joined with it
        ([STRIKE, MARCH], [event("Unrest", *STRIKE_AND_MARCH.mentions, id="unrest")],
         [EventRenamed("unrest", "Unrest", "Strike"), EventJoined("unrest", "Unrest", "March")]),
        # half here, half there: nobody can say which of the two it is
        ([event("Unrest", *STRIKE_AND_MARCH.mentions, id="unrest")], [STRIKE, MARCH],
         [EventGone("unrest", "Unrest"), EventAdded("strike", "Strike"), EventAdded("march", "March")]),
        # a person is no heir of an event, though the same words name and tell
        ([event("Boyle", passage("Ann Boyle", PAPER), id="fire")], [ANN],
         [EventGone("fire", "Boyle"), EntityAdded("ann-boyle", "Ann Boyle")]),
    ],
)  # fmt: skip
def test_what_becomes_of_pages(before: list[Event | Entity], after: list[Event | Entity], expected: list[Change]) -> None:
    assert changed(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([article("a")], [article("a")], []),
        ([article("a")], [article("a"), article("b", title="Boat")], [ArticleAdded("b", "Boat", "The Daily")]),
        ([article("a"), article("b", title="Boat")], [article("a")], [ArticleGone("b", "Boat", "The Daily")]),
        ([article("a")], [article("a", title="Boat")], [ArticleEdited("a", "Boat", "The Daily", ("headline",))]),
        ([article("a")], [article("a", "Another text")], [ArticleEdited("a", "Fire guts a mill", "The Daily", ("text",))]),
        ([article("a")], [article("a", publisher=None, published=None, url="https://a.example")],
         [ArticleEdited("a", "Fire guts a mill", "a", ("publisher", "day", "address"))]),
    ],
)  # fmt: skip
def test_what_becomes_of_articles(before: list[Article], after: list[Article], expected: list[Change]) -> None:
    assert list(articles_changed(published(before, (), []), published(after, (), []))) == expected


def test_the_text_of_an_edition_that_tells_no_fingerprint_is_taken_for_the_same() -> None:
    old = published([article("a")], (), [])
    untold = replace(old, sources=tuple(replace(source, fingerprint=None) for source in old.sources))
    assert list(articles_changed(untold, published([article("a", "Another text")], (), []))) == []


def test_what_an_edition_says_of_its_former_ids_is_believed() -> None:
    old, new = published([PAPER], (), [STRIKE, MARCH]), published([PAPER], (), [STRIKE_AND_MARCH])
    assert heirs(old, new) == {"strike": "strike", "march": "strike"}
    assert heirs(old, replace(new, former={"events": {"march": None}})) == {"strike": "strike"}
    split = published([PAPER], (), [STRIKE, event("Walkout", passage("a march", PAPER), id="walkout")])
    assert heirs(old, replace(split, former={"events": {"march": "strike"}})) == {"strike": "strike", "march": "strike"}
    assert heirs(old, replace(split, former={"entities": {"march": "strike"}})) == {"strike": "strike", "march": "walkout"}
    assert heirs(old, replace(split, former={"events": {"march": "nowhere"}})) == {"strike": "strike"}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (article("b"), []),
        (article("b", "Another text"), [ArticleEdited("b", "Fire guts a mill", "The Daily", ("text",))]),
    ],
)
def test_an_article_whose_file_was_moved_is_the_same(after: Article, expected: list[Change]) -> None:
    moved = replace(published([after], (), []), former={"sources": {"a": "b"}})
    assert list(articles_changed(published([article("a")], (), []), moved)) == expected
    gone = replace(published([article("c")], (), []), former={"sources": {"a": None}})
    assert [type(each) for each in articles_changed(published([article("a")], (), []), gone)] == [ArticleAdded, ArticleGone]
