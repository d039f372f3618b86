"""A `labels.yml` to be translated: it holds all that readers see, and by itself changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.render.labels import LABELS, TABLES, TEXTS
from generator.render.pages import pages
from generator.restyle.texts import texts
from generator.restyle.translation import to_translate, untranslated
from generator.shipped import shipped_templates
from tests.sample import raqqa

POLISH = """
language: pl
signs: {conflict: "#"}
properties: {hull colour: Barwa kadłuba}
kinds: {person: Osoba}
texts:
  Facts: Fakty
  "{n} claim.": {one: "{n} teza.", few: "{n} tezy.", many: "{n} tez.", other: "{n} tezy."}
  strikes: "naloty: \\"\\u0085\\"#"
"""


def folder(at: Path, labels: str) -> Path:
    at.mkdir(parents=True)
    (at / LABELS).write_text(labels, encoding="utf-8")
    return at


@pytest.mark.parametrize("labels", ["", POLISH, "language: ja", "language: xx-none"])
def test_what_is_printed_is_the_site_as_it_is(labels: str, tmp_path: Path) -> None:
    before = folder(tmp_path / "a", labels)
    after = folder(tmp_path / "b", to_translate(before))
    assert pages(raqqa(), after) == pages(raqqa(), before)
    assert to_translate(after) == to_translate(before)


def test_it_holds_every_text_and_every_table_with_the_words_of_ones_own(tmp_path: Path) -> None:
    read = yaml.safe_load(to_translate(folder(tmp_path / "a", POLISH)))
    assert list(read) == ["language", *TABLES]
    assert read["language"] == "pl"
    assert read[TEXTS].keys() == texts().keys() | {"strikes"}
    assert read["kinds"] | {"person": ""} == yaml.safe_load(to_translate(shipped_templates()))["kinds"] | {"person": ""}
    assert (read["kinds"]["person"], read[TEXTS]["Facts"], read["properties"]["hull colour"]) == (
        "Osoba",
        "Fakty",
        "Barwa kadłuba",
    )
    assert read[TEXTS]["strikes"] == 'naloty: "\u0085"#'


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {"one": "{n} claim.", "other": "{n} claims."}),
        ("ja", {"other": "{n} claims."}),
        ("pl", {"one": "{n} claim.", "few": "{n} claims.", "many": "{n} claims.", "other": "{n} claims."}),
    ],
)
def test_a_text_about_a_number_has_the_forms_of_the_language(language: str, forms: dict[str, str], tmp_path: Path) -> None:
    read = yaml.safe_load(to_translate(folder(tmp_path / "a", f"language: {language}")))
    assert read[TEXTS]["{n} claim."] == forms
    assert read[TEXTS]["Facts"] == "Facts"


def test_what_is_missing_is_what_one_has_no_words_for_and_signs_need_none(tmp_path: Path) -> None:
    own = folder(tmp_path / "a", POLISH)
    every, lacking = yaml.safe_load(to_translate(own)), yaml.safe_load(to_translate(own, missing=True))
    assert every[TEXTS].keys() - lacking[TEXTS].keys() >= {"Facts", "{n} claim.", "strikes", "{when}.", "{label}: {value}"}
    assert "Sources" in lacking[TEXTS]
    assert every["kinds"].keys() - lacking["kinds"].keys() == {"person"}
    assert "signs" not in lacking
    assert "stated" in every["certainties"]
    assert "stated" not in lacking["certainties"]
    number, total = untranslated(own)
    assert number == sum(len(table) for table in lacking.values() if isinstance(table, dict))
    assert total - number == len({"hull colour", "person", "Facts", "{n} claim.", "strikes"})


def test_once_all_is_translated_nothing_is_missing(tmp_path: Path) -> None:
    done = folder(tmp_path / "a", to_translate(folder(tmp_path / "b", "language: de")))
    assert yaml.safe_load(to_translate(done, missing=True)) == {"language": "de"}
    assert untranslated(done)[0] == 0
    assert untranslated(shipped_templates()) == (untranslated(done)[1],) * 2
