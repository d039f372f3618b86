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
    ],
)
def test_when_an_event_happened_on_which_another_follows(read: Read, text: str, day: str | None) -> None:
    (told,) = read(text).reports
    assert (told.when.normal if told.when else None) == day
