"""Spellings of one name among the forms of a thing."""

from __future__ import annotations

import pytest

from generator.compare.spellings import spelling_groups, spelt_apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ilse Marant", "Ilse Marrant"),
        ("Tarek Hamdawi", "Tariq Hamdawi"),
        ("Kilnsea", "Kinlsea"),
        ("FastRail", "Fast Rail"),
        ("Jon Ash-Marsh", "Jon Ash Marsh"),
    ],
)
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    assert spelt_apart(left, right)
    assert spelt_apart(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marant", "MARANT"),
        ("Zoë", "Zoe"),
        ("ISIS", "ISIL"),
        ("U.S.", "US"),
        ("Norwegian", "Norwegians"),
        ("Ilse Marant", "Marant"),
        ("Ilse Marant", "Jo Marant"),
        ("Fox", "Fix"),
        ("Kiev", "Kyiv"),  # two customary names of one city
    ],
)
def test_no_two_spellings(left: str, right: str) -> None:
    assert not spelt_apart(left, right)


def test_a_form_stands_in_one_group() -> None:
    forms = ["Marant", "Marrant", "Marand", "MARANT", "Red Fox"]
    assert spelling_groups(forms) == [["MARANT", "Marand", "Marant", "Marrant"]]


def test_no_groups_of_one() -> None:
    assert spelling_groups(["Marant", "Red Fox"]) == []
