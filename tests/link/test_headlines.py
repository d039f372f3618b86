"""Headlines: on whose page a reader looks for an article."""

from __future__ import annotations

from generator.link.headlines import Headlines, headline_events
from generator.records.entity import Event
from generator.records.reading import Reading, Report
from tests.factory import passage
from tests.link.builders import reading, report


def event(id_: str, family: str, *sources: str) -> Event:
    return Event(id_, id_, family, tuple(passage("told here", source) for source in sources))


CRASH, ARREST, OTHER = "harm/accident/crash", "arrest", "harm/accident/crash"


def article(source: str, *told: tuple[str, str], headline: int | None = 1) -> tuple[Reading, dict[str, str]]:
    """A reading that tells of events of these families and ids, one after the other, and the event of each report."""
    reports: list[Report] = []
    owner: dict[str, str] = {}
    for number, (family, id_) in enumerate(told, 1):
        reports.append(report("told", source, family=family, number=number, headline=number == headline))
        owner[reports[-1].id] = id_
    return reading(source, reports=reports), owner


def of(*articles: tuple[Reading, dict[str, str]], stories: dict[str, int] | None = None) -> dict[str, str]:
    """The headline event of each article."""
    return found(*articles, stories=stories).of_articles


def found(*articles: tuple[Reading, dict[str, str]], stories: dict[str, int] | None = None) -> Headlines:
    owner = {key: id_ for _, events in articles for key, id_ in events.items()}
    readings = [each for each, _ in articles]
    sources: dict[str, list[str]] = {}
    families: dict[str, str] = {}
    for each in readings:
        for told in each.reports:
            sources.setdefault(owner[told.id], []).append(each.article.id)
            families[owner[told.id]] = told.family
    events = [event(id_, families[id_], *sources[id_]) for id_ in sources]
    return headline_events(readings, events, owner, stories or dict.fromkeys((r.article.id for r in readings), 0))


MAIN = article("a-1", (CRASH, "crash")), article("b-1", (CRASH, "crash")), article("c-1", (CRASH, "crash"))


def test_it_is_the_event_of_the_headline() -> None:
    assert of(*MAIN) == {"a-1": "crash", "b-1": "crash", "c-1": "crash"}


def test_a_follow_up_belongs_to_what_its_story_is_about() -> None:
    assert of(*MAIN, article("d-1", (ARREST, "arrest"), (CRASH, "crash")))["d-1"] == "crash"


def test_a_follow_up_that_does_not_tell_of_it_has_its_own() -> None:
    assert of(*MAIN, article("d-1", (ARREST, "arrest")))["d-1"] == "arrest"


def test_another_event_of_the_kind_is_told_first_where_it_is_the_news() -> None:
    assert of(*MAIN, article("d-1", (OTHER, "second"), (CRASH, "crash")))["d-1"] == "second"


def test_an_earlier_one_that_is_but_recalled_is_not() -> None:
    assert of(*MAIN, article("d-1", (CRASH, "crash"), (OTHER, "earlier"), headline=2))["d-1"] == "crash"


def test_an_article_without_a_headline_has_what_its_story_is_about() -> None:
    assert of(*MAIN, article("d-1", (ARREST, "arrest"), (CRASH, "crash"), headline=None))["d-1"] == "crash"


def test_two_stories_have_two_subjects() -> None:
    apart = {"a-1": 0, "b-1": 0, "c-1": 0, "d-1": 1}
    assert of(*MAIN, article("d-1", (ARREST, "arrest"), (CRASH, "crash")), stories=apart)["d-1"] == "arrest"


def test_an_article_that_tells_of_nothing_has_none() -> None:
    assert "d-1" not in of(*MAIN, article("d-1"))


def test_an_article_adds_to_what_its_story_is_about() -> None:
    assert found(*MAIN, article("d-1", (ARREST, "arrest"))).subjects["d-1"] == "crash"
    assert found(*MAIN, article("d-1")).subjects["d-1"] == "crash"


def test_an_article_on_another_event_of_the_kind_adds_to_that() -> None:
    assert found(*MAIN, article("d-1", (OTHER, "second"), (CRASH, "crash"))).subjects["d-1"] == "second"
