"""Speech: who says so, and how surely."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.speech import certainty_of
from generator.records.claim import Certainty, Claim
from generator.records.reading import Reading

Read = Callable[..., Reading]


def killed(reading: Reading) -> Claim:
    (claim,) = (claim for claim in reading.claims if claim.property == "killed")
    return claim


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Officials said that 30 people were killed in the crash.", "Officials"),
        ("The mayor said that 30 people were killed in the crash.", "The mayor"),
        ("The crash killed 30 people, the mayor said.", "the mayor"),
        ("According to the ministry, 30 people were killed in the crash.", "the ministry"),
        ("At least 30 people were killed in the crash, according to the ministry.", "the ministry"),
        ("Six officials told the Evening Post that 30 people were killed in the crash.", "Six officials, to the Evening Post"),
        ("Six officials told reporters that 30 people were killed in the crash.", "Six officials"),
        ("Ann Boyle said the driver told her that 30 people were killed in the crash.", "the driver, according to Ann Boyle"),
        ("The mayor, according to the Post, said that 30 people were killed in the crash.", "The mayor, according to the Post"),
        ("He said that 30 people were killed in the crash, Ann Boyle reported.", "Ann Boyle"),
    ],
)
def test_a_speaker_is_named(read: Read, text: str, speaker: str) -> None:
    assert killed(read(text)).attribution == speaker


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 30 people.",
        "The crash killed 30 people in a town near the coast.",
        "The mayor said it was late. The crash killed 30 people.",
        "It said that 30 people were killed in the crash.",
    ],
)
def test_where_the_article_itself_says_so_there_is_none(read: Read, text: str) -> None:
    assert killed(read(text)).attribution is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The crash killed 30 people.", Certainty.STATED),
        ("Officials said that 30 people were killed in the crash.", Certainty.STATED),
        ("Officials confirmed that 30 people were killed in the crash.", Certainty.CONFIRMED),
        ("Officials denied that 30 people were killed in the crash.", Certainty.DENIED),
        ("It is believed that 30 people were killed in the crash.", Certainty.BELIEVED),
        ("The rebels claimed that 30 people were killed in the crash.", Certainty.CLAIMED),
        ("The crash reportedly killed 30 people.", Certainty.REPORTED),
    ],
)
def test_how_surely_it_is_said(read: Read, text: str, certainty: Certainty) -> None:
    assert killed(read(text)).certainty is certainty


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("the pier burned", Certainty.STATED),
        ("the pier burned, police confirmed", Certainty.CONFIRMED),
        ("it is not true that the pier burned", Certainty.DENIED),
        ("the pier will close", Certainty.PLANNED),
        ("the pier should have closed at noon", Certainty.PLANNED),
        ("the pier may have burned", Certainty.BELIEVED),
        ("the pier allegedly burned", Certainty.REPORTED),
        ("the willow pier burned", Certainty.STATED),
        ("the plan burned", Certainty.STATED),
        ("an unlikely pier burned", Certainty.STATED),
        ("", Certainty.STATED),
    ],
)
def test_words_that_soften(words: str, certainty: Certainty) -> None:
    assert certainty_of(words) is certainty
