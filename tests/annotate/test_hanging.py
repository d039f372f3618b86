"""Hanging: which event a place or a time of its sentence belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def places(reading: Reading) -> list[list[str]]:
    """The places of each report, by the names of their chains."""
    names = {chain.id: chain.name for chain in reading.chains}
    return [[names[place] for place in told.places] for told in reading.reports]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The bombings in Madrid killed 14 people.", ["Madrid"]),
        ("The bombings that killed 14 people were planned in Madrid.", []),
        ("Madrid is trying to recover from bombings that killed 14 people.", ["Madrid"]),
        ("Madrid has condemned bombings that killed 14 people.", []),
    ],
)
def test_where_an_event_happened(read: Read, text: str, where: list[str]) -> None:
    assert places(read(text)) == [where]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It comes after a bombing in Madrid on Sunday, which killed 14 people.", "2021-03-07"),
        ("It comes after a bombing in Madrid, which killed 14 people.", None),
        ("The bombing in Madrid was the worst since 1959.", None),
        ("Madrid was shaken by a bombing in 1959.", "1959"),
    ],
)
def test_when_an_event_happened_on_which_another_follows(read: Read, text: str, day: str | None) -> None:
    (told,) = read(text).reports
    assert (told.when.normal if told.when else None) == day


@pytest.mark.parametrize(
    ("text", "family", "day"),
    [
        ("The bank discovered the theft in July but told no one until last month.", "discovery", "2020-07"),
        ("On Monday, the group was believed to be behind an ambush near Hull.", "harm/violence", "2021-03-08"),
        ("On Monday, the group said it was behind an ambush near Hull.", "harm/violence", None),
        ("The army has gained ground, retaking two towns in the north, in January.", "capture", "2021-01"),
        ("Jane Doe, who announced her retirement last month, was in Hull.", "resignation", "2021-02"),
    ],
)
def test_which_event_a_day_belongs_to(read: Read, text: str, family: str, day: str | None) -> None:
    (told,) = (report for report in read(text).reports if report.family == family)
    assert (told.when.normal if told.when else None) == day


@pytest.mark.parametrize(
    ("text", "family", "roles"),
    [
        ("John Harper, who was arrested on Monday, is a baker.", "arrest", ["affected"]),
        ("John Harper, who warned of floods on Monday, is a baker.", "warning", ["agent"]),
        ("Barclays faces several inquiries and a lawsuit.", "lawsuit", ["affected"]),
        ("Barclays filed a lawsuit on Monday.", "lawsuit", ["agent"]),
        ("Four Barclays directors were arrested on Monday.", "arrest", ["involved"]),
    ],
)
def test_who_is_what_in_an_event(read: Read, text: str, family: str, roles: list[str]) -> None:
    (told,) = (report for report in read(text).reports if report.family == family)
    assert [part.role for part in told.participants] == roles


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The bank told all that it had learnt of the theft, which happened at noon on Friday.", "theft"),
        ("The bank learned of the theft at noon on Friday.", "discovery"),
    ],
)
def test_a_time_told_of_what_was_learnt_is_of_that(read: Read, text: str, time: str) -> None:
    reading = read(text)
    families = {report.id: report.family for report in reading.reports}
    assert [families[claim.about] for claim in reading.claims if claim.property == "time"] == [time]
