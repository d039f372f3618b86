from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.export.dossier_json import dossier_json
from generator.export.twins import twins
from generator.records.addresses import Addresses
from generator.records.book import Former
from generator.records.dossier import Dossier
from generator.records.fact import Verdict
from generator.render.output import write
from generator.render.page import Page
from tests.factory import article, claim, dossier, entity, event, fact, passage
from tests.sample import PARIS, raqqa


def made(of: Dossier) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in twins(Addresses(of))}


def by_id(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {row["id"]: row for row in rows}


WHOLE, PARTS = json.loads(dossier_json(raqqa())), made(raqqa())


def test_every_event_entity_and_source_has_a_twin_beside_its_page_and_nothing_else_has() -> None:
    addresses = Addresses(raqqa())
    pages = [*addresses.things.values(), *addresses.sources.values()]
    assert set(PARTS) == {f"{page.removesuffix('.html')}.json" for page in pages}


def test_beside_a_former_page_stands_where_to_look_now() -> None:
    former = (Former("entities", "daesh", "islamic-state"), Former("events", "old"))
    found = made(replace(raqqa(), former=former))
    assert {path: found[path]["former"] for path in found.keys() - PARTS.keys()} == {
        "entities/daesh.json": {
            "id": "daesh",
            "folder": "entities",
            "now": "islamic-state",
            "data": "entities/islamic-state.json",
        },
        "events/old.json": {"id": "old", "folder": "events", "now": None, "data": None},
    }
    whole = json.loads(dossier_json(replace(raqqa(), former=former)))
    assert (WHOLE["former"], whole["former"]) == ({}, {"entities": {"daesh": "islamic-state"}, "events": {"old": None}})


@pytest.mark.parametrize(("kind", "folder", "lists"), [
    ("event", "events", "events"),
    ("entity", "entities", "entities"),
    ("source", "sources", "sources"),
])  # fmt: skip
def test_a_twin_holds_the_thing_as_it_stands_in_the_whole_dossier(kind: str, folder: str, lists: str) -> None:
    found = {path: twin for path, twin in PARTS.items() if path.startswith(folder)}
    assert [twin[kind] for twin in found.values()] == WHOLE[lists]
    assert all(twin.keys() == {"schema", kind, "claims", "conflicts", "facts"} for twin in found.values())


def test_a_twin_of_an_event_has_its_claims_and_facts_whole_and_no_others() -> None:
    twin = PARTS[f"events/{PARIS}.json"]
    for part in ("claims", "conflicts", "facts"):
        assert twin[part] == [row for row in WHOLE[part] if row["about"] == {"event": PARIS}]


def test_a_twin_of_a_source_has_its_claims_and_of_facts_its_own_side_alone() -> None:
    twin = PARTS["sources/alpha.json"]
    assert twin["claims"] == [row for row in WHOLE["claims"] if row["source"] == "alpha"]
    (killed,) = (row for row in twin["conflicts"] if row["id"] == "attacks-in-paris-killed")
    assert [each["value"] for each in killed["sides"]] == ["129"]
    assert killed == by_id(WHOLE["conflicts"])[killed["id"]] | {"sides": killed["sides"]}
    own = {row["id"] for row in twin["claims"]}
    assert all(own >= set(each["claims"]) != set() for row in [*twin["conflicts"], *twin["facts"]] for each in row["sides"])


def test_a_source_on_two_sides_has_both_in_the_order_of_the_dossier() -> None:
    told = article(text="4 died. 3 died.")
    odd = fact(claim(said="3 died", source=told), claim(printed="4", said="4 died", source=told), verdict=Verdict.CONFLICT)
    twin = made(dossier([told], events=[event("Fire", passage("died", told))], facts=[odd]))["sources/daily-1.json"]
    assert [each["value"] for each in twin["conflicts"][0]["sides"]] == ["3", "4"]


def test_twins_grow_with_what_stands_in_them_and_no_faster() -> None:
    def size(number: int) -> int:
        told = [article(f"a{place}", f"{place} died.") for place in range(number)]
        sides = [claim(printed=str(place), said=f"{place} died", source=each) for place, each in enumerate(told)]
        several = fact(*sides, verdict=Verdict.CONFLICT)
        happened = event("Fire", *(passage("died", each) for each in told))
        return sum(len(text) for _, text in twins(Addresses(dossier(told, events=[happened], facts=[several]))))

    assert size(180) - size(120) < 1.1 * (size(120) - size(60))


def test_a_claim_that_no_fact_holds_is_a_claim_of_its_source_all_the_same() -> None:
    told = article(text="3 died")
    alone = claim(said="3 died", source=told)
    held = dossier([told], events=[event("Fire", passage("died", told))], facts=[fact(alone)])
    twin = made(Dossier(held.articles, (), held.events, held.claims, ()))["sources/daily-1.json"]
    assert [row["id"] for row in twin["claims"]] == [alone.id]
    assert (twin["conflicts"], twin["facts"]) == ([], [])


def test_names_that_differ_in_case_alone_have_two_twins() -> None:
    assert len({path.casefold() for path in made(dossier([article("Daily"), article("daily")]))}) == 2


@pytest.mark.parametrize("words", ["</script><script>", '"},{"', "\u2028", "\\", "\x00", "é\n\t"])
def test_words_of_a_source_stay_words(words: str) -> None:
    named = entity(words, id="odd")
    assert made(dossier(entities=[named]))["entities/odd.json"]["entity"]["name"] == words


def test_a_twin_goes_when_its_page_does(tmp_path: Path) -> None:
    first = [Page(path, text) for path, text in twins(Addresses(dossier(entities=[entity("Arlen"), entity("Bray")])))]
    second = [page for page in first if "bray" not in page.path]
    write(first, tmp_path)
    assert write(second, tmp_path) == [tmp_path / "entities/bray.json"]


def test_the_same_dossier_gives_the_same_twins() -> None:
    assert list(twins(Addresses(raqqa()))) == list(twins(Addresses(raqqa())))
