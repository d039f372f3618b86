from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.fact import Fact, FactKind, Verdict, Weight
from generator.render.facts import (
    MOST_QUOTES,
    MOST_VALUES,
    both,
    brief,
    callout,
    figure,
    fitting,
    outlets,
    question,
    room_left,
    row,
)
from generator.render.labels import read_labels
from generator.render.listing import heaviest_first, in_order
from generator.render.reference import Reference
from generator.values import Naming
from tests.factory import article, claim, dossier, entity, event, fact, side

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")
DIED = "3 died, 4 died, 5 died, 6 died, 7 died, 8 died"
DAILY, POST, WIRE = (article(name, f"{name}: {DIED}") for name in ("daily", "post", "wire"))


def died(number: str, source: Article = DAILY, **more: str) -> Claim:
    return claim("killed", number, source=source, said=f"{number} died", **more)


def reference(*facts: Fact) -> Reference:
    articles = [article(each.id, each.text, publisher=each.id.title()) for each in (DAILY, POST, WIRE)]
    return Reference(dossier(articles, [entity("Arlen")], [event()], facts), LABELS)


def test_a_disagreement_is_asked_as_a_reader_would() -> None:
    two = fact(died("4", POST), died("3"), verdict=Verdict.CONFLICT)
    assert question(reference(two), two) == "3 killed, or 4?"
    assert brief(reference(two), two) == "3 or 4 killed"
    three = fact(died("3"), died("5", WIRE), died("4", POST), verdict=Verdict.CONFLICT)
    assert question(reference(three), three) == "3 killed, or 4 or 5?"


def test_what_is_not_counted_has_its_label_in_front() -> None:
    names = [claim("name", words, source="daily", said=words, about="arlen", value=Naming(words)) for words in ("Arlen", "Arlin")]
    spelt = fact(*names, verdict=Verdict.CONFLICT, kind=FactKind.NAME)
    assert question(reference(spelt), spelt) == "Name: Arlen, or Arlin?"


def test_a_scope_is_named_in_the_question() -> None:
    part = fact(died("3", scope="in the hall"), died("4", POST, scope="in the hall"), verdict=Verdict.CONFLICT)
    assert question(reference(part), part) == "Killed in the hall: 3, or 4?"
    assert brief(reference(part), part) == "3 or 4 killed in the hall"


@pytest.mark.parametrize(
    ("scope", "words", "label"),
    [
        ("in the hall", "3 died", "Killed in the hall"),
        ("there", "3 died", "Killed there"),
        ("instantly", "3 died", "Killed instantly"),
        ("guest", "guests: 3 died", "Killed, guests"),
        ("guest", "3 died", "Killed, guest"),
        ("early guest", "3 died", "Killed, early guest"),
        (None, "3 died", "Killed"),
    ],
)
def test_a_scope_follows_its_label_as_it_is_printed(scope: str | None, words: str, label: str) -> None:
    source = article("daily", words)
    held = Reference(dossier([source], events=[event()]), LABELS)
    assert held.full_label(fact(claim("killed", "3", source=source, said=words, scope=scope))) == label


def test_a_bound_that_would_leave_room_is_named_beside_what_rules_it_out() -> None:
    low = article("daily", "at least 3 died; 3 died")
    sides = side(*(claim("killed", words, source=low, said=f"{words} died") for words in ("3", "at least 3")))
    clash = fact(sides, died("4", POST), verdict=Verdict.CONFLICT)
    assert room_left(reference(clash), clash) == "Alone, “at least 3” would leave room for 4"
    assert callout(reference(clash), clash).because == "3 is not 4. Alone, “at least 3” would leave room for 4."


def test_a_bound_that_leaves_no_room_is_not_named() -> None:
    high = article("wire", "at least 5 died")
    clash = fact(died("3"), claim("killed", "at least 5", source=high, said="at least 5 died"), verdict=Verdict.CONFLICT)
    assert room_left(reference(clash), clash) == ""


def test_the_fact_box_begins_with_when_and_where_and_ends_with_single_facts() -> None:
    def told(name: str, verdict: Verdict, weight: Weight = Weight.LOW) -> Fact:
        return fact(claim(name, "3", source=DAILY, said="3 died"), verdict=verdict, weight=weight)

    rows = [
        told("killed", Verdict.SINGLE, Weight.HIGH), told("injured", Verdict.CONFLICT), told("weapon", Verdict.AGREEMENT),
        told("place", Verdict.SINGLE), told("date", Verdict.COMPATIBLE),
    ]  # fmt: skip
    assert [each.property for each in in_order(rows)] == ["date", "place", "injured", "weapon", "killed"]


def test_an_update_goes_from_one_to_the_other() -> None:
    steps = fact(died("4"), died("3", POST), verdict=Verdict.UPDATE)
    assert question(reference(steps), steps) == "Killed: from 4 to 3"
    assert brief(reference(steps), steps) == "4, then 3 killed"


def test_a_source_on_both_sides_is_named_and_one_on_each_is_not() -> None:
    within = fact(died("3"), died("4"), verdict=Verdict.CONFLICT)
    assert both(reference(within), within) == "Daily reports both"
    between = fact(died("3"), died("4", POST), verdict=Verdict.CONFLICT)
    assert both(reference(between), between) == ""


def test_a_row_cites_each_source_once_a_side() -> None:
    made = fact(side(died("3"), claim("killed", "3", source=DAILY, said="daily: 3"), died("3", POST)), verdict=Verdict.AGREEMENT)
    view = row(reference(made), made)
    assert [cite.outlet for cite in view.cites] == ["Daily", "Post"]
    assert (view.note, view.letters, view.compare) == ("2 of 3", False, "")


def test_a_disputed_row_has_letters_and_leads_to_its_callout() -> None:
    made = fact(died("3"), died("4", POST), verdict=Verdict.CONFLICT, id="mill-fire-killed")
    view = row(reference(made), made)
    assert [each.letter for each in view.sides] == ["A", "B"]
    assert view.compare == "events/mill-fire.html#mill-fire-killed"


def test_a_callout_quotes_one_claim_of_each_source_first_and_counts_the_rest() -> None:
    many = article("daily", " ".join(f"{word} 3 died." for word in "abcdefg"))
    claims = [claim("killed", "3", source=many, said=f"{word} 3 died") for word in "abcdefg"]
    made = fact(side(*claims, died("3", POST)), died("4", WIRE), verdict=Verdict.CONFLICT)
    held = Reference(dossier([many, POST, WIRE], events=[event()], facts=[made]), LABELS)
    first = callout(held, made).sides[0]
    assert [quote.source.text for quote in first.quotes[:2]] == [held.outlets["daily"], held.outlets["post"]]
    assert (len(first.quotes), len(first.rest)) == (MOST_QUOTES, 3)


def test_a_key_figure_in_dispute_shows_all_its_values() -> None:
    made = fact(died("3"), died("4", POST), verdict=Verdict.CONFLICT)
    assert (figure(reference(made), made).values, figure(reference(made), made).mark.words) == (("3", "4"), "disagree")
    alone = fact(died("3"))
    assert (figure(reference(alone), alone).values, figure(reference(alone), alone).mark.words) == (("3",), "source only")


def test_a_difference_that_fits_shows_each_wording() -> None:
    made = fact(died("3"), claim("killed", "5", source=WIRE, said="5 died"), verdict=Verdict.COMPATIBLE)
    view = fitting(reference(made), made)
    assert view.title == "Killed: 3 and 5"
    assert [quote.cite.outlet for quote in view.quotes] == ["Daily", "Wire"]


def test_heavier_facts_come_first_then_those_of_more_sources() -> None:
    low = fact(died("3"), died("3", POST), weight=Weight.LOW, id="low")
    high = fact(died("3"), weight=Weight.HIGH, id="high")
    two = fact(side(died("3"), died("3", POST)), weight=Weight.HIGH, id="two")
    assert [each.id for each in heaviest_first([low, high, two])] == ["two", "high", "low"]


def test_many_outlets_are_cut_to_a_few_and_a_count() -> None:
    held = Reference(dossier([article(f"a{number}", publisher=f"P{number}") for number in range(9)]), LABELS)
    ids = list(held.outlets)
    assert outlets(held, ids) == "P0, P1, P2, P3, P4, P5, and 3 more"
    assert outlets(held, ids, but="a0") == "P1, P2, P3, P4, P5, P6, and 2 more"
    assert outlets(held, ids[:2]) == "P0, P1"


def test_sources_that_carry_the_same_text_are_counted_once() -> None:
    fact_of_three = fact(side(died("3"), died("3", POST), died("3", WIRE)), verdict=Verdict.AGREEMENT)
    apart = reference(fact_of_three)
    assert row(apart, fact_of_three).note == "3 of 3"
    copied = Reference(replace(apart.dossier, copies=(("daily", "wire"),)), LABELS)
    assert row(copied, fact_of_three).note == "3 of 3 sources, 2 independent"


def test_of_values_that_fit_those_that_most_give_are_shown() -> None:
    many = fact(*(side(died(str(number))) for number in range(3, 9)), verdict=Verdict.COMPATIBLE)
    shown = row(reference(many), many)
    assert (len(shown.sides), shown.left) == (MOST_VALUES, 6 - MOST_VALUES)
    few = fact(*(side(died(str(number))) for number in range(3, 5)), verdict=Verdict.COMPATIBLE)
    assert (len(row(reference(few), few).sides), row(reference(few), few).left) == (2, 0)
