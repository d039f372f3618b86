"""Long forms: the title in front of a name, the class word behind it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.longforms import CLASS_WORDS, TITLES
from generator.known.roles import ROLE_NOUNS
from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def longs(reading: Reading, form: str) -> list[str | None]:
    """The long form at each mention of a form."""
    return [m.long.words if m.long else None for chain in reading.chains for m in chain.mentions if m.words == form]


@pytest.mark.parametrize(
    ("text", "form", "long"),
    [
        ("Mayor Ann Boyle opened the pier.", "Ann Boyle", "Mayor Ann Boyle"),
        ("Prime Minister Jane Holt opened the pier.", "Jane Holt", "Prime Minister Jane Holt"),
        ("They thanked Dr Jane Holt for it.", "Jane Holt", "Dr Jane Holt"),
        ("They thanked Professor Jane Holt for it.", "Jane Holt", "Professor Jane Holt"),
        ("It rained in northern Portugal all week.", "Portugal", "northern Portugal"),
        ("It rained in south-eastern Portugal all week.", "Portugal", "south-eastern Portugal"),
        ("Traffic stood still on the M25 motorway in Kent.", "M25", "M25 motorway"),
    ],
)
def test_what_belongs_to_a_name(read: Read, text: str, form: str, long: str) -> None:
    assert longs(read(text), form) == [long]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ann Boyle opened the pier.", "Ann Boyle"),
        ("It rained in Portugal close to the border.", "Portugal"),
        ("Then Ann Boyle opened the pier.", "Ann Boyle"),
        ("On the pier stood Ann Boyle.", "Ann Boyle"),
        ("The crowd cheered Ann Boyle loudly.", "Ann Boyle"),
        ("It rained in Portugal all week.", "Portugal"),
        ("It rained north of Portugal all week.", "Portugal"),
    ],
)
def test_what_does_not_belong_to_it(read: Read, text: str, form: str) -> None:
    assert longs(read(text), form) == [None]


def test_the_long_form_holds_the_name(read: Read) -> None:
    reading = read("Mayor Ann Boyle met Dr Jane Holt in northern Portugal.\n\nMayor Boyle thanked Dr Holt.")
    mentions = [m for chain in reading.chains for m in chain.mentions if m.long is not None]
    assert len(mentions) >= 4
    for mention in mentions:
        assert mention.long is not None
        assert mention.long.start <= mention.passage.start
        assert mention.passage.end <= mention.long.end
        assert mention.words in mention.long.words


@pytest.mark.parametrize("words", [TITLES, ROLE_NOUNS, CLASS_WORDS])
def test_the_tables_are_written_as_they_are_looked_up(words: frozenset[str]) -> None:
    assert all(word == word.casefold().strip(".") for word in words)
