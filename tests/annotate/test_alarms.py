"""Alarms: when it must have happened, by when help was called and what was heard, when it ended and when police went in."""

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


def times_of(read: Read, text: str, name: str) -> list[str]:
    """The values of the claims of a property."""
    return [claim.value.shown for claim in read(text).claims if claim.property == name]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The siege in Hull ended at 6.04am on Tuesday.", ["06:04"]),
        ("The hostage-taking in Hull stopped at 6.04am.", ["06:04"]),
        ("The siege in Hull ended shortly after 6am on Tuesday.", ["shortly after 06:00"]),
        ("The attack on Hull was ended at 6.04am.", ["06:04"]),
        ("The siege in Hull began at 6.04am.", []),
        ("The concert ended at 6.04am.", []),
        ("The road ended there at 6.04am.", []),
        ("Police ended their shift at 6.04am.", []),
        ("The siege in Hull ended on Tuesday.", []),
        ("Ann Boyle slept through the siege until 6.04am.", []),
        ("A dinner ended at 6.04am near the siege.", []),
        ("The siege was told of at 6.04am.", []),
    ],
)
def test_when_it_ended(read: Read, text: str, times: list[str]) -> None:
    assert times_of(read, text, "time it ended") == times


def test_a_time_at_which_it_ended_is_not_when_it_was(read: Read) -> None:
    assert times_of(read, "The siege in Hull ended at 6.04am on Tuesday.", "time") == []
    assert times_of(read, "The siege in Hull began at 6.04am on Tuesday.", "time") == ["06:04"]


SIEGE = "Gunmen attacked a shop in Hull on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Police stormed the shop at 6.04am.", ["06:04"]),
        ("At 6.04am commandos broke down the door.", ["06:04"]),
        ("Troops burst into the shop shortly after 6am.", ["shortly after 06:00"]),
        ("Police forced their way in at 6.04am.", ["06:04"]),
        ("Police searched the shop at 6.04am.", []),
        ("A thief broke into the shop at 6.04am.", []),
        ("A storm broke at 6.04am and police went home.", []),
        ("Police left at 6.04am.", []),
        ("Police stormed the shop on Tuesday.", []),
        ("Police went in. The shop was open again at 6.04am.", []),
        ("The baker opened the door to police at 6.04am.", []),
        ("Police broke the news at 6.04am.", []),
    ],
)
def test_when_they_went_in(read: Read, text: str, times: list[str]) -> None:
    assert times_of(read, SIEGE + text, "time of entry") == times


@pytest.mark.parametrize(
    "text",
    [
        "A shooting in Hull killed two. Police did not storm the shop at 6.04am.",
        "A shooting in Hull killed two. Police waited while a storm passed at 6.04am.",
        "The siege in Hull had not ended at 6.04am.",
    ],
)
def test_what_did_not_end_and_was_not_entered_has_no_time(read: Read, text: str) -> None:
    assert [claim for claim in read(text).claims if claim.property in {"time it ended", "time of entry"}] == []


def named(read: Read, text: str, *names: str) -> list[tuple[str, str]]:
    """The properties of these names, each with its value."""
    told = [claim for claim in read(text).claims if claim.property in names]
    return [(claim.property, claim.value.shown) for claim in told]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The match in Hull ended 2-1. The 3pm kick-off was delayed.", ["15:00"]),
        ("The match in Hull ended 2-1. Rovers had kicked off at 3pm.", ["15:00"]),
        ("The match in Hull ended 2-1. The 3pm train was delayed.", []),
        ("The 3pm kick-off was delayed.", []),  # of what?
        (CRASH + "It happened at 6.04am, police said.", ["06:04"]),
        (CRASH + "Nothing happened at 6.04am, police said.", []),
    ],
)
def test_when_a_game_began_and_it_happened(read: Read, text: str, times: list[str]) -> None:
    assert [value for _, value in named(read, text, "time")] == times


@pytest.mark.parametrize(
    ("text", "departure"),
    [
        ("It left York at 5.40am.", [("time of departure", "05:40")]),
        ("The ferry put out at 5.40am.", [("time of departure", "05:40")]),
        ("The flight had departed at noon.", [("time of departure", "12:00")]),
        ("The driver left the room at 5.40am.", []),
        ("It will leave York at 5.40am.", []),
        ("It left marks on the wall for 40 yards.", []),
    ],
)
def test_when_what_came_to_harm_had_set_out(read: Read, text: str, departure: list[tuple[str, str]]) -> None:
    assert named(read, CRASH + text, "time of departure", "day of departure") == departure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial that began at 10am ended in uproar.", [("time", "10:00")]),
        ("The siege ended at 10am.", [("time it ended", "10:00")]),
        ("The trial was due to begin at 10am.", []),
        ("The trial should have begun at 10am.", [("planned time", "10:00")]),
        ("The trial began at 10am.", [("time", "10:00")]),
    ],
)
def test_what_a_time_is_of(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert named(read, text, "time", "time it ended", "planned time") == expected
