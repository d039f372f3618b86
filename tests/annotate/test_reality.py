"""Reality: what a clause denies, expects or supposes."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.annotate.reality import is_denied, is_unreal

pytestmark = pytest.mark.model


def told(nlp: Language, text: str, word: str) -> tuple[bool, bool]:
    """Whether `word` is denied in `text`, and whether what it tells is unreal."""
    token = next(token for token in nlp(text) if token.text == word)
    return is_denied(token), is_unreal(token)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The roof fell.", "fell", (False, False)),
        ("The roof fell in heavy rain.", "rain", (False, False)),
        ("Police say that the roof fell.", "fell", (False, False)),
        ("The roof did not fall.", "fall", (True, True)),
        ("The roof never fell.", "fell", (True, True)),
        ("There was no rain.", "rain", (True, True)),
        ("Police denied that the roof fell.", "fell", (True, True)),
        ("The roof may fall.", "fall", (False, True)),
        ("The roof will fall.", "fall", (False, True)),
        ("They ran if the roof fell.", "fell", (False, True)),
    ],
)
def test_what_happened_and_what_did_not(nlp: Language, text: str, word: str, expected: tuple[bool, bool]) -> None:
    assert told(nlp, text, word) == expected
