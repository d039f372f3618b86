from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from generator.address.bookfile import in_text, read_book, write_book
from generator.errors import BookError
from generator.records.book import Book, Entry

BOOK = Book(
    entities={"daesh": Entry(("5f0c", "aa01"), moved="islamic-state"), "islamic-state": Entry(("0b1f",))},
    events={"tag-der-befreiung-für-مدينة": Entry(("77",), gone=True)},
    sources={"daily-1": Entry(("c0", "c1"))},
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "addresses.json"
    write_book(BOOK, path)
    assert read_book(path) == BOOK
    assert [each.name for each in tmp_path.iterdir()] == ["addresses.json"]


def test_an_id_is_a_line(tmp_path: Path) -> None:
    assert '\n"daesh": {"keys": ["5f0c", "aa01"], "moved": "islamic-state"},\n' in in_text(BOOK)
    assert json.loads(in_text(Book())) == {**json.loads(in_text(BOOK)), "entities": {}, "events": {}, "sources": {}}


def test_where_there_is_no_file_nothing_is_known(tmp_path: Path) -> None:
    assert read_book(tmp_path / "addresses.json") == Book()


def changed(part: str, **entries: object) -> str:
    content: dict[str, Any] = json.loads(in_text(BOOK))
    content[part] |= entries
    return json.dumps(content)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1: is no JSON"),
        ('{\n"about": "x",\n<<<<<<< HEAD\n', ":3: is no JSON"),
        ("[" * 100_000, "is no address book"),
        ("[]", "it has no version"),
        ("{}", "it has no version"),
        ('{"version": 1}', "entities is missing"),
        ('{"version": 2, "shelves": []}', "later version of fact-dossier"),
        ('{"version": 1, "entities": {"a": {"keys": []}, "a": {"keys": []}}, "events": {}, "sources": {}}', "'a' stands twice"),
        (changed("events", fire=["a"]), "events: fire: is no entry"),
        (changed("events", fire={"keys": [1]}), "events: fire: is no entry"),
        (changed("events", fire={"keys": [], "moved": "x", "gone": True}), "events: fire: is no entry"),
        (changed("events", fire={"kyes": []}), "events: fire: is no entry"),
        (changed("events", **{"../../fire": {}}), "'../../fire' can't be an id"),
        (changed("events", **{"": {}}), "'' can't be an id"),
        (changed("events", fire={"moved": "flood"}), "events: fire: leads to 'flood', which isn't there"),
        (changed("events", fire={"moved": "daesh"}), "events: fire: leads to 'daesh', which isn't there"),
        (changed("events", a={"moved": "b"}, b={"moved": "c"}, c={"moved": "b"}), "events: b: leads back to itself"),
        (changed("events", a={"moved": "a"}), "events: a: leads back to itself"),
        (changed("events", daesh={}), "daesh: two ids have this address"),
        (changed("entities", Daesh={}), "daesh: two ids have this address"),
    ],
)
def test_a_broken_book_is_told_and_stays(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "addresses.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BookError) as error:
        read_book(path)
    assert told in str(error.value)
    assert str(error.value).startswith(str(path))
    assert "\n    " in str(error.value)
    assert path.read_text(encoding="utf-8") == text


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "addresses.json"
    path.write_text(changed("events", fire=[], flood={"moved": 7}), encoding="utf-8")
    with pytest.raises(BookError, match=r"events: fire: .*\n.*events: flood: "):
        read_book(path)


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "addresses.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BookError, match="is no address book"):
        read_book(path)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "addresses.json").mkdir()
    with pytest.raises(BookError, match="can't be read"):
        read_book(tmp_path / "addresses.json")


def test_a_person_may_write_that_an_address_leads_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "addresses.json"
    path.write_text(changed("events", blaze={"moved": "fire"}, fire={}), encoding="utf-8")
    assert read_book(path).events["blaze"] == Entry(moved="fire")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cant_be_written_to_is_an_error_of_the_disk(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OSError, match="Permission denied"):
        write_book(BOOK, tmp_path / "addresses.json")
