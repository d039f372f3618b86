"""Families: which kinds of events may be one."""

from __future__ import annotations

import pytest

from generator.records.family import is_harm, most_special, related, root


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("harm", "harm"),
        ("harm", "harm/violence/bombing"),
        ("harm/violence", "harm/violence/shooting"),
        ("harm/accident", "harm/accident/crash"),
        ("meeting", "meeting"),
    ],
)
def test_a_general_kind_may_be_a_special_one(left: str, right: str) -> None:
    assert related(left, right)
    assert related(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("harm/violence/shooting", "harm/violence/bombing"),
        ("harm/violence", "harm/accident"),
        ("harm/violence", "harm/nature/flood"),
        ("meeting", "harm"),
        ("law", "lawsuit"),
        ("harm", "harmony"),
    ],
)
def test_two_special_kinds_are_two(left: str, right: str) -> None:
    assert not related(left, right)
    assert not related(right, left)


def test_only_harm_is_harm() -> None:
    assert is_harm("harm")
    assert is_harm("harm/nature/flood")
    assert not is_harm("harmony")
    assert root("harm/nature/flood") == "harm"


def test_the_longest_path_is_the_most_special() -> None:
    assert most_special(["harm", "harm/nature/flood", "harm/nature"]) == "harm/nature/flood"
    assert most_special(["meeting"]) == "meeting"
