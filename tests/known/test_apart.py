"""Places that are known to be two."""

from __future__ import annotations

import pytest

from generator.known.apart import apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norway", "Chad"),
        ("Lyon", "Hamburg"),
        ("Lyon", "Marseille"),  # two regions of one country
        ("Lyon", "Norway"),
        ("Iran", "Iraq"),
        ("U.S.", "Mexico"),
    ],
)
def test_two_places(left: str, right: str) -> None:
    assert apart(left, right)
    assert apart(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lyon", "Lyon"),
        ("Lyon", "France"),
        ("France", "Europe"),
        ("Britain", "United Kingdom"),
        ("Arlen", "Lyon"),  # nobody knows Arlen
        ("the old mill", "Norway"),
        ("Lyon", "Villeurbanne"),  # of one region: it may be a suburb
        ("Cologne", "Köln"),
    ],
)
def test_one_place_or_perhaps_one(left: str, right: str) -> None:
    assert not apart(left, right)
    assert not apart(right, left)
