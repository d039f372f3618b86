"""Alarms: when something must have happened, by when help was called and what was heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
CRASH = "A tram crashed in Hull on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Firefighters were called at 6.04am.", ["shortly before 06:04"]),
        ("Police received several calls at 6.04am.", ["shortly before 06:04"]),
        ("Firefighters were called just after 6am.", ["about 06:00"]),
        ("Maria Lopez heard a loud bang at about 6.15am.", ["about 06:15"]),
        ("Firefighters called for calm at the scene. They left at 6.04am.", []),
        ("The shop opens at 6.04am.", []),
        ("Maria Lopez heard the news at about 6.15am.", []),
        ("Maria Lopez saw the tram at about 6.15am.", []),
    ],
)
def test_times_that_tell_when_it_happened(read: Read, text: str, times: list[str]) -> None:
    reading = read(CRASH + text)
    assert [claim.value.shown for claim in reading.claims if claim.property == "time"] == times  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "arrivals"),
    [
        ("The first patrol car drew up at 6.20am.", [("06:20", "police")]),
        ("Paramedics reached the tram at 6.20am.", [("06:20", "ambulance")]),
        ("Fire crews arrived at 6.20am.", [("06:20", "firefighters")]),
        ("The bus arrived at 6.20am.", []),
        ("Police left at 6.20am.", []),
    ],
)
def test_when_help_arrived(read: Read, text: str, arrivals: list[tuple[str, str]]) -> None:
    claims = [claim for claim in read(CRASH + text).claims if claim.property == "time of arrival"]
    assert [(claim.value.shown, claim.scope) for claim in claims] == arrivals  # type: ignore[union-attr]
