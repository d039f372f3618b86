"""Quotations: the words, and who is said to have said them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
WORDS = "Nobody was in the building when it fell"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (f"“{WORDS},” said Ann Boyle.", f"{WORDS},", "Ann Boyle"),
        (f"“{WORDS},” Ann Boyle told reporters.", f"{WORDS},", "Ann Boyle"),
        (f'"{WORDS}," Ann Boyle said.', f"{WORDS},", "Ann Boyle"),
        (f"Ann Boyle said: “{WORDS}.”", f"{WORDS}.", "Ann Boyle"),
        (f"The mayor said: “{WORDS}.”", f"{WORDS}.", "The mayor"),
        (f"‘{WORDS},’ said Ann Boyle.", f"{WORDS},", "Ann Boyle"),
        ("'We weren't in the building when it fell,' Ann Boyle said.", "We weren't in the building when it fell,", "Ann Boyle"),
        (f"“{WORDS}.”", f"{WORDS}.", None),
        (f"On the wall stood “{WORDS}”.", WORDS, None),
    ],
)
def test_words_and_speaker(read: Read, text: str, words: str, speaker: str | None) -> None:
    (quotation,) = read(text).quotations
    assert (quotation.passage.words, quotation.speaker) == (words, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the bosses' fears were told of.",
        "It wasn't the town's fault that the harbour's walls fell.",
        "They sold 'em by the dozen in the '90s and nobody's wiser.",
        "Ann Boyle called it a “fine day” for the town.",
        "Ann Boyle said nobody was in the building.",
        "“”",
        '“ ” ""',
    ],
)
def test_a_word_in_marks_is_no_quotation(read: Read, text: str) -> None:
    assert read(text).quotations == ()


def test_a_surname_speaks_for_the_person(read: Read) -> None:
    reading = read(f"Ann Boyle runs the harbour.\n\n“{WORDS},” said Boyle.")
    (quotation,) = reading.quotations
    (person,) = (chain for chain in reading.chains if "Boyle" in chain.forms)
    assert (quotation.speaker, quotation.speaker_chain) == ("Ann Boyle", person.id)


def test_two_speakers_are_kept_apart(read: Read) -> None:
    reading = read(f"“{WORDS},” said Ann Boyle.\n\n“We heard a loud noise at night,” said Peter Holt.")
    assert [quotation.speaker for quotation in reading.quotations] == ["Ann Boyle", "Peter Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "“We saw it from the pier, said Ann Boyle.",
        "We saw it from the pier,” said Ann Boyle.",
        "““We saw it from the pier”” said “Ann Boyle.",
        '"We saw it from the pier" "and then it was gone at last',
        "‘We saw it from the pier,’ said Ann Boyle. ‘It’s gone.",
        "„We saw it from the pier“ «and then it was gone at last»",
    ],
)
def test_marks_out_of_balance_lose_no_place(read: Read, text: str) -> None:
    reading = read(text)
    for quotation in reading.quotations:
        passage = quotation.passage
        assert text[passage.start : passage.end] == passage.words != ""
