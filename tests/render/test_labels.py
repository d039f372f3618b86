from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from generator.errors import TemplateError
from generator.render.labels import Labels, in_print, joined, number_word, read_labels

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


@pytest.mark.parametrize(
    ("name", "asked"),
    [("killed", "the number of people killed"), ("count of sheep", "the number of sheep"), ("hull colour", "Hull colour")],
)
def test_what_a_disagreement_is_on_is_known_or_is_its_label(name: str, asked: str) -> None:
    assert LABELS.asked(name) == asked


@pytest.mark.parametrize("written", ["{n} of {k}", "{n} of {m", "{n.x} of {m}", "{}"])
def test_a_phrase_that_nothing_fills_is_told_with_what_could_stand_there(written: str) -> None:
    spoilt = Labels({**LABELS.tables, "phrases": {"n of m": written}})
    with pytest.raises(TemplateError, match=r"labels\.yml: 'n of m' .*\n.*\{m\}, \{n\}"):
        spoilt.phrase("n of m", n=1, m=2)


def test_a_phrase_that_is_missing_is_told_and_one_that_is_there_is_filled() -> None:
    with pytest.raises(TemplateError, match="'gone' is missing"):
        LABELS.phrase("gone")
    assert LABELS.phrase("n of m", n=1, m=2) == "1 of 2"


def test_typed_quotation_marks_are_printed_as_such() -> None:
    assert in_print('"up to 5" isn\'t "5"') == "“up to 5” isn’t “5”"


def test_small_numbers_are_words_and_large_ones_digits() -> None:
    assert [number_word(number) for number in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


def test_words_are_joined_as_one_says_them() -> None:
    assert [joined(words, "or") for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a or b", "a, b or c"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("- a", "it holds no tables"),
        ("a: [", "mend it there"),
        ("marks: text", "'marks' is no table"),
        ("propertys: {}", r"there is no table 'propertys'\n    did you mean properties\?"),
    ],
)
def test_a_file_that_is_no_tables_is_refused(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "labels.yml").write_text(content, encoding="utf-8")
    with pytest.raises(TemplateError, match=rf"labels\.yml: (?s:.*){told}"):
        read_labels(tmp_path / "labels.yml")


@pytest.mark.parametrize("content", ["", "marks:\n  conflict: Quellen widersprechen sich\n"])
def test_a_file_needs_to_hold_what_differs_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "labels.yml").write_text(content, encoding="utf-8")
    read = read_labels(tmp_path / "labels.yml")
    assert read.word("marks", "conflict") == ("Quellen widersprechen sich" if content else "Sources disagree")
    assert read.word("marks", "update") == "Later report"


def test_without_a_file_the_shipped_words_stand(tmp_path: Path) -> None:
    assert read_labels(tmp_path / "labels.yml").tables == LABELS.tables


def test_a_file_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "labels.yml").write_bytes(b"a: caf\xe9")
    with pytest.raises(TemplateError, match=r"labels\.yml.*\n    mend it there"):
        read_labels(tmp_path / "labels.yml")


POLISH = """
language: pl
texts:
  "{n} claim": {one: "{n} teza", few: "{n} tezy", many: "{n} tez", other: "{n} tezy"}
  Facts: Fakty
"""


@pytest.mark.parametrize(("n", "said"), [(1, "1 teza"), (3, "3 tezy"), (5, "5 tez"), (22, "22 tezy")])
def test_a_text_has_the_form_that_its_language_has_for_a_number(tmp_path: Path, n: int, said: str) -> None:
    (tmp_path / "labels.yml").write_text(POLISH, encoding="utf-8")
    assert read_labels(tmp_path / "labels.yml").say("{n} claim", "{n} claims", n=n) == said


def test_a_text_without_words_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "labels.yml").write_text(POLISH, encoding="utf-8")
    labels = read_labels(tmp_path / "labels.yml")
    assert [labels.say("Facts"), labels.say("Sources"), LABELS.say("Facts")] == ["Fakty", "Sources", "Facts"]
    assert [labels.say("{n} fact", "{n} facts", n=n) for n in (0, 1, 2)] == ["0 facts", "1 fact", "2 facts"]


def test_of_a_language_that_nobody_knows_one_is_one_and_the_rest_several() -> None:
    labels = Labels({"texts": {"{n} fact": {"one": "{n} fakto", "other": "{n} faktoj"}}}, language="xx-none")
    assert [labels.say("{n} fact", n=n) for n in (1, 2)] == ["1 fakto", "2 faktoj"]


def test_words_that_were_laid_out_stay_so_in_a_text_and_all_else_is_inert() -> None:
    said = LABELS.say("{who} & {what}", who=Markup("<b>A</b>"), what="<i>")
    assert said == "<b>A</b> &amp; &lt;i&gt;"
    assert isinstance(said, Markup)
    assert not isinstance(LABELS.say("{what}", what="<i>"), Markup)
    assert LABELS.say("{who}: - {what}", who=Markup("<b>A</b>"), what="-") == "<b>A</b>: &#45; &#45;"
    assert LABELS.say("{what}: {who}", who=Markup("<b>A</b>"), what="- x") == "&#45; x: <b>A</b>"


def test_a_text_with_braces_that_nothing_fills_is_told() -> None:
    labels = Labels({"texts": {"{n} fact": "{m} fakto"}})
    with pytest.raises(TemplateError, match=r"(?s)braces that nothing fills.*\{n\}"):
        labels.say("{n} fact", n=1)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("language: [de]", "`language` is no word"),
        ("texts: {a: {ohne: b, other: c}}", r"'a' has no form 'ohne'\n    did you mean one\?"),
        ("texts: {a: {one: b}}", "'a' lacks the form 'other'"),
    ],
)
def test_a_language_and_forms_that_there_are_not_are_refused(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "labels.yml").write_text(content, encoding="utf-8")
    with pytest.raises(TemplateError, match=told):
        read_labels(tmp_path / "labels.yml")


def test_a_label_begins_small_inside_of_a_sentence_but_in_languages_whose_nouns_never_do() -> None:
    assert LABELS.within("Killed") == "killed"
    assert [Labels({}, language=each).within("Tote") for each in ("de", "de-CH", "pl")] == ["Tote", "Tote", "tote"]


def test_a_word_of_a_table_has_the_form_that_goes_with_a_number(tmp_path: Path) -> None:
    words = "language: pl\nmany changes: {event-gone: {few: a, many: b, other: c}}"
    (tmp_path / "labels.yml").write_text(words, encoding="utf-8")
    labels = read_labels(tmp_path / "labels.yml")
    assert [labels.word("many changes", "event-gone", n) for n in (2, 5, None)] == ["a", "b", "c"]
    assert LABELS.word("many changes", "event-gone", 2) == "events gone"
