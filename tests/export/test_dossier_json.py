from __future__ import annotations

import json
from datetime import date
from math import inf
from typing import Any

import pytest

from generator.export.dossier_json import dossier_json
from generator.export.shapes import beginning, finite, in_text
from generator.records.fact import Verdict
from generator.values import Naming, Value
from generator.values.clock import exactly
from generator.values.moment import day, month, weekday
from generator.values.quantity import quantity
from tests.decided import decided
from tests.factory import article, claim, dossier, entity, event, fact
from tests.sample import raqqa


def exported(**more: Any) -> dict[str, Any]:
    return json.loads(dossier_json(dossier(**more)))


def value(meant: Value | None, printed: str, about: str = "mill-fire") -> dict[str, Any]:
    told = fact(claim("date", printed, said=printed, source=article(text=printed), value=meant, about=about))
    return exported(articles=[article(text=printed)], entities=[entity("Arlen")], facts=[told])["claims"][0]["value"]


def test_a_number_has_its_bounds_and_open_ends_are_null() -> None:
    assert value(quantity("at least 50"), "at least 50") == {
        "kind": "number",
        "text": "at least 50",
        "normal": "at least 50",
        "amount": 50,
        "low": 50,
        "high": None,
        "bound": "at-least",
        "unit": "",
    }
    assert (finite(inf), finite(2.0), finite(2.5)) == (None, 2, 2.5)


@pytest.mark.parametrize(
    ("meant", "kind", "normal"),
    [
        (day(date(2015, 11, 13)), "time", "2015-11-13"),
        (month(2013, 3), "time", "2013-03"),
        (exactly(370), "time", "06:10"),
        (Naming("the town", "arlen"), "name", "Arlen"),
        (Naming("the town", "nobody"), "name", "the town"),
        (None, "text", "some words"),
    ],
)
def test_other_values_have_their_kind_and_normal_form(meant: Value | None, kind: str, normal: str) -> None:
    found = value(meant, "some words")
    assert (found["kind"], found["normal"], found["text"]) == (kind, normal, "some words")


def test_the_spelling_of_a_name_stays_as_it_is_printed() -> None:
    assert value(Naming("Arlin", "arlen"), "Arlin", about="arlen")["normal"] == "Arlin"


def test_a_long_value_is_cut_to_twelve_words_of_the_quotation() -> None:
    words = " ".join(f"w{number}" for number in range(15))
    found = value(None, words)["text"]
    assert len(found.split()) == 12
    assert words.startswith(found)
    assert beginning("a  b c", 2) == "a  b"
    assert beginning("a b", 12) == "a b"


def test_a_date_that_is_not_known_is_null_and_one_that_is_is_as_precise_as_said() -> None:
    events = [event("a", id="a", when=month(2013, 3)), event("b", id="b", when=weekday(4)), event("c", id="c")]
    assert [each["when"] for each in exported(events=events)["events"]] == [
        {"start": "2013-03", "end": "2013-03", "precision": "month", "inferred": False},
        None,
        None,
    ]
    assert exported(articles=[article(published=None)])["sources"][0]["published"] is None
    assert exported(articles=[article(published="2021-03-01")])["sources"][0]["published"] == "2021-03-01"


def test_facts_of_two_sides_are_conflicts_whatever_their_verdict_and_others_are_not() -> None:
    told = article(text="3 died 4 died 5 hurt")
    two = fact(claim(said="3 died", source=told), claim(printed="4", said="4 died", source=told), verdict=Verdict.COMPATIBLE)
    one = fact(claim("injured", "5", said="5 hurt", source=told))
    found = exported(articles=[told], events=[event()], facts=[two, one])
    assert [(each["id"], each["verdict"], len(each["sides"])) for each in found["conflicts"]] == [
        ("mill-fire-killed", "compatible", 2)
    ]
    assert [each["id"] for each in found["facts"]] == ["mill-fire-injured"]


def test_claims_of_conflicts_are_claims_and_about_says_what_it_is() -> None:
    found = json.loads(dossier_json(raqqa()))
    ids = {each["id"] for each in found["claims"]}
    assert ids >= {claim for conflict in found["conflicts"] for each in conflict["sides"] for claim in each["claims"]}
    assert {key for each in found["claims"] for key in each["about"]} == {"event", "entity"}
    assert {each["id"] for each in found["events"]} >= {
        each["about"]["event"] for each in found["claims"] if "event" in each["about"]
    }


def test_quotations_are_the_articles_words_and_values_a_part_of_them() -> None:
    dossier_ = raqqa()
    for each in json.loads(dossier_json(dossier_))["claims"]:
        assert dossier_.article[each["source"]].text[each["start"] : each["end"]] == each["quote"]
        assert each["value"]["text"] in each["quote"]


def test_the_text_is_the_same_each_time_and_ends_with_a_line() -> None:
    assert dossier_json(raqqa()) == dossier_json(raqqa())
    assert dossier_json(raqqa()).endswith("}\n")
    assert "“" in dossier_json(raqqa())


def test_what_a_person_decided_stands_with_what_it_is_about() -> None:
    found = json.loads(dossier_json(decided()))
    events = {each["id"]: each["decisions"] for each in found["events"]}
    assert [(each["deed"], each["value"], each["on"], each["by"]) for each in events["attacks-in-paris"]] == [
        ("title", "The night of Paris", "2016-02", None),
        ("note", "Counts were still rising", None, None),
    ]
    assert events["raid-on-raqqa"] == []
    entities = {each["id"]: [each["name"], [d["value"] for d in each["decisions"]]] for each in found["entities"]}
    assert entities["islamic-state"] == ["The so-called Islamic State", ["The so-called Islamic State"]]
    assert [[each["deed"] for each in source["decisions"]] for source in found["sources"]] == [[], ["published"], []]
    facts = {each["id"]: each for each in found["conflicts"]}
    assert facts["attacks-in-paris-killed"]["verdict"] == "conflict"
    assert facts["attacks-in-paris-killed"]["decision"] == {
        "deed": "settled", "value": "129", "names": None,
        "because": "it is the ministry’s last count", "by": "Ann Boyle", "on": "2016-02-03",
    }  # fmt: skip
    assert (facts["salah-abdeslam-name"]["verdict"], facts["salah-abdeslam-name"]["explanation"]) == (
        "compatible",
        "two ways to write one name",
    )
    assert facts["attacks-in-paris-attackers"]["decision"] is None


def test_what_is_hidden_stands_apart_with_its_claims() -> None:
    found = json.loads(dossier_json(decided()))
    (hidden,) = found["hidden"]
    assert (hidden["event"], hidden["name"], hidden["decision"]["because"]) == (
        "museums", "Reopening of museums", "no more than a timetable",
    )  # fmt: skip
    assert [(each["about"], each["property"]) for each in hidden["claims"]] == [({"event": "museums"}, "reopening")]
    assert json.loads(dossier_json(raqqa()))["hidden"] == []


@pytest.mark.parametrize(
    "content",
    [
        {"a": [], "b": {}, "c": [{}, []], "d": None, "e": True},
        {"z": 1, "a": 1.0, "m": 12345678.5, "n": -0.5, "o": 1234567890123456789},
        {"words": 'a "b" \\ / \x00\x1f\x7f\u2028 é 字 🐄 {"x": [1, 2]} , : \n'},
    ],
)
def test_it_is_laid_out_as_python_would(content: dict[str, object]) -> None:
    laid_out = json.dumps({"schema": 1} | content, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    assert in_text(content) == laid_out
