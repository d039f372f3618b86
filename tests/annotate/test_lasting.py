"""Lasting: how long something took, and what it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading
from generator.values import Quantity
from tests.annotate.conftest import chain

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def lasting(read: Read, text: str) -> list[tuple[str, float]]:
    """The properties of how long something took, with the amounts."""
    found = [claim for claim in read(text).claims if claim.property.startswith(("duration", "time in"))]
    return [(claim.property, claim.value.amount) for claim in found if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nine-hour debate ended at dawn.", [("duration of the debate", 540)]),
        ("After nine hours of debate they went home.", [("duration of the debate", 540)]),
        ("The debate lasted nine hours.", [("duration of the debate", 540)]),
        ("The jury deliberated for nine hours.", [("duration of the deliberation", 540)]),
        ("The siege went on for nine hours.", [("duration of the siege", 540)]),
        ("The flight took nine hours.", [("duration of the flight", 540)]),
        ("John Harper spent eleven months in prison.", [("time in prison", 11)]),
        ("John Harper served eleven months.", [("time in prison", 11)]),
        ("The government fell after 22 months in office.", [("time in office", 22)]),
        ("John Harper served eleven months as mayor.", [("duration", 11)]),
        ("John Harper will spend eleven months in prison.", [("duration", 11)]),
        ("John Harper was sentenced to eleven months in prison.", [("duration", 11)]),
        ("The soup took nine hours.", [("duration", 540)]),
        ("It ended seven minutes of terror.", [("duration of the attack", 7)]),
        ("It ended seven years of terror.", [("duration", 84)]),
        ("It ended seven minutes of applause.", [("duration", 7)]),
    ],
)
def test_what_lasted(read: Read, text: str, expected: list[tuple[str, float]]) -> None:
    assert lasting(read, text) == expected


def test_a_stay_is_of_the_person(read: Read) -> None:
    reading = read("John Harper spent eleven months in prison.")
    (claim,) = (claim for claim in reading.claims if claim.property == "time in prison")
    assert claim.about == chain(reading, "John Harper").id
