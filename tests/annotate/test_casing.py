"""Casing: headlines come down to the case of the body, and nothing else moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.casing import recased, usage_of
from generator.records.article import Article, Role

BODY = "A fire at the old mill killed three workers of Arlen Timber in Arlen. The mayor of Arlen, Ann Boyle, wept at the mill."

Make = Callable[..., Article]


def headline(article: Article) -> str:
    """The first block, recased."""
    block = article.blocks[0]
    return recased(article.text[block.start : block.end], block.role, usage_of(article))


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("Fire At Old Mill Kills Three Workers", "fire at old mill kills three workers"),
        ("FIRE AT OLD MILL IN ARLEN", "fire at old mill in Arlen"),
        ("Ann Boyle Weeps At The Mill In Arlen", "Ann Boyle weeps at the mill in Arlen"),
        ("Mill Burns On 9 November 2019", "mill burns on 9 November 2019"),
        ("FIRE AT THE MILL IN MAY 2019", "fire at the mill in May 2019"),
        ("Three Workers May March On", "three workers may march on"),
    ],
)
def test_a_headline_in_capitals_is_written_as_the_body_writes_it(article: Make, printed: str, written: str) -> None:
    assert headline(article(f"{printed}\n\n{BODY}", [Role.HEADLINE])).casefold() == written.casefold()
    inner = headline(article(f"{printed}\n\n{BODY}", [Role.HEADLINE])).split()[1:]
    assert inner == written.split()[1:]


@pytest.mark.parametrize(
    "printed",
    [
        "Fire at the old mill kills three workers",
        "Arlen Timber",
        "Mill burns",
        "Three die in Arlen",
        "",
    ],
)
def test_a_headline_as_in_running_text_stays(article: Make, printed: str) -> None:
    text = f"{printed}\n\n{BODY}" if printed else BODY
    made = article(text, [Role.HEADLINE])
    assert recased(printed, Role.HEADLINE, usage_of(made)) == printed


def test_a_sentence_of_the_body_keeps_its_names(article: Make) -> None:
    made = article(BODY)
    assert recased(BODY, Role.BODY, usage_of(made)) == BODY


def test_names_are_what_the_body_capitalises_inside_a_sentence(article: Make) -> None:
    names = usage_of(article(f"Fire At Old Mill\n\n{BODY}", [Role.HEADLINE])).names
    assert {"Arlen", "Timber", "Ann", "Boyle"} <= names
    assert not names & {"A", "The", "Fire", "Mill", "mill"}


@pytest.mark.parametrize(
    "printed",
    [
        "ÖFFENTLICHE STRASSE İSTANBUL ΣΊΣΥΦΟΣ",
        "ﬁRE ǅ SS ẞ FIRE AT OLD MILL",
        "🔥 FIRE 🔥 AT “OLD MILL”",
        "FIRE’S TOLL: 3 DEAD AT O’BRIEN’S",
    ],
)
def test_no_letter_is_lost_or_won(article: Make, printed: str) -> None:
    made = headline(article(f"{printed}\n\n{BODY}", [Role.HEADLINE]))
    assert len(made) == len(printed)
    assert made.casefold() == printed.casefold()
