"""Reports: what one article tells of one event, and of two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.article import Role
from generator.records.reading import Reading, Report
from generator.values.moment import iso

Read = Callable[..., Reading]


def report(reading: Reading, family: str) -> Report:
    (only,) = (report for report in reading.reports if report.family == family)
    return only


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 14 people in Chile on Monday.\n\nThe earthquake in Chile injured 200 people.",
        "An earthquake killed 14 people in Chile on Monday.\n\nThe earthquake shook Chile on Monday night.",
        "A plane crash in Peru killed 20 people.\n\nThe crash in Peru happened on Monday.",
    ],
)
def test_the_same_word_and_place_or_day_is_one_event(read: Read, text: str) -> None:
    (only,) = read(text).reports
    assert len(only.mentions) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 14 people in Chile on Monday.\n\nA flood killed 20 people in India on Tuesday.",
        "An earthquake killed 14 people in Chile on Monday.\n\nAn earthquake killed 20 people in India on Tuesday.",
        "The minister resigned in Rome on Monday.\n\nPolice arrested a driver in Oslo on Tuesday.",
    ],
)
def test_another_kind_or_day_and_place_is_another_event(read: Read, text: str) -> None:
    assert len(read(text).reports) == 2


@pytest.mark.model
def test_a_report_holds_day_place_and_people(read: Read) -> None:
    reading = read("Police arrested John Harper in Bristol on Sunday.")
    arrest = report(reading, "arrest")
    names = {chain.id: chain.name for chain in reading.chains}
    assert arrest.when == iso("2021-03-07")
    assert [names[place] for place in arrest.places] == ["Bristol"]
    assert [(part.role, names[part.chain or ""]) for part in arrest.participants] == [("affected", "John Harper")]
    assert not arrest.planned


@pytest.mark.model
def test_what_will_be_is_planned(read: Read) -> None:
    talks = report(read("Talks will be held in Paris on Friday."), "meeting")
    assert talks.planned
    assert talks.when == iso("2021-03-12")


@pytest.mark.model
def test_the_headline_tells_which_event_the_article_is_about(read: Read) -> None:
    text = "Earthquake shakes Chile\n\nThe minister resigned in Rome on Monday.\n\nThe earthquake in Chile killed 14 people."
    reading = read(text, Role.HEADLINE)
    assert [report.family for report in reading.reports if report.headline] == ["harm/nature/earthquake"]


@pytest.mark.model
def test_an_article_without_an_event_has_no_report(read: Read) -> None:
    assert read("The pier is old. Ann Boyle likes it.").reports == ()


@pytest.mark.model
def test_ids_are_local_and_in_order(read: Read) -> None:
    reading = read("The minister resigned in Rome on Monday.\n\nPolice arrested a driver in Oslo on Tuesday.")
    assert [report.id for report in reading.reports] == ["daily-1#r1", "daily-1#r2"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("NATO airstrikes in Libya killed 12 people on Monday.", "agent"),
        ("Thousands joined anti-NATO protests in Libya on Monday.", "affected"),
    ],
)
def test_whom_a_protest_is_against_is_not_who_holds_it(read: Read, text: str, role: str) -> None:
    assert {part.role for told in read(text).reports for part in told.participants if part.chain} == {role}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Ann Boyle died in Paris on Monday.", {"Ann Boyle"}),
        ("Ann Boyle, who has died aged 81, was a painter.", {"Ann Boyle"}),
        ("Ann Boyle passed away on Monday.", {"Ann Boyle"}),
        ("The painter died in Paris on Monday.", set()),
        ("Ann Boyle was killed in Paris on Monday.", None),
        ("Seven people died in Paris on Monday.", None),
        ("Ann Boyle died in a crash in Paris on Monday.", None),
    ],
)
def test_whose_death_is_all_that_is_told(read: Read, text: str, dead: set[str] | None) -> None:
    found = read(text)
    names = {chain.id: chain.name for chain in found.chains}
    (told,) = found.reports
    assert (None if told.dies is None else {names[chain] for chain in told.dies}) == dead


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Boyle died in Paris on Monday.", "affected"),
        ("Maria Lopez, who died on Sunday, was rich.", "affected"),
        ("Ann Boyle attacked a man in Paris on Monday.", "agent"),
    ],
)
def test_who_dies_does_nothing(read: Read, text: str, role: str) -> None:
    (told,) = read(text).reports
    assert {part.role for part in told.participants} == {role}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Two men robbed a bank in Hull on Monday.\n\nThe robbery lasted nine minutes.", 1),
        ("Two men robbed a bank in Hull on Monday.\n\nThe robbery brought them 800 watches.", 1),
        ("Police arrested two men in Hull on Monday.\n\nPolice arrested three women.", 2),
        ("Police arrested two men in Hull on Monday.\n\nPolice arrested three drivers.", 2),
    ],
)
def test_figures_of_another_sort_part_no_events(read: Read, text: str, many: int) -> None:
    assert len([report for report in read(text).reports if report.family in {"theft/robbery", "arrest"}]) == many
