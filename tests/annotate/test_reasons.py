"""Reasons: which event an article gives as the reason of another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading
from generator.records.related import Bond

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def told(read: Read, text: str) -> list[tuple[str, Bond, str]]:
    """The reasons in a text: the kinds of both events and what the second is to the first."""
    reading = read(text)
    families = {report.id: report.family for report in reading.reports}
    return [(report.family, reason.bond, families[reason.report]) for report in reading.reports for reason in report.reasons]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("The airport closed because of a blizzard.", [("closure", Bond.CAUSE, "harm/nature/storm")]),
        ("Chad withdrew its troops in response to the coup.", [("withdrawal", Bond.CAUSE, "coup")]),
        ("Police arrested a guard as part of an inquiry.", [("arrest", Bond.WHOLE, "inquiry")]),
        ("Students held protests over the arrest of a singer.", [("protest", Bond.CAUSE, "arrest")]),
    ],
)
def test_what_an_article_gives_as_the_reason(read: Read, text: str, reasons: list[tuple[str, Bond, str]]) -> None:
    assert told(read, text) == reasons


@pytest.mark.parametrize(
    "text",
    [
        "The airport closed before a blizzard.",
        "The airport closed because of a strange noise.",
        "The lorry crashed over a bridge that had collapsed.",
        "Police arrested a guard. Because of a blizzard, the airport stayed open.",
    ],
)
def test_what_is_no_reason(read: Read, text: str) -> None:
    assert told(read, text) == []
