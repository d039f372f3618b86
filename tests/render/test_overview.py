"""The overview: what it shows of a folder with one story, and of one with many."""

from __future__ import annotations

from pathlib import Path

from generator.records.fact import Verdict
from generator.render.labels import read_labels
from generator.render.overview import overview, story_rows
from generator.render.reference import Reference
from tests.factory import article, claim, dossier, event, fact, passage

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")


def stories(count: int) -> Reference:
    """A dossier of so many stories of an article each, a day apart; the sources of the last also disagree."""
    articles = [article(f"a-{n}", published=f"2021-03-0{n + 1}") for n in range(count)]
    events = [event(f"Fire {n}", passage(source=f"a-{n}"), id=f"fire-{n}") for n in range(count)]
    last = f"a-{count - 1}"
    said = [claim("killed", figure, source=last, about=f"fire-{count - 1}") for figure in ("3", "4")]
    facts = [fact(*said, verdict=Verdict.CONFLICT)]
    headlines = [(f"a-{n}", f"fire-{n}") for n in range(count)]
    return Reference(dossier(articles, events=events, facts=facts, headline_events=headlines), LABELS)


def test_many_stories_are_listed_newest_first() -> None:
    rows = story_rows(stories(5))
    assert [row.title.text for row in rows] == ["Fire 4", "Fire 3", "Fire 2", "Fire 1", "Fire 0"]
    assert {row.sources for row in rows} == {1}
    assert [row.disputed for row in rows] == [1, 0, 0, 0, 0]
    assert rows[0].newest.iso == "2021-03-05"


def test_few_stories_are_named_in_the_first_sentence_alone() -> None:
    assert story_rows(stories(3)) == ()
    assert overview(stories(3)).title == "Fire 0 and Fire 1"


def test_the_title_counts_what_it_does_not_name() -> None:
    assert overview(stories(5)).title == "Fire 0 and 4 more stories"
