from __future__ import annotations

import pytest

from generator.records.addresses import Addresses, sound, twin
from generator.records.fact import Verdict
from tests.factory import article, claim, dossier, entity, event, fact


@pytest.mark.parametrize("id_", ["mill-fire", "000_ddba12", "Daily1"])
def test_a_sound_id_is_its_own_file_name(id_: str) -> None:
    assert sound(id_) == id_


@pytest.mark.parametrize(
    "id_", ["index", "README", "con", "a b", "../x", "a#b", "a?b", "[x](y)", "é" * 90, "", ".hidden", "a/b", "100%"]
)
def test_an_odd_id_gets_a_name_that_is_safe_in_paths_and_addresses(id_: str) -> None:
    name = sound(id_)
    assert name != id_
    assert not set(name) & set("./\\#?%[]() ")
    assert len(name.encode()) <= 60
    assert sound(id_) == name


def test_names_that_differ_in_case_alone_stand_in_two_files() -> None:
    sources = Addresses(dossier([article("Daily"), article("daily")])).sources
    assert len({home.casefold() for home in sources.values()}) == 2


def test_each_thing_has_its_folder() -> None:
    addresses = Addresses(dossier([article()], [entity("Arlen")], [event()]))
    assert addresses.things == {"arlen": "entities/arlen.html", "mill-fire": "events/mill-fire.html"}
    assert addresses.sources == {"daily-1": "sources/daily-1.html"}
    assert twin("sources/daily-1.html") == "sources/daily-1.json"


def test_a_disputed_fact_has_a_callout_another_a_row_and_a_claim_stands_at_its_source() -> None:
    open_, shut = fact(claim(), verdict=Verdict.CONFLICT, id="mill-fire-killed"), fact(claim("injured"), id="mill-fire-injured")
    addresses = Addresses(dossier(events=[event()], facts=[open_, shut]))
    assert addresses.fact(open_) == "events/mill-fire.html#mill-fire-killed"
    assert addresses.fact(shut).startswith("events/mill-fire.html#f-")
    assert addresses.claim(open_.claims[0]) == f"sources/daily-1.html#{open_.claims[0].id}"
