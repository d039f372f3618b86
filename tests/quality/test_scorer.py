from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.quality.scorer import Figures, ScorerError, score, summed
from tests.quality.scorer.__main__ import main
from tests.quality.scorer.days import days
from tests.quality.scorer.gold import FactKind
from tests.quality.scorer.pairing import one_to_one
from tests.quality.scorer.values import clocks, numbers, same_value
from tests.quality.scorer.words import holds_name, name_key

Record = Mapping[str, Any]

HERALD = """---
title: "Ferry sinks off Arlen"
publisher: "The Herald"
published: "2021-03-02"
---

Six people died when the ferry sank off Arlen on Monday. It left the quay at 7.20am with 40 on board.

The captain, Olga Brandt, was arrested on Tuesday. Divers from Norhaven searched the wreck.
"""
COURIER = """---
title: "Nine drown at Arlen"
publisher: "The Courier"
published: "2021-03-03"
---

Nine people drowned when a ferry went down near Arlen on Monday. It sailed at 7.40am with more than 30 passengers.

Police hold the captain, Olga Brant. The port of Arlen reopened on Wednesday.
"""
HERALD_DEATHS = "Six people died when the ferry sank off Arlen on Monday."
COURIER_DEATHS = "Nine people drowned when a ferry went down near Arlen on Monday."
HERALD_ARREST = "The captain, Olga Brandt, was arrested on Tuesday."
COURIER_ARREST = "Police hold the captain, Olga Brant."
HERALD_BOARD = "It left the quay at 7.20am with 40 on board."
COURIER_BOARD = "It sailed at 7.40am with more than 30 passengers."


def said(source: str, quote: str) -> Record:
    return {"source": source, "quote": quote}


def gold_fact(verdict: str = "conflict", kind: str = "number", **sides: Sequence[Record]) -> Record:
    """A gold fact; each side is named by its value, "_6" for 6."""
    given = [{"value": value.removeprefix("_"), "evidence": list(evidence)} for value, evidence in sides.items()]
    return {
        "id": f"{kind}-{verdict}",
        "event": "sinking",
        "property": "p",
        "kind": kind,
        "sides": given,
        "verdict": verdict,
        "note": "n",
    }


def gold_entity(name: str, *aliases: str, kind: str = "person") -> Record:
    return {"name": name, "kind": kind, "aliases": list(aliases)}


def gold_event(name: str, *evidence: Record, date: str | None = None) -> Record:
    return {"id": name, "title": name, "main": False, "date": date, "places": [], "evidence": list(evidence)}


def claim(name: str, value: str, source: str, quote: str, normal: str | None = None) -> Record:
    return {"id": name, "value": {"text": value, "normal": normal or value}, "source": source, "quote": quote}


def fact(name: str, *sides: Sequence[str], verdict: str = "conflict") -> Record:
    given = [{"value": " ".join(side), "claims": list(side)} for side in sides]
    return {"id": name, "property": "killed", "verdict": verdict, "sides": given}


def page(name: str, *aliases: str, kind: str = "person", mentions: Sequence[str] = ()) -> Record:
    return {"id": name, "name": name, "kind": kind, "aliases": list(aliases), "mentions": [{"text": text} for text in mentions]}


def event_page(name: str, *mentions: Record, when: tuple[str, str] | None = None) -> Record:
    return {"id": name, "when": {"start": when[0], "end": when[1]} if when else None, "mentions": list(mentions)}


def dossier(**parts: Sequence[Record]) -> dict[str, Any]:
    return {"schema": 1, "claims": [], "conflicts": [], "entities": [], "events": [], **parts}


Scored = Callable[..., Figures]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "herald.md").write_text(HERALD, encoding="utf-8")
    (tmp_path / "articles" / "courier.txt").write_text(COURIER, encoding="utf-8")
    return tmp_path


def label(folder: Path, **parts: Sequence[Record]) -> Path:
    gold = {"set": "ferry", "entities": [], "events": [], "facts": [], **parts}
    (folder / "gold.yml").write_text(json.dumps(gold), encoding="utf-8")  # JSON is YAML
    return folder


DEATHS = gold_fact(_6=[said("herald", HERALD_DEATHS)], _9=[said("courier", COURIER_DEATHS)])
ABOARD = gold_fact("compatible", _40=[said("herald", HERALD_BOARD)], _30=[said("courier", COURIER_BOARD)])
CAPTAIN = gold_fact(kind="name", Brandt=[said("herald", HERALD_ARREST)], Brant=[said("courier", COURIER_ARREST)])
CLAIMS = (
    claim("six", "Six", "herald", HERALD_DEATHS),
    claim("nine", "Nine", "courier", COURIER_DEATHS),
    claim("forty", "40", "herald", HERALD_BOARD),
    claim("thirty", "more than 30", "courier", COURIER_BOARD),
    claim("brandt", "Olga Brandt", "herald", HERALD_ARREST),
    claim("brant", "Olga Brant", "courier", COURIER_ARREST),
)


@pytest.mark.parametrize(("kind", "gold", "printed", "normal", "same"), [
    ("number", "6", "six", "6", True),
    ("number", "6", "eight", "8", False),
    ("number", "at least 50", "50", "50", True),
    ("number", "3.4 million", "3.4 million people", "x", True),
    ("number", "3.4 million", "3.4 thousand", "x", False),
    ("number", "31 (9 badly hurt)", "nine", "9", True),
    ("number", "31 hurt", "some hurt", "some", False),
    ("number", "dozens", "dozens of people", "36", True),
    ("time", "07:20", "7.20 a.m.", "x", True),
    ("time", "07:20", "twenty past seven", "07:20", True),
    ("time", "07:20", "7.20pm", "19:20", False),
    ("time", "2021-03-01", "Monday", "2021-03-01", True),
    ("time", "2021-03-01", "Monday", "2021-03-08", False),
    ("time", "2021-03-01", "in March", "2021-03", False),
    ("time", "March 2021", "Monday", "2021-03-01", True),
    ("time", "1 March 2021", "Monday", "2021-03-01", True),
    ("time", "2011", "for three years", "2011/2014", False),
    ("time", "more than ten days", "ten days ago", "2021-02-19", True),
    ("place", "Arlen, in the north", "the town of Arlen", "Arlen", True),
    ("place", "Arlen", "Norhaven", "Norhaven", False),
    ("other", "the crew was asleep", "the crew was drunk and shouting", "x", True),
    ("other", "asleep on watch", "was on the watch list of", "x", True),
    ("other", "was on the bridge", "was on the deck", "x", False),
    ("other", "red flag raised early", "red light ignored again", "x", False),
])  # fmt: skip
def test_values(kind: str, gold: str, printed: str, normal: str, *, same: bool) -> None:
    assert same_value(FactKind(kind), gold, printed, normal) is same


@pytest.mark.parametrize(("text", "found"), [
    ("fifty-three", {53.0}),
    ("1,200 or 1300", {1200.0, 1300.0}),
    ("a thousand", {1000.0}),
    ("two hundred thousand", {200_000.0}),
    ("the eighth", {8.0}),
    ("hundreds", set()),
])  # fmt: skip
def test_numbers_as_papers_print_them(text: str, found: set[float]) -> None:
    assert numbers(text) == found


def test_a_time_of_day_needs_a_colon_or_a_half() -> None:
    assert clocks("17:45, 12.05am and 6pm") == {"17:45", "00:05", "18:00"}
    assert clocks("7.20 of them") == frozenset()


@pytest.mark.parametrize(("ours", "theirs", "within"), [
    ("2021-03-01", "2021-03-01", True),
    ("2021-03-01", "2021-03", True),
    ("2021-03", "2021-03-01", False),
    ("2021-03-01", "2021-02-28/2021-03-02", True),
    ("2021-03-01/2021-03-03", "2021-02-28/2021-03-02", False),
])  # fmt: skip
def test_days_lie_in_days(ours: str, theirs: str, *, within: bool) -> None:
    left, right = days(ours), days(theirs)
    assert left
    assert right
    assert left.within(right) is within


def test_what_is_no_iso_date_is_no_days() -> None:
    assert days("last week") is None


def claimed(folder: Path, value: str, quote: str, *, source: str = "herald", gold: Record = DEATHS) -> int:
    return score(label(folder, facts=[gold]), dossier(claims=[claim("c", value, source, quote)])).statements.claimed


def test_a_statement_is_claimed_where_gold_has_it(folder: Path) -> None:
    assert claimed(folder, "Six", HERALD_DEATHS) == 1
    assert claimed(folder, "Six", "Six people died when") == 1


def test_another_value_or_another_place_is_another_statement(folder: Path) -> None:
    assert claimed(folder, "Arlen", HERALD_DEATHS) == 0
    gold = gold_fact(_40=[said("herald", HERALD_DEATHS)])
    assert claimed(folder, "40", HERALD_BOARD, gold=gold) == 0


def test_a_neighbour_that_reaches_in_with_half_its_words_or_less_is_another_place(folder: Path) -> None:
    gold = gold_fact(_40=[said("herald", "with 40 on board. The captain")])
    assert claimed(folder, "40", "7.20am with 40 on board", gold=gold) == 1
    assert claimed(folder, "40", "It left the quay at 7.20am with 40", gold=gold) == 0


def test_line_breaks_and_case_are_no_part_of_a_quotation(folder: Path) -> None:
    assert claimed(folder, "six", "six people\ndied when the ferry sank") == 1


def test_a_title_is_part_of_the_article_and_a_publisher_is_not(folder: Path) -> None:
    assert (
        claimed(
            folder, "Nine", "Nine drown at Arlen", source="courier", gold=gold_fact(_9=[said("courier", "Nine drown at Arlen")])
        )
        == 1
    )
    with pytest.raises(ScorerError, match="'The Courier' doesn't stand in courier"):
        claimed(folder, "Nine", COURIER_DEATHS, gold=gold_fact(_9=[said("courier", "The Courier")]))


def test_a_name_counts_anywhere_in_its_article(folder: Path) -> None:
    gold = gold_fact(kind="name", Arlen=[said("herald", "Ferry sinks off Arlen")])
    assert claimed(folder, "Arlen", HERALD_DEATHS, gold=gold) == 1
    assert claimed(folder, "Arlen", COURIER_DEATHS, source="courier", gold=gold) == 0


def test_a_name_spelt_otherwise_is_not_the_name() -> None:
    assert holds_name("the ferry captain Olga Brandt", "Olga Brandt")
    assert not holds_name("the ferry captain Olga Brandt", "Olga Brand")
    assert not holds_name("Olga May Brandt", "Olga Brandt")


@pytest.mark.parametrize(("value", "quote", "why"), [
    ("Six", "Six people", "doesn't have 3 to 90 words"),
    ("Six", "Six people vanished in the fog", "isn't in herald"),
    ("8", HERALD_DEATHS, "isn't in its quotation"),
    (f"{HERALD_DEATHS} It left the", f"{HERALD_DEATHS} It left the quay", "more than 12 words"),
])  # fmt: skip
def test_a_claim_that_breaks_a_rule_is_refused(folder: Path, value: str, quote: str, why: str) -> None:
    figures = score(label(folder, facts=[DEATHS]), dossier(claims=[claim("c", value, "herald", quote)])).statements
    assert len(figures.refused) == 1
    assert why in figures.refused[0]
    assert figures.claimed == 0


def test_a_claim_that_keeps_the_rules_is_not_refused(folder: Path) -> None:
    figures = score(label(folder, facts=[DEATHS]), dossier(claims=CLAIMS)).statements
    assert figures.refused == ()
    assert (figures.gold, figures.claimed, figures.claims) == (2, 2, 6)


def test_claims_are_counted_to_a_hundred_words_of_the_bodies(folder: Path) -> None:
    figures = score(label(folder), dossier(claims=CLAIMS)).statements
    assert figures.words == len(HERALD.split("---\n")[2].split()) + len(COURIER.split("---\n")[2].split())
    assert figures.per_100_words == pytest.approx(100 * 6 / figures.words)


@pytest.fixture
def flag(folder: Path) -> Scored:
    """The figures of a gold file and a dossier that holds CLAIMS and the given facts."""

    def scored(gold: Sequence[Record], *facts: Record) -> Figures:
        return score(label(folder, facts=gold), dossier(claims=CLAIMS, conflicts=facts))

    return scored


def test_two_sides_that_say_gold_s_two_are_right(flag: Scored) -> None:
    conflicts = flag([DEATHS], fact("x", ["six"], ["nine"])).conflicts
    assert (conflicts.gold, conflicts.found, conflicts.flagged, conflicts.right) == (1, 1, 1, 1)
    assert (conflicts.gold_by_kind, conflicts.found_by_kind) == ({"number": 1}, {"number": 1})


def test_two_sides_of_which_one_says_nothing_of_gold_s_are_a_false_alarm(flag: Scored) -> None:
    conflicts = flag([DEATHS], fact("x", ["six"], ["thirty"])).conflicts
    assert (conflicts.found, conflicts.flagged, conflicts.right) == (0, 1, 0)
    assert conflicts.missed == ("number-conflict",)
    assert conflicts.false_alarms == ("x: killed: six | thirty",)


def test_a_side_may_say_more_than_gold_has_but_not_both_of_gold_s_sides(flag: Scored) -> None:
    assert flag([DEATHS], fact("x", ["six", "forty"], ["nine"])).conflicts.right == 1
    assert flag([DEATHS], fact("x", ["six", "nine"], ["thirty"])).conflicts.right == 0
    twice = gold_fact(
        _6=[said("herald", HERALD_DEATHS)], _9=[said("courier", COURIER_DEATHS)], _40=[said("herald", HERALD_BOARD)]
    )
    assert flag([twice], fact("x", ["six", "forty"], ["nine"])).conflicts.right == 0


def test_a_claim_stands_on_one_side_only(flag: Scored) -> None:
    assert flag([DEATHS], fact("x", ["six"], ["nine"], ["forty"])).conflicts.right == 1
    assert flag([DEATHS], fact("x", ["six"], ["nine"], ["nine"])).conflicts.right == 0


def test_a_number_has_to_be_flagged_and_two_names_have_only_to_be_shown(flag: Scored) -> None:
    facts = fact("x", ["six"], ["nine"], verdict="compatible"), fact("y", ["brandt"], ["brant"], verdict="compatible")
    conflicts = flag([DEATHS, CAPTAIN], *facts).conflicts
    assert (conflicts.found, conflicts.flagged, conflicts.right) == (1, 0, 0)
    assert conflicts.found_by_kind == {"name": 1}


def test_a_second_report_is_a_double(flag: Scored) -> None:
    conflicts = flag([DEATHS], fact("x", ["six"], ["nine"]), fact("y", ["nine"], ["six"])).conflicts
    assert (conflicts.found, conflicts.flagged, conflicts.right) == (1, 2, 1)
    assert conflicts.doubles == ("y",)


def test_of_two_reports_the_one_that_shows_more_is_right(flag: Scored) -> None:
    both = fact("both", ["six", "brandt"], ["nine", "brant"])
    conflicts = flag([DEATHS, CAPTAIN], fact("one", ["six"], ["nine"]), both).conflicts
    assert (conflicts.found, conflicts.right) == (2, 1)
    assert conflicts.doubles == ("one",)


def test_two_conflicts_in_two_reports_are_no_doubles(flag: Scored) -> None:
    conflicts = flag([DEATHS, CAPTAIN], fact("x", ["six"], ["nine"]), fact("y", ["brandt"], ["brant"])).conflicts
    assert (conflicts.found, conflicts.right, conflicts.doubles) == (2, 2, ())


@pytest.mark.parametrize(("verdict", "right"), [("conflict", 1), ("update", 0)])
def test_the_verdict_is_right_where_it_is_gold_s(flag: Scored, verdict: str, right: int) -> None:
    conflicts = flag([DEATHS], fact("x", ["six"], ["nine"], verdict=verdict)).conflicts
    assert (conflicts.right, conflicts.verdict_right) == (1, right)


@pytest.mark.parametrize(("verdict", "trapped"), [("conflict", 1), ("update", 1), ("compatible", 0), ("agreement", 0)])
def test_a_compatible_pair_that_is_flagged_is_a_trap(flag: Scored, verdict: str, trapped: int) -> None:
    conflicts = flag([ABOARD], fact("x", ["forty"], ["thirty"], verdict=verdict)).conflicts
    assert (conflicts.traps, len(conflicts.trapped), len(conflicts.false_alarms)) == (1, trapped, trapped)


def test_sides_that_show_a_conflict_are_no_trap_for_what_else_they_hold(flag: Scored) -> None:
    assert flag([DEATHS, ABOARD], fact("x", ["six", "forty"], ["nine", "thirty"])).conflicts.trapped == ()
    beside = flag([DEATHS, ABOARD], fact("x", ["six"], ["nine"], ["forty"], ["thirty"])).conflicts
    assert (beside.right, beside.trapped) == (1, ("number-compatible",))


def test_two_names_that_gold_has_as_compatible_are_neither_trap_nor_false_alarm(flag: Scored) -> None:
    names = {**CAPTAIN, "verdict": "compatible"}
    conflicts = flag([names], fact("x", ["brandt"], ["brant"])).conflicts
    assert (conflicts.traps, conflicts.flagged, conflicts.false_alarms) == (0, 0, ())


def test_what_gold_has_as_agreed_is_a_false_alarm(flag: Scored) -> None:
    conflicts = flag([{**DEATHS, "verdict": "agreement"}], fact("x", ["six"], ["nine"])).conflicts
    assert (conflicts.gold, conflicts.traps, len(conflicts.false_alarms)) == (0, 0, 1)


@pytest.mark.parametrize(("left", "right", "same"), [
    ("Olga Brandt", "Captain Olga Brandt", True),
    ("Olga Brandt", "Ms. Olga Brandt", True),
    ("The Herald", "the Herald's", True),
    ("O’Hara", "O'Hara", True),
    ("“Norhaven”,", "norhaven", True),
    ("Olga Brandt", "Brandt", False),
    ("Hall-Jones", "Hall Jones", False),
    ("Mayor", "Captain", False),
])  # fmt: skip
def test_forms_of_a_name(left: str, right: str, *, same: bool) -> None:
    assert (name_key(left) == name_key(right)) is same


@pytest.fixture
def pages(folder: Path) -> Scored:
    def scored(gold: Sequence[Record], *found: Record) -> Figures:
        return score(label(folder, entities=gold), dossier(entities=found))

    return scored


def test_a_thing_is_found_by_any_of_its_names(pages: Scored) -> None:
    brandt = gold_entity("Olga Brandt", "Brandt")
    assert pages([brandt], page("Brandt")).entities.found == 1
    assert pages([brandt], page("Captain", mentions=["Olga Brandt"])).entities.found == 1
    assert pages([brandt], page("Brand")).entities.missed == ("Olga Brandt",)


def test_its_kind_is_gold_s_or_not(pages: Scored) -> None:
    assert pages([gold_entity("Danes", kind="nationality-or-group")], page("Danes", kind="group")).entities.kind_right == 1
    assert pages([gold_entity("Arlen", kind="place")], page("Arlen", kind="person")).entities.kind_right == 0


def test_further_names_on_the_page_are_linked(pages: Scored) -> None:
    brandt = gold_entity("Olga Brandt", "Brandt", "the skipper")
    entities = pages([brandt, gold_entity("Arlen")], page("Olga Brandt", "Brandt"), page("Arlen")).entities
    assert (entities.several, entities.linked) == (1, 0.5)
    assert entities.left_out == ("Olga Brandt: skipper",)


def test_two_things_on_one_page_are_merged_wrongly(pages: Scored) -> None:
    entities = pages([gold_entity("Olga Brandt"), gold_entity("Arlen")], page("Olga Brandt", "Arlen")).entities
    assert (entities.found, entities.wrong_merges, entities.spread) == (1, 1, 0)
    assert entities.merged == ("Olga Brandt: Olga Brandt, Arlen",)


def test_one_thing_on_two_pages_is_spread(pages: Scored) -> None:
    entities = pages([gold_entity("Olga Brandt", "Brandt")], page("Olga Brandt"), page("Brandt")).entities
    assert (entities.found, entities.wrong_merges, entities.spread) == (1, 0, 1)


def test_a_name_that_two_things_have_tells_neither_merge_nor_spread(pages: Scored) -> None:
    gold = [gold_entity("Olga Brandt", "Brandt"), gold_entity("Karl Brandt", "Brandt")]
    entities = pages(gold, page("Olga Brandt", "Brandt"), page("Karl Brandt")).entities
    assert (entities.found, entities.wrong_merges, entities.spread) == (2, 0, 0)


def test_the_page_with_most_names_is_the_thing_s_own() -> None:
    assert one_to_one({(0, "a"): (1,), (0, "b"): (2,), (1, "b"): (1,)}) == {0: "b"}
    assert one_to_one({(0, "a"): (1,), (1, "a"): (1,)}) == {0: "a"}


SINKING = said("herald", HERALD_DEATHS), said("courier", COURIER_DEATHS)
ARREST = said("herald", HERALD_ARREST), said("courier", COURIER_ARREST)


@pytest.fixture
def told(folder: Path) -> Scored:
    def scored(gold: Sequence[Record], *found: Record) -> Figures:
        return score(label(folder, events=gold), dossier(events=found))

    return scored


def test_an_event_is_found_where_a_report_of_it_is_told(told: Scored) -> None:
    events = told([gold_event("sinking", *SINKING)], event_page("p", SINKING[0])).events
    assert (events.found, events.reports, events.covered) == (1, 2, 1)
    assert told([gold_event("sinking", *SINKING)], event_page("p", *ARREST)).events.missed == ("sinking",)


def test_an_event_without_a_page_is_merged_where_half_of_its_reports_are(told: Scored) -> None:
    gold = [gold_event("sinking", *SINKING), gold_event("arrest", *ARREST)]
    half = told(gold, event_page("p", *SINKING, ARREST[0])).events
    assert (half.found, half.wrong_merges, half.merged) == (1, 1, ("arrest is inside sinking (p)",))
    assert told(gold, event_page("p", *SINKING)).events.wrong_merges == 0
    assert told(gold, event_page("p", *SINKING, ARREST[0]), event_page("q", ARREST[1])).events.wrong_merges == 0


def test_a_page_that_tells_of_two_goes_to_the_event_it_tells_best(told: Scored) -> None:
    gold = [gold_event("sinking", *SINKING), gold_event("arrest", *ARREST)]
    events = told(gold, event_page("long", *SINKING, ARREST[0]), event_page("short", *ARREST)).events
    assert (events.found, events.covered, events.wrong_merges) == (2, 4, 0)


@pytest.mark.parametrize(("gold", "when", "right"), [
    ("2021-03-01", ("2021-03-01", "2021-03-01"), 1),
    ("2021-03-01", ("2021-03-02", "2021-03-02"), 0),
    ("2021-03-01", ("2021-03", "2021-03"), 0),
    ("2021-03", ("2021-03-01", "2021-03-01"), 1),
    ("2021-03-01/2021-03-02", ("2021-03-01", "2021-03-02"), 1),
    ("2021-03-01", None, 0),
])  # fmt: skip
def test_a_date_is_as_precise_as_gold_s(told: Scored, gold: str, when: tuple[str, str] | None, right: int) -> None:
    events = told([gold_event("sinking", *SINKING, date=gold)], event_page("p", *SINKING, when=when)).events
    assert (events.dated, events.date_right) == (1, right)


def test_an_event_that_gold_gives_no_date_is_not_dated(told: Scored) -> None:
    events = told([gold_event("sinking", *SINKING)], event_page("p", *SINKING, when=("2021-03-01", "2021-03-01"))).events
    assert (events.dated, events.date_right) == (0, 0)


def test_sums_add_counts_and_lists(flag: Scored) -> None:
    one = flag([DEATHS], fact("x", ["six"], ["nine"]))
    two = flag([CAPTAIN], fact("y", ["six"], ["brant"]))
    both = summed([one, two])
    assert (both.conflicts.gold, both.conflicts.found, both.conflicts.flagged) == (2, 1, 2)
    assert both.conflicts.gold_by_kind == {"number": 1, "name": 1}
    assert both.conflicts.missed == ("name-conflict",)
    assert both.statements.words == 2 * one.statements.words
    assert summed([]) == Figures()


@pytest.mark.parametrize(("export", "message"), [
    ({"schema": 2}, "dossier.schema: 2 is not 1"),
    ({"schema": 1}, "dossier: 'claims' is missing"),
    (dossier(claims=[{"id": "c"}]), "dossier.claims[0]: 'value' is missing"),
    (dossier(claims=[claim("c", "7", "herald", "q"), claim("c", "7", "herald", "q")]), "dossier.claims: 'c' stands twice"),
    (dossier(conflicts=[fact("x", ["c"])]), "dossier.conflicts[0].sides[0].claims[0]: no claim is called 'c'"),
    (dossier(conflicts=[fact("x", verdict="row")]), "dossier.conflicts[0].verdict: 'row' is none of"),
    (dossier(entities=[{**page("p"), "aliases": "Brandt"}]), "dossier.entities[0].aliases: is no list"),
    (dossier(events=[{**event_page("p"), "id": 7}]), "dossier.events[0].id: 7 is no text"),
])  # fmt: skip
def test_a_spoilt_dossier_is_told_with_its_place(folder: Path, export: Record, message: str) -> None:
    with pytest.raises(ScorerError) as caught:
        score(label(folder), export)
    assert message in str(caught.value)


@pytest.mark.parametrize(("gold", "message"), [
    ({"facts": [{**DEATHS, "verdict": "row"}]}, '"row" is not known; write one of: conflict, update, compatible, agreement'),
    ({"entities": [{"name": "Arlen", "kind": "place"}]}, '"aliases" is missing'),
    ({"events": [gold_event("sinking", date="last week")]}, "'last week' is no date"),
    ({"facts": [DEATHS, DEATHS]}, "fact 'number-conflict' stands twice"),
    ({"facts": [gold_fact(_6=[said("herald", "Six people vanished")])]}, "'Six people vanished' doesn't stand in herald"),
    ({"events": [gold_event("sinking", said("gazette", HERALD_DEATHS))]}, "doesn't stand in gazette"),
])  # fmt: skip
def test_a_spoilt_gold_is_told_with_its_place(folder: Path, gold: dict[str, Any], message: str) -> None:
    with pytest.raises(ScorerError) as caught:
        score(label(folder, **gold), dossier())
    assert "gold.yml:" in str(caught.value)
    assert message in str(caught.value)


def test_a_folder_without_gold_or_articles_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScorerError, match=r"gold\.yml: can't be read"):
        score(tmp_path, dossier())
    with pytest.raises(ScorerError, match="no article"):
        score(label(tmp_path), dossier())


def test_the_command_prints_aligned_lines_and_details_when_asked(folder: Path) -> None:
    label(folder, facts=[DEATHS, CAPTAIN], entities=[gold_entity("Olga Brandt")])
    export = folder / "dossier.json"
    export.write_text(json.dumps(dossier(claims=CLAIMS, conflicts=[fact("x", ["six"], ["nine"])])), encoding="utf-8")
    plain = CliRunner().invoke(main, [str(folder), str(export)])
    assert plain.exit_code == 0
    assert [line.split()[0] for line in plain.output.splitlines()] == ["conflicts", "by", "statements", "entities", "events"]
    assert "found 1/2 = 0.50" in plain.output
    detailed = CliRunner().invoke(main, ["--details", str(folder), str(export)]).output
    assert detailed.startswith(plain.output)
    assert "conflicts missed\n  name-conflict\n" in detailed
    assert "entities missed\n  Olga Brandt\n" in detailed
    assert "false alarms" not in detailed


def test_the_command_says_what_is_wrong(folder: Path) -> None:
    export = label(folder) / "dossier.json"
    export.write_text("{", encoding="utf-8")
    broken = CliRunner().invoke(main, [str(folder), str(export)])
    assert (broken.exit_code, "dossier.json: is no JSON" in broken.output) == (1, True)
    export.write_text("[]", encoding="utf-8")
    assert "dossier: is no object" in CliRunner().invoke(main, [str(folder), str(export)]).output
