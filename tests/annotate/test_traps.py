"""Sentences that were read wrongly once, each with the right reading beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.moments import find_times
from generator.records.reading import Reading
from generator.values.moment import iso

Read = Callable[..., Reading]


def said(reading: Reading, *names: str) -> list[str]:
    """Claims as "property: value"."""
    return [f"{claim.property}: {claim.value.normal}" for claim in reading.claims if not names or claim.property in names]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men killed a guard in Hull.", []),
        ("Three soldiers killed two farmers.", ["killed: 2"]),
        ("Two women, aged 20 and 30, were injured in the crash.", ["injured: 2"]),
        ("Three of the seven men were arrested.", ["arrested: 3"]),
        ("Between 32 and 35 people were killed in the crash.", ["killed: 32 to 35"]),
        ("Two to three hundred people were injured in the crash.", ["injured: 200 to 300"]),
        ("The storm also injured 30 people.", ["injured: 30"]),
        ("One died in the attack, and the other fled.", []),
    ],
)
def test_numbers_of_people(read: Read, text: str, expected: list[str]) -> None:
    assert said(read(text), "killed", "injured", "arrested") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The bridge was bombed by Russia on Monday.", []),
        ("A ferry sank near Norway on Monday.", ["place: norway"]),
        ("The attack on the town of Kobol on Monday killed 12 people.", ["place: kobol"]),
    ],
)
def test_a_doer_is_no_place(read: Read, text: str, places: list[str]) -> None:
    assert said(read(text), "place") == places


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("The nurses abducted in Kobol on Friday have been released.", "kidnapping"),
        ("On Friday the nurses abducted in Kobol were released.", "release"),
    ],
)
def test_a_time_belongs_to_the_deed_in_front_of_it(read: Read, text: str, family: str) -> None:
    (dated,) = [report for report in read(text).reports if report.when is not None]
    assert dated.family == family


@pytest.mark.model
def test_a_signed_accord_is_one_report(read: Read) -> None:
    assert len(read("The accord was signed in Vienna on Monday.").reports) == 1


@pytest.mark.model
def test_a_surname_that_is_a_town_is_still_the_person(read: Read) -> None:
    reading = read("John Harper was late. The others waited for Harper.")
    assert [chain.forms for chain in reading.chains] == [["Harper", "John Harper"]]


@pytest.mark.model
@pytest.mark.parametrize("text", ["word " * 4000, "A crash killed 12 people in Hull on Monday. " * 400])
def test_a_long_paragraph_is_read_in_pieces(read: Read, text: str) -> None:
    reading = read(text.strip())
    assert all(reading.article.text[c.said.start : c.said.end] == c.said.words for c in reading.claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet on 5 December.", ["2021-12-05"]),
        ("They met on 5 December.", ["2020-12-05"]),
        ("The plan, next to the mill, failed, and Hull was hit on Friday.", ["2021-03-05"]),
        ("They meet this Friday.", ["2021-03-12"]),
        ("It broke last March.", ["2020-03"]),
        ("It ends next March.", ["2022-03"]),
        ("It was carved 4,000 years ago.", []),
        ("It was carved 5000 years ago.", []),
        ("It was carved 2.5 years ago.", []),
        ("It fell on 31 June 2021.", []),
        ("It ran from 12-13 March.", ["2021-03-12/2021-03-13"]),
        ("Shops were full on Black Friday.", []),
        ("It has stood since 2004.", []),
    ],
)
def test_days(text: str, expected: list[str]) -> None:
    found = [timex.day.normal for timex in find_times(text, iso("2021-03-10")) if timex.day]
    assert found == expected


def test_a_day_is_printed_without_the_full_stop() -> None:
    (timex,) = find_times("It fell on 8 March.", iso("2021-03-10"))
    assert "It fell on 8 March."[timex.start : timex.end] == "8 March"


def test_a_day_that_no_year_has_is_none() -> None:
    assert list(find_times("It fell on 30 February.", None)) == []
