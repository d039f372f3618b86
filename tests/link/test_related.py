"""Related events: what came of an event, and what like it was before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.link import Linked, link
from generator.records.curation import Curation
from generator.records.reading import Reading, Report
from generator.records.related import Bond, Reason
from generator.values.moment import Moment, day, year
from tests.factory import passage
from tests.link.builders import chain, place, reading, report

SUNDAY = day(date(2019, 5, 5))
FIRE = "A blaze gutted the spinning mill at Arlen on Sunday. Firefighters fought flames; the foreman blamed a spindle."


def told(source: str, *, other: str = "arrest", when: Moment | None = None, reason: bool = False) -> Reading:
    """An article about a fire in Arlen, that tells of another event with a man in it too."""
    town, man = place("Arlen", source=source), chain("Mark Vogler", source=source)
    fire = report("the fire", source, family="harm/accident/fire", when=SUNDAY, places=[town], headline=True)
    second = report("other", source, family=other, when=when, people=[man], places=[] if when else [town], number=2)
    if reason:
        second = replace(second, reasons=(Reason(Bond.CAUSE, fire.id, passage("closed over the fire", source)),))
    reports: list[Report] = [fire, second]
    return reading(source, [town, man], reports, text=FIRE, published="2019-05-06")


def related(*readings: Reading) -> list[tuple[str, Bond, str]]:
    """The kinds of the events that have to do with each other, and how."""
    linked: Linked = link(readings, Curation())
    families = {event.id: event.family for event in linked.events}
    return [(families[each.event], each.bond, families[each.other]) for each in linked.related]


def test_an_arrest_follows_on_the_harm_that_its_story_is_about() -> None:
    assert related(told("a-1"), told("b-1")) == [("arrest", Bond.ORIGIN, "harm/accident/fire")]


def test_a_meeting_follows_on_nothing() -> None:
    assert related(told("a-1", other="meeting"), told("b-1", other="meeting")) == []


def test_an_arrest_before_it_follows_on_something_else() -> None:
    before = day(date(2019, 4, 1))
    assert related(told("a-1", when=before), told("b-1", when=before)) == []


def test_an_earlier_fire_is_one_of_the_same_kind() -> None:
    fire = "harm/accident/fire"
    readings = [told(source, other=fire, when=year(2004)) for source in ("a-1", "b-1")]
    assert related(*readings) == [(fire, Bond.EARLIER, fire)]


def test_an_earlier_flood_is_none() -> None:
    assert related(*(told(source, other="harm/nature/flood", when=year(2004)) for source in ("a-1", "b-1"))) == []


def test_what_an_article_says_keeps_its_words() -> None:
    linked = link([told("a-1", other="closure", reason=True), told("b-1", other="closure")], Curation())
    causes = [each for each in linked.related if each.bond is Bond.CAUSE]
    assert [each.words.words for each in causes if each.words] == ["closed over the fire"]
