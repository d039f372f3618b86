"""Days that are worked out: whence an article's weekdays are counted, and when what followed on an event was."""

from __future__ import annotations

from datetime import date

from generator.link import Linked, link
from generator.records.curation import Curation
from generator.records.reading import Reading
from generator.values.moment import Moment, day, weekday
from tests.factory import claim
from tests.link.builders import chain, place, reading, report

SUNDAY, MONDAY, MONTHS_LATER = date(2019, 5, 5), "2019-05-06", "2019-08-26"
FIRE = "A blaze gutted the spinning mill at Arlen on Sunday. Firefighters fought flames; the foreman blamed a spindle."


def told(
    source: str, when: Moment | None, published: str | None, *, words: str = "Sunday", arrest: bool = False, planned: bool = False
) -> Reading:
    """An article about the fire; with `arrest`, one that tells of an arrest too."""
    town = place("Arlen", source=source)
    fire = report("the fire", source, family="harm/accident/fire", when=when, places=[town], headline=True)
    claims = [claim("date", words, source=source, value=when, about=fire.id)] if when else []
    reports = [fire]
    if arrest:
        man = chain("Mark Vogler", source=source)
        reports.append(report("held", source, family="arrest", people=[man], number=2, places=[town]))
        return reading(source, [town, man], reports, claims, text=FIRE, published=published)
    return reading(source, [town], reports, claims, text=FIRE, published=published)


def linked(*readings: Reading) -> Linked:
    return link(readings, Curation())


def reckoned(*readings: Reading) -> dict[str, str]:
    return {id_: moment.normal for id_, moment in linked(*readings).reckoned}


DATED = told("a-1", day(SUNDAY), MONDAY), told("b-1", day(SUNDAY), MONDAY)


def test_an_article_without_a_day_is_counted_from_the_others_of_its_story() -> None:
    assert reckoned(*DATED, told("c-1", weekday(6), None)) == {"c-1": MONDAY}


def test_one_that_says_another_weekday_too() -> None:
    assert reckoned(*DATED, told("c-1", weekday(4), None)) == {"c-1": MONDAY}


def test_without_a_dated_article_nothing_is_counted() -> None:
    assert reckoned(told("a-1", weekday(6), None), told("b-1", weekday(6), None)) == {}


def test_articles_of_one_story_that_lie_far_apart_tell_nothing() -> None:
    years = [told(f"{n}-1", None, f"20{n}-03-01") for n in (10, 12, 14, 16)]
    assert reckoned(*years, told("c-1", weekday(6), None)) == {}


def test_a_sunday_weeks_later_is_that_of_the_others() -> None:
    late = told("c-1", day(date(2019, 8, 25)), MONTHS_LATER)
    assert reckoned(*DATED, late) == {"c-1": MONDAY}


def test_a_date_in_figures_weeks_later_is_believed() -> None:
    late = told("c-1", day(date(2019, 8, 25)), MONTHS_LATER, words="25 August")
    assert reckoned(*DATED, late) == {}


def arrest_of(made: Linked) -> Moment | None:
    (found,) = (event for event in made.events if event.family == "arrest")
    return found.when


def test_what_followed_lies_between_the_event_and_the_first_report_of_it() -> None:
    same_day = arrest_of(linked(told("a-1", day(SUNDAY), "2019-05-05", arrest=True), *DATED[1:]))
    assert same_day is not None
    assert (same_day.normal, same_day.inferred) == ("2019-05-05", True)
    next_day = arrest_of(linked(told("a-1", day(SUNDAY), MONDAY, arrest=True), *DATED[1:]))
    assert next_day is not None
    assert (next_day.normal, next_day.inferred) == ("2019-05-05/2019-05-06", True)


def test_what_is_reported_days_later_gets_no_day() -> None:
    assert arrest_of(linked(told("a-1", day(SUNDAY), "2019-05-09", arrest=True), *DATED[1:])) is None
