"""Deeds: when and where somebody did what makes no event of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
STORY = "the story"


def claimed(read: Read, text: str) -> list[tuple[str, str, str]]:
    """The properties of deeds, with what is printed, and about whom."""
    reading = read(text)
    names = {chain.id: chain.name for chain in reading.chains}
    found = [claim for claim in reading.claims if claim.property.startswith(("when ", "where ", "born in"))]
    return [(claim.property, claim.printed.words, names.get(claim.about, STORY)) for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Boyle moved in May 2019.", [("when moved", "May 2019", "Ann Boyle")]),
        ("Ann Boyle moved to Leeds.", [("where moved", "Leeds", "Ann Boyle")]),
        ("Ann Boyle was raised in Leeds.", [("where raised", "Leeds", "Ann Boyle")]),
        ("Ann Boyle took office in May 2019.", [("when took office", "May 2019", "Ann Boyle")]),
        ("Ann Boyle was questioned on Sunday.", [("when questioned", "Sunday", "Ann Boyle")]),
        (
            "Ann Boyle, who moved to Leeds in May 2019, sings.",
            [("where moved", "Leeds", "Ann Boyle"), ("when moved", "May 2019", "Ann Boyle")],
        ),
        ("Ann Boyle will move in May.", []),
        ("Ann Boyle moves in May.", []),
        ("Ann Boyle wanted a boat in May 2019.", []),
        ("Ann Boyle said on Sunday that it rained.", []),
        ("Ann Boyle was arrested in Leeds on Sunday.", []),  # an event has its own day and place
        ("Ann Boyle was seen in Leeds.", []),
        ("Ann Boyle wrote about Leeds.", []),
        ("Ann Boyle flew from Leeds.", []),
    ],
)
def test_when_and_where_somebody_did_it(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claimed(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The suspects were held in May.", [("when suspects held", "in May", STORY)]),
        ("Two suspects were questioned on Sunday.", [("when suspects questioned", "Sunday", STORY)]),
        ("The suspects were held in Hull.", [("where suspects held", "Hull", STORY)]),
        ("The letter was signed in Geneva.", [("where letter signed", "Geneva", STORY)]),
        ("The letter signed on Sunday was lost.", [("when letter signed", "Sunday", STORY)]),
        ("He was found on Sunday.", []),
        ("She moved in May 2019.", []),
        ("They took office in May 2019.", []),
        ("Nobody was held in Hull.", []),
        ("She moved to Leeds.", []),
        ("The suspects were happy on Sunday.", []),
        ("The suspects knew Hull.", []),
        ("The suspects will fly to Hull.", []),
        ("The suspects may leave in May.", []),
    ],
)
def test_what_a_noun_did_belongs_to_the_story_and_a_pronoun_tells_nothing(
    read: Read, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert claimed(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lantern Trust was founded in May 2019.", [("when founded", "May 2019", "Lantern Trust")]),
        ("The Lantern Trust was established in May 2019.", [("when founded", "May 2019", "Lantern Trust")]),
        ("Ann Boyle founded the Lantern Trust in May 2019.", [("when founded", "May 2019", "Lantern Trust")]),
        ("The Odeon was built in 1931.", [("when built", "in 1931", "Odeon")]),
        ("The library was erected in 1931.", [("when library built", "in 1931", STORY)]),
        ("The tower was constructed in 1931.", [("when tower built", "in 1931", STORY)]),
        ("Ann Boyle published her memoir in 2013.", [("when memoir published", "in 2013", STORY)]),
        ("The Odeon is built of brick.", []),
        ("It was built in 1931.", []),
        ("The Lantern Trust was well known in May 2019.", []),
        ("Ann Boyle thinks of founding a trust in May.", []),
        ("Ann Boyle has built ships since 1931.", []),
        ("They will build the Odeon in 2031.", []),
    ],
)
def test_what_is_done_once_is_about_the_thing(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claimed(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Boyle was born in Hull.", [("born in", "Hull", "Ann Boyle")]),
        ("Ann Boyle was born in 1960.", [("when born", "in 1960", "Ann Boyle")]),
        ("A girl was born in Hull.", [("where girl born", "Hull", STORY)]),
        ("She was born on Sunday.", []),
        ("Ann Boyle likes Hull.", []),
        ("Ann Boyle was born poor.", []),
    ],
)
def test_where_and_when_somebody_was_born(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claimed(read, text) == expected


def test_a_time_since_when_something_is_the_first_dates_no_deed(read: Read) -> None:
    assert claimed(read, "It was the first ship that docked since 1931.") == []
    assert claimed(read, "The ship docked in 1931.") == [("when ship docked", "in 1931", STORY)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Boyle was not questioned on Sunday.",
        "Ann Boyle may be questioned on Sunday.",
        "Ann Boyle would have moved in May 2019.",
        "Ann Boyle never moved to Leeds.",
        "The suspects will be held in Hull.",
        "The Odeon will be built in 2031.",
    ],
)
def test_what_was_not_done_tells_nothing(read: Read, text: str) -> None:
    assert [claim for claim in read(text).claims if claim.property.startswith(("when ", "where "))] == []


def test_what_is_built_is_what_it_stands_beside(read: Read) -> None:
    assert ("when built", "in 1974", "Hull Stadium") in claimed(read, "The roof fell at Hull Stadium, a ground built in 1974.")
    assert ("when ground built", "in 1974", STORY) in claimed(read, "The roof fell on a ground built in 1974.")
