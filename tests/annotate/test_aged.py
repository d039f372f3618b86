"""Aged: ages of people whom the article names elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.article import Role
from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def ages(read: Read, *blocks: str) -> list[tuple[str, float]]:
    """Whose age is printed, and what it is; the first block is the headline."""
    reading = read("\n\n".join(blocks), Role.HEADLINE)
    names = {chain.id: chain.name for chain in reading.chains}
    return [(names[each.about], each.value.amount) for each in reading.claims if each.property == "age"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Widow, 68, tells of her escape", "Rita Holm, 69, lives in Hull.", [68, 69]),
        ("Widow, 48, tells of her escape", "Rita Holm, 69, lives in Hull.", [69]),  # too far away
        ("Widow, 68, tells of her escape", "Rita Holm, 69, and Ann Boyle, 67, live in Hull.", [69, 67]),  # it may be either
        ("Boy, 17, saved from cliff", "Tom Hale, 19, was winched up by the crew.", [19]),  # no boy
        ("Ferry, 18, sold for scrap", "Tom Hale, 19, was winched up by the crew.", [19]),
    ],
)
def test_somebody_of_such_an_age_in_a_headline(read: Read, headline: str, body: str, expected: list[float]) -> None:
    assert [age for _, age in ages(read, headline, body)] == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Bridge falls in Hull", "Police named the victim as Ann Boyle. She was 34."), [("Ann Boyle", 34)]),
        (("Bridge falls in Hull", "Tom Hale was with Ann Boyle. She was 34."), []),
        (("Ann Boyle dies in Hull", "The painter Ann Boyle has died.", "She was 81."), [("Ann Boyle", 81)]),
        (("Bridge falls in Hull", "The town is in mourning.", "She was 81."), []),
        (("Ann Boyle dies at 81", "The painter Ann Boyle has died."), [("Ann Boyle", 81)]),
        (("Ann Boyle lives at 81 High Street", "The painter Ann Boyle has died."), []),
        (("Bridge falls in Hull", "Ann Boyle, a pupil of 15, swam ashore."), [("Ann Boyle", 15)]),
        (("Bridge falls in Hull", "Ann Boyle, a pupil of distinction, swam ashore."), []),
    ],
)
def test_an_age_that_its_words_give_to_a_name(read: Read, blocks: tuple[str, ...], expected: list[tuple[str, float]]) -> None:
    assert ages(read, *blocks) == expected
