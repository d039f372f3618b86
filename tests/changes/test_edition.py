from __future__ import annotations

import json

import pytest

from generator.changes.edition import read_edition
from generator.errors import PastError
from generator.export.dossier_json import dossier_json
from generator.records.fact import Verdict
from tests.changes.builders import killed, record, side, told
from tests.factory import entity, fact, mention
from tests.sample import raqqa

DAILY, POST = told("daily", "A fire killed 3 in Arlen."), told("post", "A fire killed 4.")
FACTS = [fact(side(killed("3", DAILY)), side(killed("4", POST)), verdict=Verdict.CONFLICT)]


def text() -> str:
    return dossier_json(record([DAILY, POST], FACTS, entities=[entity("Arlen", mention("Arlen", DAILY))]))


def test_what_is_published_can_be_read() -> None:
    made = read_edition(text().encode(), "dossier.json")
    assert list(made.source) == ["daily", "post"]
    assert made.title == {"mill-fire": "Fire at the mill", "arlen": "Arlen"}
    assert made.told["mill-fire-killed"].verdict is Verdict.CONFLICT
    assert [claim.value.amount for claim in made.claims] == [3, 4]
    assert made.newest == "2021-03-01"


def test_a_whole_dossier_can_be_read() -> None:
    assert len(read_edition(dossier_json(raqqa()).encode(), "dossier.json").told) == len(raqqa().facts)


def test_what_later_versions_may_add_is_left_out() -> None:
    content = json.loads(text())
    content["maps"] = [1]
    content["sources"][0]["mood"] = {"sombre": True}
    assert len(read_edition(json.dumps(content).encode(), "dossier.json").sources) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no JSON"),
        (b"<!doctype html><title>Not found</title>", "is no JSON"),
        (b"\xff\xfe\x00", "is no JSON"),
        (b'{"schema": 1, "x": ' + b"[" * 100_000, "recursion"),
        (b'{"schema": NaN}', "is no JSON"),
        (b"[]", "Expected `object`"),
        (b"{}", "it names no schema"),
        (b'{"schema": 2}', "of schema 2"),
        (b'{"schema": "1"}', "of schema '1'"),
        (b'{"schema": 1}', "missing required field `sources`"),
    ],
)
def test_what_is_no_dossier_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(PastError) as told_:
        read_edition(content, "x.json")
    first, _, hint = str(told_.value).partition("\n")
    assert first.startswith("x.json: is no")
    assert said in first
    assert "--since" in hint


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"title": "Fire, daily"', '"title": 7', "Expected `str`, got `int` - at `$.sources[0].title`"),
        ('"title": "Fire, daily"', '"title": "\\ud800"', "is no JSON"),
        ('"start": 0', '"start": "15"', "Expected `int`, got `str`"),
        ('"start": 0', '"start": true', "Expected `int`, got `bool`"),
        ('"amount": 3', '"amount": "3"', "Expected `float | null`, got `str`"),
        ('"verdict": "conflict"', '"verdict": "lie"', "Invalid enum value 'lie' - at `$.conflicts[0].verdict`"),
        ('"source": "daily"', '"source": "nobody"', "is of no source"),
        ('"event": "mill-fire"', '"event": "mill-water"', "is about nothing in it"),
        ('"id": "post"', '"id": "daily"', "two sources have the id 'daily'"),
        ('"id": "arlen"', '"id": "mill-fire"', "two events or entities have the id 'mill-fire'"),
    ],
)
def test_a_dossier_that_is_spoilt_is_refused_with_the_place(old: str, new: str, said: str) -> None:
    assert old in text()
    with pytest.raises(PastError) as told_:
        read_edition(text().replace(old, new).encode(), "x.json")
    assert str(told_.value).startswith("x.json: is no ")
    assert said in str(told_.value)


@pytest.mark.parametrize("digits", ["9" * 400, "1" + "0" * 5000])
def test_a_number_that_no_machine_can_hold_is_refused(digits: str) -> None:
    with pytest.raises(PastError, match=r"out of range|is no JSON"):
        read_edition(text().replace('"amount": 3', f'"amount": {digits}').encode(), "x.json")


@pytest.mark.parametrize(
    ("day", "newest"), [("2021-03-07", "2021-03-07"), ("2021-03", "2021-03-01"), ("2021", "2021-01-01"), ("soon", None)]
)
def test_the_newest_day_is_a_day(day: str, newest: str | None) -> None:
    content = text().replace('"published": "2021-03-01"', f'"published": "{day}"')
    assert read_edition(content.encode(), "x.json").newest == newest
