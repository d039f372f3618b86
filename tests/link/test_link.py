"""Linking from end to end: a small story, as the dossier will have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.link import Linked, link
from generator.records.claim import Kind
from generator.records.curation import Curation
from generator.records.reading import Reading
from generator.values import Naming, Spot
from generator.values.moment import Moment, day, weekday, year
from tests.factory import claim
from tests.golden import agrees
from tests.link.builders import chain, place, reading, report

ORG = Kind.ORGANISATION


def mill_fire() -> list[Reading]:
    """Three papers on a fire at a mill in Lyon, one of which also looks back at a fire of long ago."""
    made = []
    for source, mayor, firm, when, dead in (
        ("daily-1", "Ilse Marant", "Brenwick Ltd", day(date(2019, 5, 2)), "12"),
        ("post-1", "Ilse Marrant", "Brenwick", weekday(3), "12"),
        ("star-1", "Marant", "BRENWICK", day(date(2019, 5, 2)), "14"),
    ):
        town, person, company = place("Lyon", source=source), chain(mayor, source=source), chain(firm, source=source, kind=ORG)
        fire = report("the fire", source, family="harm/accident/fire", when=when, places=[town], people=[company], headline=True)
        claims = [
            claim("date", "then", source=source, value=when, about=fire.id),
            claim("killed", dead, source=source, about=fire.id),
            claim("place", "Lyon", source=source, value=Spot("Lyon", town.id), about=fire.id),
            claim("name", mayor, source=source, said=f"{mayor} said", value=Naming(mayor, person.id), about=person.id),
        ]
        made.append(reading(source, [town, person, company], [fire], claims))
    past = report("a fire", "star-1", family="harm/accident/fire", when=day(date(1987, 1, 9)), number=2)
    old = claim("date", "then", source="star-1", value=day(date(1987, 1, 9)), about=past.id)
    dead = claim("killed", "33", source="star-1", about=past.id)
    star = made.pop()
    return [*made, reading("star-1", star.chains, [*star.reports, past], [*star.claims, old, dead])]


def as_text(linked: Linked) -> str:
    """Entities, events and claims, a line each."""
    lines = [
        f"{each.kind.value} {each.id}: {', '.join(each.forms())}; {', '.join(each.sources)}\n    {' / '.join(each.because)}"
        for each in linked.entities
    ]
    lines += [
        f"event {each.id}: {each.title}; {each.when.shown if each.when else 'no day'}; {', '.join(each.places)}; "
        f"{', '.join(each.sources)}\n    {' / '.join(each.because)}"
        for each in linked.events
    ]
    lines += [f"claim {each.source}: {each.about} {each.property} {each.printed.words}" for each in linked.claims]
    return "\n".join(lines) + "\n"


def test_the_mill_fire(*, update_golden: bool) -> None:
    agrees("link/mill-fire.txt", as_text(link(mill_fire(), Curation())), update=update_golden)


def test_values_point_to_entities() -> None:
    made = link(mill_fire(), Curation())
    assert {each.value.refers for each in made.claims if isinstance(each.value, Spot)} == {"lyon"}


def test_nothing_gives_nothing() -> None:
    assert link([], Curation()) == Linked((), (), (), (), ())


@pytest.mark.parametrize(
    ("family", "kept"),
    [
        ("harm/accident/crash", ["killed"]),
        ("harm/nature/storm", ["killed"]),
        ("harm/violence", ["carried out by", "killed", "weapon"]),
        ("harm", ["carried out by", "killed", "weapon"]),
    ],
)
def test_accidents_have_no_doer_and_no_weapon(family: str, kept: list[str]) -> None:
    told = report("it", family=family, when=day(date(2019, 5, 2)), places=[town := place("Lyon")])
    claims = [claim(name, "12", about=told.id) for name in ("carried out by", "killed", "weapon")]
    linked = link([reading("daily-1", [town], [told], claims)], Curation())
    assert sorted(each.property for each in linked.claims) == kept


@pytest.mark.parametrize(("name", "when"), [("date", "1959"), ("first since", None)])
def test_since_when_it_is_the_first_is_not_when_it_was(name: str, when: str | None) -> None:
    told = report("it", family="harm/accident/crash", places=[town := place("Lyon")])
    printed = claim(name, "1959", about=told.id, said="in 1959 it was", value=year(1959))
    others = [claim("killed", "12", about=told.id)]
    linked = link([reading("daily-1", [town], [told], [printed, *others])], Curation())
    ((_, glance),) = linked.event_glances
    assert (glance.when.words if glance.when else None) == when


MAY_2 = day(date(2019, 5, 2))


def claimed_of(
    label: str, family: str, when: Moment | None = None, *, recalled: bool = False, planned: bool = False
) -> list[str]:
    """The titles of the events that the claim of a report without a page comes to be about, in an article on a crash."""
    town = place("Lyon")
    crash = report("the crash", family="harm/accident/crash", when=MAY_2, places=[town], headline=True)
    other = replace(report(label, family=family, when=when, number=2), recalled=recalled, planned=planned)
    claims = [claim("killed", "12", about=crash.id), claim("cause", "ice", said="ice did it", about=other.id)]
    linked = link([reading("daily-1", [town], [crash, other], claims)], Curation())
    titles = {event.id: event.title for event in linked.events}
    return [titles[each.about] for each in linked.claims if each.property == "cause"]


@pytest.mark.parametrize(
    ("label", "family", "when"),
    [
        ("the accident", "harm/accident", None),
        ("The accident", "harm/accident", None),
        ("this accident", "harm/accident", None),
        ("the incident", "harm", None),
        ("Thursday's accident", "harm/accident", None),
        ("yesterday morning’s accident", "harm/accident", None),
        ("the accident", "harm/accident", MAY_2),
        ("the accident", "harm/accident", weekday(3)),
    ],
)
def test_a_report_without_a_page_may_go_back_to_what_the_article_is_about(label: str, family: str, when: Moment | None) -> None:
    assert claimed_of(label, family, when) == ["Crash in Lyon"]


@pytest.mark.parametrize(
    ("label", "family", "when"),
    [
        ("an accident", "harm/accident", None),
        ("another accident", "harm/accident", None),
        ("accident", "harm/accident", None),
        ("two accidents", "harm/accident", None),
        ("12 accidents", "harm/accident", None),
        ("theatre accident", "harm/accident", None),
        ("the arrest", "arrest", None),
        ("the meeting", "meeting", None),
        ("the trial", "trial", None),
        ("the war", "war", None),
        ("the accident", "harm/accident", day(date(2019, 5, 1))),
        ("the accident", "harm/accident", year(1987)),
        ("the accident", "harm/accident", weekday(1)),
    ],
)
def test_a_report_that_does_not_go_back_loses_its_claims(label: str, family: str, when: Moment | None) -> None:
    assert claimed_of(label, family, when) == []


def test_what_is_recalled_or_planned_does_not_go_back() -> None:
    assert claimed_of("the accident", "harm/accident", recalled=True) == []
    assert claimed_of("the attack", "harm/violence", planned=True) == []


def test_a_report_with_a_page_keeps_its_claims() -> None:
    town, other = place("Lyon"), place("Arlen")
    crash = report("the crash", family="harm/accident/crash", when=MAY_2, places=[town], headline=True)
    storm = report("the storm", family="harm/nature/storm", when=MAY_2, places=[other], number=2)
    claims = [claim("killed", "12", about=crash.id), claim("weather", "wet", said="it was wet", about=storm.id)]
    linked = link([reading("daily-1", [town, other], [crash, storm], claims)], Curation())
    titles = {event.id: event.title for event in linked.events}
    assert {each.property: titles[each.about] for each in linked.claims} == {
        "killed": "Crash in Lyon",
        "weather": "Storm in Arlen",
    }


def test_in_an_article_without_an_event_nothing_is_gone_back_to() -> None:
    alone = report("the accident", family="harm/accident")
    assert link([reading("daily-1", [], [alone], [claim("cause", "ice", about=alone.id)])], Curation()).claims == ()


@pytest.mark.parametrize(
    ("family", "dies", "name"),
    [
        ("harm", ["Ilse Marant"], "place of death"),
        ("harm", None, "place"),
        ("harm", [], "place"),
        ("harm", ["Ilse Marant", "Jo Fenn"], "place"),
        ("harm/accident/crash", None, "place"),
        ("arrest", None, "place"),
        ("meeting", None, "place"),
    ],
)
def test_where_somebody_died_is_a_property_of_its_own(family: str, dies: list[str] | None, name: str) -> None:
    town, people = place("Lyon"), [chain("Ilse Marant"), chain("Jo Fenn")]
    dead = None if dies is None else frozenset(each.id for each in people if each.name in dies)
    told = replace(report("it", family=family, when=MAY_2, places=[town], people=people), dies=dead)
    claims = [
        claim("place", "Lyon", value=Spot("Lyon", town.id), about=told.id),
        claim("killed", "12", about=told.id),
        claim("place", "Arlen", value=Spot("Arlen"), said="in Arlen then", about=people[0].id),  # not of an event
    ]
    linked = link([reading("daily-1", [town, *people], [told], claims)], Curation())
    assert sorted(each.property for each in linked.claims) == sorted(["killed", name, "place"])
