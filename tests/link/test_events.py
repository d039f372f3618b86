"""Events: which reports tell of one thing that happened, and which of two."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from generator.link import Linked, link
from generator.link.sights import ENOUGH, Sight, score
from generator.records.claim import Claim
from generator.records.curation import Curation, Deed
from generator.records.reading import HARMED, Reading
from generator.values.moment import Moment, day, month, month_day, weekday, year
from tests.factory import claim
from tests.link.builders import chain, judged, place, reading, report

MAY_2, MAY_3 = day(date(2019, 5, 2)), day(date(2019, 5, 3))  # a Thursday and a Friday
THURSDAY = weekday(3)


def story(
    source: str, town: str | None = None, when: Moment | None = None, *, killed: str | None = None, **more: object
) -> Reading:
    """An article that tells of one attack."""
    towns = [place(town, source=source)] if town else []
    told = report(source=source, when=when, places=towns, **more)  # type: ignore[arg-type]
    claims: list[Claim] = []
    if when:
        claims.append(claim("date", "then", source=source, value=when, about=told.id))
    if killed:
        claims.append(claim("killed", killed, source=source, about=told.id))
    return reading(source, towns, [told], claims)


def events(*readings: Reading) -> list[tuple[str, list[str]]]:
    """Title and sources of each event."""
    return [(event.title, event.sources) for event in link(readings, Curation()).events]


def are_one(*readings: Reading) -> bool:
    return any(len(sources) == len(readings) for _, sources in events(*readings))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (MAY_2, MAY_2),
        (MAY_2, THURSDAY),
        (THURSDAY, THURSDAY),
        (MAY_2, month_day(5, 2)),
    ],
)
def test_one_town_and_one_day_is_one_event(left: Moment, right: Moment) -> None:
    assert are_one(story("a-1", "Arlen", left), story("b-1", "Arlen", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (MAY_2, MAY_3),
        (MAY_3, THURSDAY),
        (THURSDAY, weekday(4)),
        (MAY_2, month_day(5, 3)),
        (MAY_2, month(2018, 5)),
        (year(2018), MAY_2),
        (None, None),  # a town has two attacks
        (MAY_2, None),
    ],
)
def test_two_days_or_no_day_are_two_events(left: Moment | None, right: Moment | None) -> None:
    assert not are_one(story("a-1", "Arlen", left), story("b-1", "Arlen", right))


def test_two_headlines_of_one_town_are_one_event() -> None:
    assert are_one(story("a-1", "Arlen", MAY_2, headline=True), story("b-1", "Arlen", headline=True))


def test_two_headlines_of_two_days_are_two_events() -> None:
    assert not are_one(story("a-1", "Arlen", MAY_2, headline=True), story("b-1", "Arlen", MAY_3, headline=True))


def test_two_known_towns_on_one_day_are_two_events() -> None:
    assert not are_one(story("a-1", "Lyon", MAY_2, headline=True), story("b-1", "Hamburg", MAY_2, headline=True))


def test_a_town_and_its_country_are_one_event() -> None:
    assert are_one(story("a-1", "Lyon", MAY_2, headline=True), story("b-1", "France", MAY_2, headline=True))


def test_what_two_states_did_is_two_events() -> None:
    left = story("a-1", "Arlen", MAY_2, agents={"FR"}, headline=True)
    assert are_one(left, story("b-1", "Arlen", MAY_2, agents={"FR"}, headline=True))
    assert not are_one(left, story("b-1", "Arlen", MAY_2, agents={"DK"}, headline=True))


def test_two_kinds_of_event_are_two() -> None:
    left = story("a-1", "Arlen", MAY_2, family="harm/violence/shooting", headline=True)
    assert not are_one(left, story("b-1", "Arlen", MAY_2, family="harm/accident/crash", headline=True))
    assert are_one(left, story("b-1", "Arlen", MAY_2, family="harm/violence", headline=True))


def test_the_same_figures_help() -> None:
    assert are_one(story("a-1", "Arlen", killed="17"), story("b-1", "Arlen", killed="17"))
    assert not are_one(story("a-1", "Arlen", killed="17"), story("b-1", "Arlen", killed="19"))
    assert not are_one(story("a-1", "Arlen", killed="2"), story("b-1", "Arlen", killed="2"))  # too common to tell


AGENCY = "masked robbers stole seven paintings from the harbour museum before dawn"


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("masked robbers have stolen seven paintings from the harbour museum before dawn", True),
        ("masked robbers broke into the villa of a banker and his wife before dawn", False),
        ("robbers stole", False),  # too few words to tell
    ],
)
def test_an_agency_sentence_in_two_papers_is_one_event(other: str, *, one: bool) -> None:
    assert are_one(story("a-1", "Arlen", label=AGENCY), story("b-1", "Arlen", label=other)) is one


def test_one_article_keeps_its_two_reports_apart() -> None:
    town = place("Arlen")
    reports = [report(places=[town], agents={"FR"}, headline=True), report(places=[town], agents={"FR"}, number=2)]
    assert len(events(reading("daily-1", [town], reports))) == 2


def test_other_people_beside_the_common_one_are_another_event() -> None:
    def arrested(source: str, victim: str) -> Sight:
        told = report("the kidnapping", source, family="kidnapping", agents={"red fox"})
        nobody, people = frozenset[str](), frozenset({"red-fox", victim})
        return Sight(told, {}, people, (nobody, nobody), frozenset(), (), frozenset(), "kidnapping", nobody)

    assert score(arrested("a-1", "ilse-marant"), arrested("b-1", "ilse-marant"))[0] >= ENOUGH
    assert score(arrested("a-1", "ilse-marant"), arrested("b-1", "bo-widmark"))[0] < ENOUGH


def test_what_two_have_in_common_is_the_reason() -> None:
    (event,) = link([story("a-1", "Arlen", MAY_2), story("b-1", "Arlen", MAY_2)], Curation()).events
    assert event.because == ("the same day, both in Arlen, both called “the attack”",)


def test_an_event_between_two_days_joins_neither_to_the_other() -> None:
    readings = [
        story("a-1", "Arlen", MAY_2, killed="17", headline=True),
        story("b-1", "Arlen", None, killed="17", headline=True),
        story("c-1", "Arlen", MAY_3, killed="17", headline=True),
    ]
    assert sorted(len(sources) for _, sources in events(*readings)) == [1, 2]


def test_an_event_of_one_source_needs_two_facts() -> None:
    assert events(story("a-1", "Arlen", MAY_2)) == [("Attack in Arlen", ["a-1"])]
    assert events(story("a-1", "Arlen")) == []


def test_two_events_of_one_title_are_told_apart_by_day() -> None:
    assert [title for title, _ in events(story("a-1", "Arlen", MAY_2), story("b-1", "Arlen", MAY_3))] == [
        "Attack in Arlen, Friday 3 May 2019",
        "Attack in Arlen, Thursday 2 May 2019",
    ]


ARLEN_AND_TUVIK = [story("a-1", "Arlen", MAY_2), story("b-1", "Tuvik", MAY_3)]


def test_a_person_joins_two_events_by_their_ids() -> None:
    made = link(ARLEN_AND_TUVIK, judged("attack-in-arlen", "events/attack-in-tuvik.html", Deed.SAME))
    assert [event.sources for event in made.events] == [["a-1", "b-1"]]
    assert [each.thing for each in made.decided] == [f"events/{made.events[0].id}"]
    assert made.problems == ()


def test_a_person_joins_two_events_by_their_titles() -> None:
    made = link(ARLEN_AND_TUVIK, judged("Attack in Arlen", "Attack in Tuvik", Deed.SAME))
    assert [event.sources for event in made.events] == [["a-1", "b-1"]]


def test_an_event_is_not_joined_with_a_place() -> None:
    made = link(ARLEN_AND_TUVIK, judged("attack-in-arlen", "Tuvik", Deed.SAME))
    assert len(made.events) == 2
    assert [problem.message for problem in made.problems] == ["Tuvik: nothing has this id or name"]


def test_headline_events_are_those_of_the_headlines() -> None:
    made = link([story("a-1", "Arlen", MAY_2, headline=True), story("b-1", "Arlen", MAY_2)], Curation())
    assert made.headline_events == (("a-1", "attack-in-arlen"), ("b-1", "attack-in-arlen"))


def test_claims_point_to_events_and_those_of_no_event_go() -> None:
    made = link([story("a-1", "Arlen", MAY_2, killed="17"), story("b-1", "Tuvik")], Curation())
    assert {each.about for each in made.claims} == {"attack-in-arlen"}


def _many() -> list[Reading]:
    towns = ["Arlen", "Tuvik", "Arlen", "Lyon"]
    return [
        story(f"s-{n}", towns[n % 4], [MAY_2, MAY_3, THURSDAY][n % 3], killed=str(10 + n % 5), headline=n % 2 == 0)
        for n in range(24)
    ]


def test_the_order_of_articles_does_not_matter() -> None:
    first: Linked = link(_many(), Curation())
    for seed in range(3):
        assert link(random.Random(seed).sample(_many(), 24), Curation()) == first


def test_ids_stay_when_an_unrelated_article_comes() -> None:
    before = {event.id for event in link(_many(), Curation()).events}
    other = story("z-1", "Fribourg", day(date(2001, 1, 9)), family="harm/accident/fire")
    after = {event.id for event in link([other, *_many()], Curation()).events}
    assert before < after
    assert len(after - before) == 1


def test_many_articles_on_one_event_are_one() -> None:
    made = events(*(story(f"s-{n:03}", "Arlen", MAY_2, headline=True) for n in range(200)))
    assert [len(sources) for _, sources in made] == [200]


# -- deaths of one person --------------------------------------------------------------------------------------------------------


def death(source: str, name: str, town: str, when: Moment, *, dies: bool = True) -> Reading:
    """An article that tells of nothing but that somebody died."""
    person, there = chain(name, source=source), place(town, source=source)
    told = report("death", source, family="harm", when=when, places=[there], people=[person])
    told = replace(told, dies=frozenset({person.id}) if dies else None)
    return reading(source, [person, there], [told], [claim("date", "then", source=source, value=when, about=told.id)])


def test_nobody_dies_twice() -> None:
    made = events(death("a-1", "Ann Boyle", "Paris", MAY_2), death("b-1", "Ann Boyle", "Madrid", MAY_3))
    assert made == [("Death of Ann Boyle", ["a-1", "b-1"])]


def test_two_people_die_twice() -> None:
    assert not are_one(death("a-1", "Ann Boyle", "Paris", MAY_2), death("b-1", "Tom Hale", "Madrid", MAY_3))


def test_where_more_than_a_death_is_told_days_and_towns_keep_two_apart() -> None:
    more = death("b-1", "Ann Boyle", "Madrid", MAY_3, dies=False)
    assert not are_one(death("a-1", "Ann Boyle", "Paris", MAY_2), more)
    assert all("Death of" not in title for title, sources in events(more))


def on_record(source: str, town: str, family: str, when: Moment) -> Reading:
    """An article of 2019, in the words of one story, that tells of one event and of nobody in it."""
    there = place(town, source=source)
    told = report("the thing", source, family=family, when=when, places=[there], headline=True)
    dated = claim("date", "then", source=source, value=when, about=told.id)
    return reading(source, [there], [told], [dated], text=f"{STORY} {town}", published="2019-05-03")


STORY = "alder birch cedar elder hazel larch maple rowan spruce willow"


@pytest.mark.parametrize(
    ("family", "towns", "one"),
    [
        ("harm/nature/storm", ("Lyon", "Hamburg"), True),
        ("harm/nature/earthquake", ("Lyon", "Hamburg"), True),
        ("harm/violence/shooting", ("Lyon", "Hamburg"), False),
        ("harm/accident/crash", ("Lyon", "Hamburg"), False),
    ],
)
def test_a_storm_strikes_many_towns(family: str, towns: tuple[str, str], *, one: bool) -> None:
    left, right = (on_record(source, town, family, MAY_2) for source, town in zip(("a-1", "b-1"), towns, strict=True))
    assert are_one(left, right) is one


def sight(source: str, *, victim: str = "", when: Moment | None = None, family: str = "harm/violence/shooting") -> Sight:
    """What an article of 2 May 2019 tells of one event of a story."""
    nobody, whom = frozenset[str](), frozenset({victim} if victim else ())
    days = (when,) if when else ()
    told = report(f"the {source}", source, family=family, when=when)
    return Sight(told, {}, whom, (whom, nobody), frozenset(), days, nobody, source, nobody, date(2019, 5, 2), 1, victims=whom)


def test_one_day_long_ago_is_enough_in_a_story() -> None:
    long_ago = day(date(2011, 3, 4))
    assert score(sight("a-1", when=long_ago), sight("b-1", when=long_ago, family="harm/violence"))[0] >= ENOUGH
    assert score(sight("a-1", when=MAY_2), sight("b-1", when=MAY_2, family="harm/violence"))[0] < ENOUGH


def test_violence_done_to_one_person_is_one_in_a_story() -> None:
    ours = sight("a-1", victim="ann-boyle")
    assert score(ours, sight("b-1", victim="ann-boyle", family="harm/violence"))[0] >= ENOUGH
    assert score(ours, sight("b-1", victim="tom-hale", family="harm/violence"))[0] < ENOUGH
    crash = sight("a-1", victim="ann-boyle", family="harm/accident/crash")
    assert score(crash, sight("b-1", victim="ann-boyle", family="harm/accident"))[0] < ENOUGH


def test_the_harm_beside_another_headline_has_the_claims_of_harm() -> None:
    def told(source: str, *harms: str) -> Reading:
        town = place("Arlen", source=source)
        match = report("the match", source, family="match", when=MAY_2, places=[town], headline=True)
        others = [
            report(harm, source, family="harm/accident", when=day_, places=[town], number=number)
            for number, (harm, day_) in enumerate(zip(harms, (MAY_2, MAY_3), strict=False), start=2)
        ]
        dated = [claim("date", "then", source=source, value=each.when, about=each.id) for each in (match, *others) if each.when]
        hurt = claim("injured", "12", source=source, about=f"{source}{HARMED}")
        return reading(source, [town], [match, *others], [*dated, hurt], text=STORY)

    def about(*readings: Reading) -> set[str]:
        return {each.about for each in link(readings, Curation()).claims if each.property == "injured"}

    assert about(told("a-1", "the crush"), told("b-1", "the crush")) == {"crush-in-arlen"}
    assert about(told("a-1", "the crush", "the fall"), told("b-1", "the crush", "the fall")) == set()  # two of them
    assert about(told("a-1"), told("b-1")) == set()


@pytest.mark.parametrize(
    ("when", "one"),
    [(MAY_3, True), (day(date(2019, 5, 9)), False)],
)
def test_violence_done_to_one_person_two_days_apart_is_one(when: Moment, *, one: bool) -> None:
    ours, theirs = sight("a-1", victim="ann-boyle", when=MAY_2), sight("b-1", victim="ann-boyle", when=when)
    assert (score(ours, theirs)[0] >= ENOUGH) is one
    other = sight("b-1", victim="tom-hale", when=when)
    assert score(ours, other)[0] < ENOUGH


def test_a_storm_goes_on_for_days_and_comes_ashore_on_one() -> None:
    def told(source: str, when: Moment, said: str, family: str) -> Reading:
        there = place("Arlen", source=source)
        storm = report("the storm", source, family=family, when=when, places=[there], headline=True)
        dated = claim("date", said.rsplit(maxsplit=1)[-1], source=source, said=said, value=when, about=storm.id)
        return reading(source, [there], [storm], [dated], text=STORY, published="2019-05-04")

    def asked(family: str) -> list[str]:
        ashore = told("a-1", MAY_2, "it came ashore on Thursday", family)
        readings = ashore, told("b-1", MAY_3, "the storm blew on Friday", family)
        assert are_one(*readings) is (family == "harm/nature/storm")
        return sorted(each.property for each in link(readings, Curation()).claims)

    assert asked("harm/nature/storm") == ["day of landfall", "days in its course"]
    assert asked("harm/accident/crash") == ["date", "date"]
