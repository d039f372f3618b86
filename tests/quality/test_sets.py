"""The labelled sets of the benchmark: what must hold of each, one function a rule, and that each rule finds its mistake."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.quality.scorer import ScorerError
from tests.quality.scorer.gold import GOLD_FILE, FactKind, Gold, Verdict, read_gold

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "benchmark.md"
SETS = sorted(path.parent for path in Path(__file__).with_name("sets").glob(f"*/{GOLD_FILE}"))
#: Words of the shortest and of the longest quotation.
SHORTEST, LONGEST = 3, 25
DISAGREEMENTS = frozenset({Verdict.CONFLICT, Verdict.UPDATE})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set: its folder, what is labelled, and the title and body of each article."""

    folder: Path
    gold: Gold
    texts: Mapping[str, str]


@cache
def labelled(folder: Path) -> Labelled:
    return Labelled(folder, read_gold(folder), {path.stem: title_and_body(path) for path in (folder / "articles").glob("*.md")})


def title_and_body(path: Path) -> str:
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return f"{yaml.safe_load(header)['title']}\n{body}"


def the_set_is_called_as_its_folder(it: Labelled) -> Iterator[str]:
    if it.gold.set != it.folder.name:
        yield f"the set is called {it.gold.set!r}, and its folder {it.folder.name!r}"


def each_quotation_stands_once_in_its_article(it: Labelled) -> Iterator[str]:
    for about, said in it.gold.evidence():
        if said.source not in it.texts:
            yield f"{about}: there is no article {said.source!r}"
        elif (times := it.texts[said.source].count(said.quote)) != 1:
            yield f"{about}: {said.quote!r} stands {times} times in {said.source}"


def each_quotation_is_short_and_not_too_short(it: Labelled) -> Iterator[str]:
    for about, said in it.gold.evidence():
        if not SHORTEST <= (words := len(said.quote.split())) <= LONGEST:
            yield f"{about}: {said.quote!r} ({said.source}) has {words} words, not {SHORTEST} to {LONGEST}"


def ids_and_names_stand_once(it: Labelled) -> Iterator[str]:
    yield from (f"event {name} stands twice" for name in twice(event.id for event in it.gold.events))
    yield from (f"entity {name} stands twice" for name in twice(entity.name for entity in it.gold.entities))
    for entity in it.gold.entities:
        yield from (f"entity {entity.name}: {name} stands twice" for name in twice([entity.name, *entity.aliases]))


def each_fact_is_about_one_thing_that_exists(it: Labelled) -> Iterator[str]:
    events, entities = {event.id for event in it.gold.events}, {entity.name for entity in it.gold.entities}
    for fact in it.gold.facts:
        if (fact.event is None) is (fact.entity is None):
            yield f"fact {fact.id}: is about an event or about an entity"
        if fact.event is not None and fact.event not in events:
            yield f"fact {fact.id}: there is no event {fact.event!r}"
        if fact.entity is not None and fact.entity not in entities:
            yield f"fact {fact.id}: there is no entity {fact.entity!r}"


def each_place_of_an_event_is_an_entity(it: Labelled) -> Iterator[str]:
    entities = {entity.name for entity in it.gold.entities}
    for event in it.gold.events:
        yield from (f"event {event.id}: there is no entity {place!r}" for place in event.places if place not in entities)


def each_alias_is_printed(it: Labelled) -> Iterator[str]:
    for entity in it.gold.entities:
        yield from (f"entity {entity.name}: no article prints {alias!r}" for alias in entity.aliases if not printed(alias, it))


def each_thing_is_named_somewhere(it: Labelled) -> Iterator[str]:
    for entity in it.gold.entities:
        if not any(printed(name, it) for name in (entity.name, *entity.aliases)):
            yield f"entity {entity.name}: no article names it"


def only_agreement_has_one_side(it: Labelled) -> Iterator[str]:
    for fact in it.gold.facts:
        if (len(fact.sides) == 1) is not (fact.verdict is Verdict.AGREEMENT):
            yield f"fact {fact.id}: {fact.verdict} with {len(fact.sides)} sides"
        yield from (f"fact {fact.id}: side {value!r} stands twice" for value in twice(side.value for side in fact.sides))


def each_side_and_each_event_has_evidence(it: Labelled) -> Iterator[str]:
    yield from (f"event {event.id}: no article tells of it" for event in it.gold.events if not event.evidence)
    for fact in it.gold.facts:
        yield from (f"fact {fact.id}: nobody says {side.value!r}" for side in fact.sides if not side.evidence)


def something_is_the_main_event(it: Labelled) -> Iterator[str]:
    if not any(event.main for event in it.gold.events):
        yield "no event is the main one"


def twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def printed(name: str, it: Labelled) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in it.texts.values())


Rule = Callable[[Labelled], Iterator[str]]
RULES: tuple[Rule, ...] = (
    the_set_is_called_as_its_folder,
    each_quotation_stands_once_in_its_article,
    each_quotation_is_short_and_not_too_short,
    ids_and_names_stand_once,
    each_fact_is_about_one_thing_that_exists,
    each_place_of_an_event_is_an_entity,
    each_alias_is_printed,
    each_thing_is_named_somewhere,
    only_agreement_has_one_side,
    each_side_and_each_event_has_evidence,
    something_is_the_main_event,
)


def mistakes(folder: Path) -> list[str]:
    """All that is wrong with a set, each with its file."""
    it = labelled(folder)
    return [f"{folder / GOLD_FILE}: {mistake}" for rule in RULES for mistake in rule(it)]


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_a_set_is_labelled_without_mistakes(folder: Path) -> None:
    assert mistakes(folder) == []


def disagreements() -> int:
    return sum(fact.verdict in DISAGREEMENTS for folder in SETS for fact in labelled(folder).gold.facts)


def traps() -> int:
    compatible = [fact for folder in SETS for fact in labelled(folder).gold.facts if fact.verdict is Verdict.COMPATIBLE]
    return sum(fact.kind is not FactKind.NAME for fact in compatible)


def test_the_benchmark_is_large_enough() -> None:
    assert len(SETS) >= 12
    assert disagreements() >= 150
    assert traps() >= 200


def test_the_page_of_the_benchmark_has_its_numbers() -> None:
    sets = [labelled(folder) for folder in SETS]
    articles = sum(len(it.texts) for it in sets)
    things, events = sum(len(it.gold.entities) for it in sets), sum(len(it.gold.events) for it in sets)
    page = PAGE.read_text(encoding="utf-8")
    assert f"\n{articles} articles" in page
    assert f"{disagreements()} conflicts and updates, {traps()} traps, {things} things with names, {events} events." in page


ARTICLE = """---
title: "Ferry sinks off Arlen"
---

Six people died when the ferry sank off Arlen on Monday. The captain was Olga Brandt.

Brandt had held the post for six years, and six years is a long time.
"""
SANK = {"source": "herald-1", "quote": "Six people died when the ferry sank off Arlen"}
HEADLINE = {"source": "herald-1", "quote": "Ferry sinks off Arlen"}


def fact(**changed: Any) -> dict[str, Any]:
    sides = [{"value": "6", "evidence": [SANK]}, {"value": "9", "evidence": [HEADLINE]}]
    usual = {"id": "killed", "event": "sinking", "property": "killed", "kind": "number", "sides": sides}
    given = {**usual, "verdict": "conflict", "note": "six or nine", **changed}
    return {key: value for key, value in given.items() if value is not None}


def event(**changed: Any) -> dict[str, Any]:
    usual = {"id": "sinking", "title": "Ferry sinks", "main": True, "date": "2021-03-01", "places": ["Arlen"]}
    return {**usual, "evidence": [SANK], **changed}


def entity(name: str, *aliases: str) -> dict[str, Any]:
    return {"name": name, "kind": "place", "aliases": list(aliases)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry" / "articles").mkdir(parents=True)
    (tmp_path / "ferry" / "articles" / "herald-1.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "ferry"


def write(folder: Path, **changed: Any) -> Path:
    gold = {"set": "ferry", "entities": [entity("Arlen")], "events": [event()], "facts": [fact()], **changed}
    (folder / GOLD_FILE).write_text(json.dumps(gold), encoding="utf-8")  # JSON is YAML
    return folder


def quoting(quote: str, source: str = "herald-1") -> dict[str, Any]:
    return {"events": [event(evidence=[{"source": source, "quote": quote}])]}


def test_a_set_without_mistakes_has_none(folder: Path) -> None:
    assert mistakes(write(folder)) == []


@pytest.mark.parametrize(("changed", "mistake"), [
    ({"set": "tram"}, "the set is called 'tram', and its folder 'ferry'"),
    (quoting("Six people died", "herald-2"), "event sinking: there is no article 'herald-2'"),
    (quoting("Nine people died when"), "event sinking: 'Nine people died when' stands 0 times in herald-1"),
    (quoting("six people died when"), "event sinking: 'six people died when' stands 0 times in herald-1"),
    (quoting("six years"), "event sinking: 'six years' stands 2 times in herald-1"),
    (quoting("Six people"), "event sinking: 'Six people' (herald-1) has 2 words, not 3 to 25"),
    ({"events": [event(), event()]}, "event sinking stands twice"),
    ({"entities": [entity("Arlen"), entity("Arlen")]}, "entity Arlen stands twice"),
    ({"entities": [entity("Arlen", "Arlen")]}, "entity Arlen: Arlen stands twice"),
    ({"facts": [fact(event="fire")]}, "fact killed: there is no event 'fire'"),
    ({"facts": [fact(event=None)]}, "fact killed: is about an event or about an entity"),
    ({"facts": [fact(entity="Arlen")]}, "fact killed: is about an event or about an entity"),
    ({"facts": [fact(event=None, entity="Norhaven")]}, "fact killed: there is no entity 'Norhaven'"),
    ({"events": [event(places=["Norhaven"])]}, "event sinking: there is no entity 'Norhaven'"),
    ({"entities": [entity("Arlen", "Arle")]}, "entity Arlen: no article prints 'Arle'"),
    ({"entities": [entity("Arlen"), entity("Norhaven")]}, "entity Norhaven: no article names it"),
    ({"facts": [fact(verdict="agreement")]}, "fact killed: agreement with 2 sides"),
    ({"facts": [fact(sides=[{"value": "6", "evidence": [SANK]}])]}, "fact killed: conflict with 1 sides"),
    ({"facts": [fact(sides=[{"value": "6", "evidence": [each]} for each in (SANK, HEADLINE)])]},
     "fact killed: side '6' stands twice"),
    ({"facts": [fact(sides=[{"value": "6", "evidence": [SANK]}, {"value": "9", "evidence": []}])]},
     "fact killed: nobody says '9'"),
    ({"events": [event(evidence=[])]}, "event sinking: no article tells of it"),
    ({"events": [event(main=False)]}, "no event is the main one"),
])  # fmt: skip
def test_a_mistake_is_told_with_its_file(folder: Path, changed: dict[str, Any], mistake: str) -> None:
    assert f"{folder / GOLD_FILE}: {mistake}" in mistakes(write(folder, **changed))


@pytest.mark.parametrize("changed", [
    quoting("Ferry sinks off Arlen"),
    quoting("Six people died"),
    {"events": [event(), event(id="arrest", main=False)]},
    {"facts": [fact(event=None, entity="Arlen")]},
    {"facts": [fact(), fact(id="dead")]},
    {"facts": [fact(sides=[{"value": "6", "evidence": [SANK, HEADLINE]}], verdict="agreement")]},
    {"entities": [entity("Arlen"), entity("Norhaven", "Olga")]},
])  # fmt: skip
def test_what_is_no_mistake_is_not_told(folder: Path, changed: dict[str, Any]) -> None:
    assert mistakes(write(folder, **changed)) == []


@pytest.mark.parametrize(("changed", "mistake"), [
    ({"facts": [fact(verdict="perhaps")]}, "gold.yml:1: .*perhaps"),
    ({"facts": [fact(kind="sum")]}, "gold.yml:1: .*sum"),
    ({"facts": [fact(), fact()]}, "gold.yml: fact 'killed' stands twice"),
    ({"facts": [fact(sides=[{"worth": "6", "evidence": [SANK]}])]}, "gold.yml:1: .*worth"),
    ({"events": [event(date="Monday")]}, "gold.yml: event sinking: 'Monday' is no date"),
])  # fmt: skip
def test_what_the_reader_of_gold_refuses(folder: Path, changed: dict[str, Any], mistake: str) -> None:
    with pytest.raises(ScorerError, match=mistake):
        mistakes(write(folder, **changed))
