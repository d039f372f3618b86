"""Circumstances: weather, floor, destination, what came over a driver, what isn't known, and injuries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
CRASH = "A tram crashed in Hull on Monday.\n\n"
FIRE = "A fire gutted a mill in Hull on Monday.\n\n"
SINKING = "A ferry sank near Hull on Monday.\n\n"


def claimed(read: Read, text: str, name: str) -> list[tuple[str, str]]:
    """The printed words of the claims of a property, with their values."""
    found = [claim for claim in read(text).claims if claim.property == name]
    return [(claim.printed.words, getattr(claim.value, "words", None) or claim.value.normal) for claim in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was raining heavily.", ["raining heavily"]),
        ("It came off the road in heavy rain.", ["heavy rain"]),
        ("Thick fog lay over the road.", ["Thick fog"]),
        ("Gale-force winds blew all night.", ["Gale-force winds"]),
        ("The weather was fine.", []),
        ("Rain is common there.", []),
        ("The thick carpet was wet.", []),
        ("The strong windows held.", []),
        ("A heavy train came by.", []),
        ("They were driving to Leeds.", []),
        ("Snow White was on at the Odeon.", []),
        ("High windows look on the road.", []),
    ],
)
def test_weather(read: Read, text: str, words: list[str]) -> None:
    assert claimed(read, CRASH + text, "weather") == [(each, each) for each in words]


@pytest.mark.parametrize(
    ("text", "floors"),
    [
        ("It broke out on the 12th floor.", [("12th floor", "12")]),
        ("It broke out on the third floor.", [("third floor", "3")]),
        ("It broke out on a third-floor landing.", [("third-floor", "3")]),
        ("He lay on the floor.", []),
        ("The mill has 12 floors.", []),
        ("The first storm was over.", []),
        ("It was the third fire on the street.", []),
        ("The floor gave way first.", []),
        ("Floor 12 is a car park.", []),
    ],
)
def test_floors(read: Read, text: str, floors: list[tuple[str, str]]) -> None:
    assert claimed(read, FIRE + text, "floor") == floors


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It was bound for Rotterdam.", ["Rotterdam"]),
        ("It was en route to Rotterdam.", ["Rotterdam"]),
        ("It was heading towards Rotterdam.", ["Rotterdam"]),
        ("It was sailing from Oslo to Rotterdam.", ["Rotterdam"]),
        ("It came from Rotterdam.", []),
        ("It was built for Rotterdam.", []),
        ("It was on its way back.", []),
        ("The captain spoke to Rotterdam.", []),
        ("Its owner is bound by law in Rotterdam.", []),
        ("It was known in Rotterdam.", []),
        ("Divers headed the list in Rotterdam.", []),
        ("Rotterdam is bound for success.", []),
    ],
)
def test_where_it_was_going(read: Read, text: str, places: list[str]) -> None:
    assert claimed(read, SINKING + text, "bound for") == [(each, each) for each in places]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The cause is not yet known.", "cause", ["not yet known"]),
        ("The cause of the fire remains unclear.", "cause", ["unclear"]),
        ("The reason is unknown.", "cause", ["unknown"]),
        ("The motive was unclear.", "motive", ["unclear"]),
        ("The cause was a candle.", "cause", []),
        ("Its owner is unknown.", "cause", []),
        ("They know the cause. It is unclear who called.", "cause", []),
        ("It is a good cause, they said.", "cause", []),
        ("They knew the motive.", "motive", []),
        ("A motif of unknown origin hung there.", "motive", []),
        ("He had every reason to stay.", "cause", []),
        ("A known cause was found.", "cause", []),
    ],
)
def test_what_is_not_known(read: Read, text: str, name: str, words: list[str]) -> None:
    assert claimed(read, FIRE + text, name) == [(each, each) for each in words]


@pytest.mark.parametrize(
    ("text", "lapses"),
    [
        ("The driver fell asleep.", [("fell asleep", "fell asleep")]),
        ("Police believe the driver had fallen asleep at the wheel.", [("fallen asleep", "fell asleep")]),
        ("The driver blacked out.", [("blacked out", "blacked out")]),
        ("The driver suffered a heart attack.", [("suffered a heart attack", "blacked out")]),
        ("The driver was unhurt. He lost consciousness at the wheel.", [("lost consciousness", "blacked out")]),
        ("A passenger fell asleep.", []),
        ("A child fainted in the street.", []),
        ("The driver braked.", []),
        ("The driver said a passenger had passed out.", []),
        ("He fell asleep at home.", []),
        ("The driver lost his keys.", []),
        ("The driver fell over a bag.", []),
        ("The driver felt sleepy at school.", []),
        ("The lights blacked out.", []),
        ("The baker suffered a stroke.", []),
        ("The driver had not fallen asleep.", []),
        ("Police denied that the driver had fallen asleep.", []),
    ],
)
def test_what_came_over_who_was_at_the_wheel(read: Read, text: str, lapses: list[tuple[str, str]]) -> None:
    assert claimed(read, CRASH + text, "how control was lost") == lapses


@pytest.mark.parametrize(
    ("text", "injuries"),
    [
        ("Ann Boyle was hurt in the crash. She has a broken arm.", ["broken arm"]),
        ("Ann Boyle suffered a fractured skull.", ["fractured skull"]),
        ("Ann Boyle met Tom Hale in Hull. One had a broken arm.", []),
        ("A woman had a broken arm.", []),
        ("Ann Boyle sells broken china.", []),
        ("Ann Boyle had a sore arm.", []),
        ("Ann Boyle did not have a broken arm.", []),
        ("A broken arm kept a guard at home, said Ann Boyle.", []),
    ],
)
def test_injuries_of_the_one_person_named_so_far(read: Read, text: str, injuries: list[str]) -> None:
    reading = read(text)
    names = {chain.id: chain.name for chain in reading.chains}
    found = [(claim.printed.words, names[claim.about]) for claim in reading.claims if claim.property == "injury"]
    assert found == [(each, "Ann Boyle") for each in injuries]


def test_a_circumstance_is_of_the_event_that_its_sentence_tells_of(read: Read) -> None:
    reading = read("A tram crashed in Hull in heavy rain on Monday.")
    (crash,) = reading.reports
    assert {claim.about for claim in reading.claims if claim.property == "weather"} == {crash.id}


@pytest.mark.parametrize(
    "text", ["There was no heavy rain.", "It was not bound for Rotterdam.", "The third story was told by a cook."]
)
def test_what_is_denied_is_no_circumstance(read: Read, text: str) -> None:
    names = {"weather", "bound for", "floor"}
    assert [claim.property for claim in read(CRASH + text).claims if claim.property in names] == []
