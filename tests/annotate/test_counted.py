"""Counted: days told from another event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
VOTE = "The town held an election on 3 March 2021. "


@pytest.mark.parametrize(
    ("text", "family", "day"),
    [
        (VOTE + "Police arrested Mark Vogler two days after the election.", "arrest", "2021-03-05"),
        (VOTE + "Police arrested Mark Vogler a day before the election.", "arrest", "2021-03-02"),
        (VOTE + "Police arrested Mark Vogler just hours after the election.", "arrest", "2021-03-03/2021-03-04"),
        (VOTE + "Police arrested Mark Vogler shortly after the election.", "arrest", "2021-03-03/2021-03-04"),
        (VOTE.replace("3 March", "March") + "Police arrested Mark Vogler hours after the election.", "arrest", "2021-03"),
        (VOTE.replace("3 March", "March") + "Police arrested Mark Vogler two days after the election.", "arrest", None),
        (VOTE + "Police arrested Mark Vogler after the election.", "arrest", None),
        (VOTE + "Police arrested Mark Vogler some days after the election.", "arrest", None),
        ("Police arrested Mark Vogler two days after the election.", "arrest", None),
    ],
)
def test_a_day_is_counted_from_another_event(read: Read, text: str, family: str, day: str | None) -> None:
    (found,) = (report for report in read(text).reports if report.family == family)
    assert (found.when.normal if found.when else None) == day


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Wednesday's crash was the worst since 2004, when seven people died in a derailment near Hull.", 2),
        ("Seven people died on Wednesday when a train crashed near Hull.", 1),
    ],
)
def test_what_a_superlative_looks_back_to_is_another_event(read: Read, text: str, families: int) -> None:
    assert len(read(text).reports) == families
