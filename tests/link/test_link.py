"""Linking from end to end: a small story, as the dossier will have it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.link import Linked, link
from generator.records.claim import Kind
from generator.records.curation import Curation
from generator.records.reading import Reading
from generator.values import Naming, Spot
from generator.values.moment import day, weekday, year
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
