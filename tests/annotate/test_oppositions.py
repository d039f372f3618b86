"""Oppositions: claims of which another source may say the opposite."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def claimed(read: Read, text: str, begins: str) -> list[tuple[str, str]]:
    """The properties that begin so, with their values."""
    found = [claim for claim in read(text).claims if claim.property.startswith(begins)]
    return [(claim.property, claim.value.words) for claim in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "begins", "expected"),
    [
        ("John Harper resigned on Monday.", "how the office", [("how the office was left", "resigned")]),
        ("The board sacked John Harper on Monday.", "how the office", [("how the office was left", "dismissed")]),
        ("John Harper was dismissed on Monday.", "how the office", [("how the office was left", "dismissed")]),
        ("The bridge was closed on Monday.", "open or", [("open or closed", "closed")]),
        ("The bridge reopened on Monday.", "open or", [("open or closed", "reopened")]),
        ("Engineers cleared the bridge to reopen.", "open or", [("open or closed", "reopened")]),
        ("The army denied any swap.", "whether there was", [("whether there was a swap", "no swap")]),
        ("The police used no tear gas.", "whether there was", [("whether there was a tear gas", "no tear gas")]),
        ("There were no warnings.", "whether there was", [("whether there was a warning", "no warning")]),
        ("There was no warning.", "whether there was", [("whether there was a warning", "no warning")]),
        ("A woman asked what a siren costs.", "whether there was", []),
        ("The siren stayed silent.", "whether there was", []),
        ("They were woken by the siren.", "whether there was", [("whether there was a siren", "siren")]),
        ("They were freed in a prisoner swap.", "whether there was", [("whether there was a swap", "swap")]),
        ("A tram crashed in a tunnel.", "whether in", [("whether in the tunnel", "in the tunnel")]),
        ("A tram crashed near a tunnel.", "whether in", [("whether in the tunnel", "near the tunnel")]),
    ],
)
def test_what_may_be_opposed(read: Read, text: str, begins: str, expected: list[tuple[str, str]]) -> None:
    assert claimed(read, text, begins) == expected


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The mayor resigned on Monday.", "how the office"),
        ("John Harper dismissed the claim.", "how the office"),
        ("John Harper fired a rifle.", "how the office"),
        ("The army closed its eyes.", "open or"),
        ("Shares closed lower on Monday.", "open or"),
        ("They denied that it rained.", "whether there was"),
        ("Nobody was at the pier.", "whether there was"),
        ("A tram crashed in Hull.", "whether in"),
        ("The tunnel is old.", "whether in"),
    ],
)
def test_what_is_not(read: Read, text: str, begins: str) -> None:
    assert claimed(read, text, begins) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was closed on Monday.", [("closed", "bridge")]),
        ("The bridge was closed, but engineers cleared it to reopen.", [("closed", "bridge, at first"), ("reopened", "bridge")]),
        ("The motorway was closed. The bridge reopened.", [("closed", "motorway"), ("reopened", "bridge")]),
        ("The inquiry was closed, but lawyers want it to reopen.", []),
    ],
)
def test_what_is_closed_at_first_and_open_later(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    claims = [claim for claim in read(text).claims if claim.property == "open or closed"]
    assert [(claim.value.words, claim.scope) for claim in claims] == expected  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Ann Boyle, the captain whom the club sacked on Monday, wept.", ["dismissed"]),
        ("Ann Boyle stepped down as captain on Monday.", ["resigned"]),
        ("Ann Boyle, who stood down in May, wept.", ["resigned"]),
        ("Ann Boyle stood in the rain.", []),
        ("Ann Boyle wept for the captain whom the club sacked on Monday.", []),
    ],
)
def test_other_words_for_leaving_an_office(read: Read, text: str, how: list[str]) -> None:
    claims = read(text).claims
    assert [claim.value.normal for claim in claims if claim.property == "how the office was left"] == how
