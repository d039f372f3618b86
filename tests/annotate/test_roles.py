"""Roles and descriptions: what people and things are said to be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def claimed(read: Read, text: str, name: str) -> list[str]:
    return [claim.value.words for claim in read(text).claims if claim.property == name]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The former mayor, John Harper, spoke on Monday.", ["former mayor"]),
        ("John Harper, the mayor, spoke on Monday.", ["mayor"]),
        ("John Harper stepped down as mayor on Monday.", ["former mayor"]),
        ("John Harper dressed up as a mayor on Monday.", []),
        ("The mayor met John Harper on Monday.", []),
        ("On Monday, John Harper spoke.", []),
    ],
)
def test_roles(read: Read, text: str, roles: list[str]) -> None:
    assert claimed(read, text, "role") == roles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dover is a busy port.", ["busy port"]),
        ("Dover, a busy port, was closed.", ["busy port"]),
        ("Dover was closed.", []),
        ("Dover has a busy port.", []),
    ],
)
def test_descriptions(read: Read, text: str, words: list[str]) -> None:
    assert claimed(read, text, "description") == words
