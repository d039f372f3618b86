from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render.labels import joined, number_word, read_labels

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")


@pytest.mark.parametrize(
    ("name", "label"),
    [("killed", "Killed"), ("count of sheep", "Number of sheep"), ("hull colour", "Hull colour"), ("counted", "Counted")],
)
def test_a_property_has_its_label_or_its_own_words(name: str, label: str) -> None:
    assert LABELS.property(name) == label


def test_an_unknown_word_is_capitalised_and_a_known_one_may_be_empty() -> None:
    assert LABELS.word("roles", "ship-owner") == "Ship owner"
    assert LABELS.word("certainties", "stated") == ""


def test_small_numbers_are_words_and_large_ones_digits() -> None:
    assert [number_word(number) for number in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


def test_words_are_joined_as_one_says_them() -> None:
    assert [joined(words, "or") for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a or b", "a, b or c"]


@pytest.mark.parametrize("content", ["properties: {}", "- a", "", "a: [", "marks: text"])
def test_a_file_without_its_tables_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "labels.yml").write_text(content, encoding="utf-8")
    with pytest.raises(TemplateError, match=r"labels\.yml"):
        read_labels(tmp_path / "labels.yml")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="put it back"):
        read_labels(tmp_path / "labels.yml")
