"""Names: what is found, where, and as what kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.names import _label_by_words, _trim, _whole
from generator.records.claim import Kind
from generator.records.reading import Reading
from tests.annotate.conftest import chain

Read = Callable[..., Reading]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Ann Boyle lives in Geneva with her family.", "Ann Boyle", Kind.PERSON),
        ("Ann Boyle lives in Geneva with her family.", "Geneva", Kind.PLACE),
        ("The European Union sent 40 lorries to the border.", "European Union", Kind.ORGANISATION),
        ("She moved to Portugal in the spring.", "Portugal", Kind.PLACE),
        ("The Portuguese minister arrived late.", "Portuguese", Kind.GROUP),
    ],
)
def test_a_name_has_a_kind(read: Read, text: str, form: str, kind: Kind) -> None:
    assert chain(read(text), form).kind is kind


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The mill burned down on Monday.", "It rained in March.", "the quick brown fox", "It cost £12, she said.", ""]
)
def test_plain_words_and_calendar_words_are_no_names(read: Read, text: str) -> None:
    assert read(text).chains == ()


@pytest.mark.model
def test_each_printing_is_a_mention_at_its_place(read: Read) -> None:
    text = "Peter Holt was late.\n\nThe others waited for Holt. Then Holt came."
    holt = chain(read(text), "Holt")
    assert [(m.passage.start, m.words) for m in holt.mentions] == [
        (0, "Peter Holt"),
        (text.index("Holt."), "Holt"),
        (text.index("Holt came"), "Holt"),
    ]


@pytest.mark.model
def test_a_name_is_kept_without_title_possessive_and_marks(read: Read) -> None:
    assert chain(read("Mr Harper’s lorry was found in “Geneva”."), "Harper")
    assert chain(read("Mr Harper’s lorry was found in “Geneva”."), "Geneva")


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("Moss Front’ de", "Moss Front"),
        ("Harper and", "Harper"),
        ("the Moss Front's", "Moss Front"),
        ("Bank of England", "Bank of England"),
        ("Ministry of", "Ministry of"),  # a word for a kind of body names none
        ("Rand", "Rand"),
    ],
)
def test_small_words_behind_a_name_are_not_of_it(found: str, kept: str) -> None:
    start, end = _trim(found, 0) or (0, 0)
    assert found[start:end] == kept


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Milton Inner Harbor", "LOC"),
        ("Odeon concert hall", "LOC"),
        ("Jerry Hall", None),  # a surname as well
        ("Tomas do Prado Jr.", "PERSON"),
        ("Kent police", "ORG"),
        ("Hospital", None),
        ("Ann Boyle", None),
    ],
)
def test_the_last_word_may_say_what_is_named(words: str, label: str | None) -> None:
    assert _label_by_words(words) == label


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("A man was held in Phoenix, Ariz., on Monday.", "Phoenix, Ariz."),
        ("A man was held in Phoenix, Ontario, on Monday.", None),
        ("Shares of Karvel Holdings Ltd. fell.", None),
    ],
)
def test_a_town_is_printed_with_its_state(read: Callable[..., Reading], text: str, long: str | None) -> None:
    found = {m.long.words for chain in read(text).chains for m in chain.mentions if m.long and m.words == "Phoenix"}
    assert found == ({long} if long else set())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("The village of Nargwe lies by the lake. Nargwe residents fled.", "Nargwe", Kind.PLACE),
        ("Critics praised the Clarion's Ann Boyle for her report.", "Ann Boyle", Kind.PERSON),
        ("The mayor of Leeds Ann Boyle spoke.", "Ann Boyle", Kind.PERSON),
        ("Karvelo, which runs the trams, said nothing.", "Karvelo", Kind.ORGANISATION),
        ("Guests of the Sands Hotel and Casino left.", "Sands Hotel and Casino", Kind.PLACE),
    ],
)
def test_the_words_around_a_name_tell_its_kind(read: Read, text: str, form: str, kind: Kind) -> None:
    assert chain(read(text), form).kind is kind


@pytest.mark.parametrize(
    ("text", "start", "label", "whole"),
    [
        ("the elder Mr. Vogler left", "Vogler", "PERSON", [("elder Mr. Vogler", "PERSON")]),
        ("then Mr. Vogler left", "Vogler", "PERSON", [("Vogler", "PERSON")]),
        ("Mayor of Leeds Ann Boyle spoke", "Leeds Ann Boyle", "LOC", [("Leeds", "LOC"), ("Ann Boyle", "PERSON")]),
        ("the streets of Leeds Ann Boyle spoke", "Leeds Ann Boyle", "LOC", [("Leeds Ann Boyle", "LOC")]),
        ("the Sands Resort and Casino shut", "Sands Resort", "ORG", [("Sands Resort and Casino", "ORG")]),
        ("the Sands Resort and Leeds shut", "Sands Resort", "ORG", [("Sands Resort", "ORG")]),
    ],
)
def test_what_a_pipeline_cuts_off_is_put_back(text: str, start: str, label: str, whole: list[tuple[str, str]]) -> None:
    at = text.index(start)
    assert [(text[left:right], kind) for left, right, kind in _whole(text, at, at + len(start), label)] == whole
