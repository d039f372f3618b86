from __future__ import annotations

import csv
from io import StringIO

import pytest

from generator.export.tables import CLAIM_COLUMNS, CONFLICT_COLUMNS, cell, claims_csv, conflicts_csv
from generator.records.addresses import Addresses
from generator.records.dossier import Dossier
from generator.records.fact import Verdict
from generator.values import Naming
from generator.values.quantity import quantity
from tests.decided import decided
from tests.factory import article, claim, dossier, entity, event, fact, side
from tests.sample import raqqa

REACHED = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1", '=HYPERLINK("http://evil.example")', "＝1",
           "=cmd|' /C calc'!A0", "died;=1", 'died; "+1', "died;\u200f@x")  # fmt: skip


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def claims(of: Dossier) -> list[dict[str, str]]:
    return rows(claims_csv(Addresses(of)))


def conflicts(of: Dossier) -> list[dict[str, str]]:
    return rows(conflicts_csv(Addresses(of)))


def test_a_claim_is_a_row() -> None:
    assert claims(raqqa())[1] == {
        "id": "claim-666a57bd",
        "about": "attacks-in-paris",
        "about_title": "Attacks in Paris",
        "property": "killed",
        "scope": "",
        "value": "at least 129",
        "normal": "at least 129",
        "unit": "",
        "source": "alpha",
        "outlet": "Alpha News",
        "published": "2015-11-15",
        "attribution": "",
        "certainty": "stated",
        "quotation": "attacks in Paris killed at least 129 people and injured 352",
        "permalink": "sources/alpha.html#claim-666a57bd",
    }
    assert [row["id"] for row in claims(raqqa())] == [each.id for each in raqqa().claims]


def test_what_is_not_known_is_an_empty_cell() -> None:
    (row,) = claims(dossier([article(publisher=None, published=None)], events=[event()], facts=[fact()]))
    assert (row["outlet"], row["published"], row["scope"], row["attribution"]) == ("", "", "", "")


def test_a_number_has_its_unit_and_a_name_what_it_names() -> None:
    told = article(text="20 bombs on the town")
    bombs = claim("count", "20 bombs", said="20 bombs", source=told, value=quantity("20", "bomb"))
    town = claim("place", "the town", said="the town", source=told, value=Naming("the town", "arlen"))
    first, second = claims(dossier([told], [entity("Arlen")], [event()], [fact(bombs), fact(town)]))
    assert (first["value"], first["normal"], first["unit"]) == ("20 bombs", "20", "bomb")
    assert (second["value"], second["normal"], second["unit"]) == ("the town", "Arlen", "")


def test_a_conflict_has_a_row_for_each_side_lettered_as_on_its_page() -> None:
    found = [row for row in conflicts(raqqa()) if row["conflict"] == "attacks-in-paris-killed"]
    assert [(row["side"], row["value"], row["sources"], row["outlets"]) for row in found] == [
        ("A", "129", "alpha, gamma", "Alpha News, gamma"),
        ("B", "132", "beta", "Beta TV"),
    ]
    assert {(row["kind"], row["weight"], row["verdict"], row["permalink"]) for row in found} == {
        ("number", "high", "conflict", "events/attacks-in-paris.html#attacks-in-paris-killed")
    }
    assert {row["side"] for row in conflicts(raqqa()) if row["verdict"] == "update"} == {"1", "2"}


def test_a_side_of_what_nobody_disputes_leads_to_its_first_claim() -> None:
    found = [row["permalink"] for row in conflicts(raqqa()) if row["conflict"] == "raid-on-raqqa-launched-from"]
    claims_of = {each.source: each.id for each in raqqa().claims if each.property == "launched from"}
    assert found == [f"sources/{source}.html#{claims_of[source]}" for source in ("beta", "gamma")]


def test_what_fits_together_is_listed_with_its_verdict_and_what_has_one_side_is_not() -> None:
    told = article(text="3 died 4 died 5 hurt")
    two = fact(claim(said="3 died", source=told), claim(printed="4", said="4 died", source=told), verdict=Verdict.COMPATIBLE)
    one = fact(claim("injured", "5", said="5 hurt", source=told))
    assert [(row["conflict"], row["verdict"]) for row in conflicts(dossier([told], events=[event()], facts=[two, one]))] == [
        ("mill-fire-killed", "compatible"),
        ("mill-fire-killed", "compatible"),
    ]


def test_it_is_csv_as_rfc_4180_has_it() -> None:
    for text, columns in ((claims_csv(Addresses(raqqa())), CLAIM_COLUMNS), (conflicts_csv(Addresses(raqqa())), CONFLICT_COLUMNS)):
        assert text.startswith(",".join(columns) + "\r\n")
        assert text.endswith("\r\n")
        assert text.count("\n") == text.count("\r\n")
        assert all(None not in row and None not in row.values() for row in rows(text))
    assert claims(dossier()) == conflicts(dossier()) == []


@pytest.mark.parametrize("words", REACHED)
def test_no_cell_begins_as_a_formula(words: str) -> None:
    made = cell(words)
    assert "'" in made
    for part in made.split(";"):
        assert part.lstrip(' "')[:1] not in {*"=+-@＝＋－＠"}


@pytest.mark.parametrize(
    "words", ["129", "at least 129", "2015-11-15", "1 + 1 = 2", "a-b", "me@x.example", "died; two hurt", "'x", ""]
)
def test_other_cells_stay_as_they_are(words: str) -> None:
    assert cell(words) == words


def test_lines_of_a_cell_become_one() -> None:
    assert cell("one\r\n\n two\u2028three\x0bfour\x00") == "one two three four"
    assert cell(None) == ""


@pytest.mark.parametrize("words", [*REACHED, 'say "x", or\r\n=1', ",,,", '"', "a\nb"])
def test_words_of_a_source_stay_in_their_cell(words: str) -> None:
    told = article(text=f"Then {words} died", title=words, publisher=words)
    other = article("daily-2", f"{words} died 4", publisher=words)
    odd = fact(
        side(claim(printed="died", said=f"{words} died", source=told, scope=words, attribution=words), shown=words),
        side(claim(printed="4", said=f"{words} died 4", source=other, scope=words), shown="4"),
        verdict=Verdict.CONFLICT,
        because=words,
    )
    made = dossier([told, other], events=[event(words)], facts=[odd])
    for found, count in ((claims(made), 2), (conflicts(made), 2)):
        assert len(found) == count
        for value in (value for row in found for value in row.values()):
            assert value[:1] not in {*"=+-@＝＋－＠\t\r\n"}
            assert not set(value) & set("\r\n\t\x00")
    assert claims(made)[0]["permalink"].startswith("sources/daily-1.html#")


def test_a_conflict_is_open_or_decided_and_says_by_whom_and_why() -> None:
    told = {row["conflict"]: row for row in conflicts(decided())}
    columns = ("verdict", "status", "decided", "decided_by", "decided_on", "decided_because")
    assert [told["attacks-in-paris-killed"][column] for column in columns] == [
        "conflict", "decided", "129", "Ann Boyle", "2016-02-03", "it is the ministry’s last count",
    ]  # fmt: skip
    assert [told["salah-abdeslam-name"][column] for column in columns] == [
        "compatible", "decided", "not-a-conflict", "", "", "two ways to write one name",
    ]  # fmt: skip
    assert [told["attacks-in-paris-attackers"][column] for column in columns] == ["update", "open", "", "", "", ""]
    assert [told["raid-on-raqqa-launched-from"][column] for column in columns] == ["compatible", "", "", "", "", ""]
