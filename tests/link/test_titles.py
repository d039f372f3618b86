"""Titles of events, as an editor would print them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from generator.link.titles import bare_noun, title_of
from generator.records.claim import Kind
from generator.records.entity import Entity
from generator.values.moment import Moment, day, month, weekday, year
from tests.factory import entity
from tests.link.builders import report

MARANT = entity("Ilse Marant", kind=Kind.PERSON)
FIRM = entity("Brenwick", kind=Kind.ORGANISATION)
LYON, USA, ARLEN = entity("Lyon"), entity("United States"), entity("Arlen")


@pytest.mark.parametrize(
    ("label", "noun"),
    [
        ("the attack", "attack"),
        ("Seven strikes", "strikes"),
        ("airstrikes over the weekend", "airstrikes"),
        ("a series of deadly gas explosions", "gas explosions"),
        ("the country's worst ferry disaster", "ferry disaster"),
        ("Friday's bloodiest attack against farmers", "attack"),
        ("bombings and shootings in the capital", "bombings and shootings"),
        ("<b>attack</b> <script>", ""),
        ("Mill Fire In Old Town", "mill fire"),
        ("French Air Raids", "French air raids"),
        ("US raid", "US raid"),
        ("the “massive” bombardment", "bombardment"),
        ("fresh “precision” strikes", "fresh precision strikes"),
        ("raid", "raid"),
        ("hit", ""),
        ("a very long and windy way of saying crash", ""),
        ("crash of flight 402", "crash"),
    ],
)
def test_the_noun_of_a_label(label: str, noun: str) -> None:
    assert bare_noun(label) == noun


@pytest.mark.parametrize(
    ("label", "family", "places", "people", "title"),
    [
        ("the attack", "harm/violence", [LYON], [], "Attack in Lyon"),
        ("the attack", "harm/violence", [USA, LYON], [], "Attack in Lyon"),
        ("the strikes", "harm/violence", [USA], [], "Strikes in the United States"),
        ("hit", "harm/violence/airstrike", [LYON], [], "Airstrikes on Lyon"),
        ("the Lyon derailment", "harm/accident/crash", [LYON], [], "Lyon derailment"),
        ("held", "arrest", [LYON], [MARANT], "Arrest of Ilse Marant"),
        ("held", "arrest", [LYON], [FIRM], "Arrest in Lyon"),
        ("sued", "lawsuit", [], [FIRM], "Lawsuit against Brenwick"),
        ("", "harm/violence/shooting", [ARLEN], [], "Shooting in Arlen"),
        ("", "somethingnew", [], [], "Incident"),
    ],
)
def test_a_title(label: str, family: str, places: Sequence[Entity], people: Sequence[Entity], title: str) -> None:
    assert title_of([report(label, family=family)], places, people).words == title


@pytest.mark.parametrize(
    ("when", "title"),
    [
        (day(date(2019, 5, 2)), "Arrest on 2 May 2019"),
        (month(2019, 5), "Arrest in May 2019"),
        (year(2019), "Arrest in 2019"),
        (weekday(3), "Arrest on Thursday"),
        (None, "Arrest"),
    ],
)
def test_a_title_with_nothing_else_has_the_day(when: Moment | None, title: str) -> None:
    assert title_of([report("held", family="arrest")], [], [], when).words == title


def test_the_one_state_that_did_it_stands_in_front() -> None:
    reports = [report("the French airstrikes", family="harm/violence/airstrike", agents={"FR"}), report("strikes", "post-1")]
    assert title_of(reports, [LYON], []).words == "French airstrikes on Lyon"


def test_two_states_stand_nowhere() -> None:
    reports = [report("the attack", agents={"FR"}), report("the attack", "post-1", agents={"DK"})]
    assert title_of(reports, [ARLEN], []).words == "Attack in Arlen"


def test_the_word_that_most_reports_use_counts_and_a_headline_twice() -> None:
    reports = [report("the ambush"), report("the assault", "post-1"), report("the assault", "star-1")]
    assert title_of(reports, [ARLEN], []).words == "Assault in Arlen"
    reports = [report("the ambush", headline=True), report("the assault", "post-1")]
    assert title_of(reports, [ARLEN], []).words == "Ambush in Arlen"
