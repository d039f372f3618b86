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
    assert overview(stories(3)).title == "Fire 0 and fire 1"


def test_the_title_counts_what_it_does_not_name() -> None:
    assert overview(stories(5)).title == "Fire 0 and 4 more stories"


def of_a_fire(*answers: tuple[str, str], verdict: Verdict = Verdict.AGREEMENT, scope: str | None = None) -> Reference:
    """Two papers on one fire, with a fact for each property and figure that is given."""
    papers = [article("a"), article("b")]
    facts = [
        fact(
            claim(name, value, source="a", about="fire", scope=scope),
            claim(name, value, source="b", about="fire", scope=scope),
            verdict=verdict,
        )
        for name, value in answers
    ]
    told = event("Fire in Arlen", passage(source="a"), passage(source="b"), id="fire")
    return Reference(dossier(papers, events=[told], facts=facts, headline_events=[("a", "fire"), ("b", "fire")]), LABELS)


def agreed(reference: Reference) -> list[tuple[str, str]]:
    return [(asked, answer.text) for ground in overview(reference).grounds for asked, answer in ground.points]


def test_the_first_paragraph_tells_what_is_agreed_on() -> None:
    assert agreed(of_a_fire(("killed", "3"), ("count of tankers", "5"))) == [
        ("the number of people killed", "3"),
        ("the number of tankers", "5"),
    ]


def test_it_does_not_tell_what_is_disputed_or_what_no_sentence_has_words_for() -> None:
    assert agreed(of_a_fire(("killed", "3"), verdict=Verdict.COMPATIBLE)) == []
    assert agreed(of_a_fire(("shade of the door", "3"))) == []
    assert agreed(of_a_fire(("killed", "3"), scope="attackers")) == []


def test_it_tells_three_things_of_an_event_at_most() -> None:
    assert len(agreed(of_a_fire(*((name, "3") for name in ("killed", "injured", "missing", "trapped"))))) == 3
