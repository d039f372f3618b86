from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.records.claim import Kind
from generator.render.labels import read_labels
from generator.render.reference import Reference
from generator.render.words import MOST_WORDS, cut_at, pieces, quoted, short
from generator.values.moment import Moment, day, month, weekday
from tests.factory import article, dossier, entity, mention, passage


def shown(said: str, *printed: str, most: int | None = None) -> str:
    whole = passage(said)
    parts = pieces(whole, tuple(passage(words, within=whole) for words in printed), most)
    return "".join(f"[{part.text}]" if part.strong else part.text for part in parts)


def test_the_value_is_marked_where_it_stands() -> None:
    assert shown("killed at least 3 and hurt 5", "at least 3", "5") == "killed [at least 3] and hurt [5]"
    assert shown("killed 3", "killed 3") == "[killed 3]"


def test_values_that_overlap_are_marked_once() -> None:
    assert shown("at least 3 men", "at least 3", "3 men") == "[at least 3] men"


def test_a_long_quotation_is_cut_at_a_word_and_a_short_one_is_not() -> None:
    assert shown("one two three four", most=3) == "one two three …"
    assert shown("one two three", most=3) == "one two three"


def test_a_quotation_is_not_cut_before_its_value() -> None:
    assert shown("one two three four five", "four", most=2) == "one two three [four] …"


def test_without_a_limit_all_words_stay() -> None:
    words = " ".join(["word"] * (MOST_WORDS * 2))
    assert shown(words) == words
    assert cut_at("a  b", 2) == 4


@pytest.mark.parametrize(
    ("moment", "text"),
    [(day(date(2021, 3, 1)), "Mon 1 Mar 2021"), (month(2021, 3), "March 2021"), (weekday(4), "Friday")],
)
def test_days_are_short_and_no_more_precise_than_said(moment: Moment, text: str) -> None:
    assert short(moment) == text


PAPER = article("daily", "Ann Boyle of Arlen met the French mayor of Arlen in Arlen.")


def linked(said: str, *printed: str, most: int | None = None) -> str:
    """A quotation of the paper, with <...> around what leads to a page and [...] around values."""
    things = [
        entity("Ann Boyle", mention("Ann Boyle", PAPER, Kind.PERSON), kind=Kind.PERSON),
        entity("Arlen", mention("Arlen", PAPER), kind=Kind.PLACE),
        entity("French", mention("French", PAPER, Kind.GROUP), kind=Kind.GROUP),
    ]
    reference = Reference(dossier([PAPER], entities=things), read_labels(Path("templates/labels.yml")))
    whole = passage(said, PAPER)
    parts = quoted(reference, whole, tuple(passage(words, within=whole) for words in printed), most)
    marked = (f"<{part.text}>" if part.href else part.text for part in parts)
    return "".join(f"[{text}]" if part.strong else text for part, text in zip(parts, marked, strict=True))


def test_names_in_a_quotation_lead_to_their_pages_once() -> None:
    assert linked("Ann Boyle of Arlen met") == "<Ann Boyle> of <Arlen> met"
    assert linked("met the French mayor") == "met the French mayor"


def test_a_value_that_is_a_name_is_both() -> None:
    assert linked("Ann Boyle of Arlen met", "Arlen") == "<Ann Boyle> of [<Arlen>] met"


def test_a_name_that_the_value_or_the_cut_parts_leads_nowhere() -> None:
    assert linked("Ann Boyle of Arlen", "Boyle of") == "Ann [Boyle of] <Arlen>"
    assert linked("Ann Boyle of Arlen", most=1) == "Ann …"
    assert linked("Boyle of Arlen") == "Boyle of <Arlen>"
