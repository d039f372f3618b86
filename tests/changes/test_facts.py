from __future__ import annotations

import pytest

from generator.changes.edition import Edition
from generator.changes.facts import facts_changed
from generator.records.change import (
    Answer,
    Change,
    ConflictClosed,
    ConflictOpened,
    FigureChanged,
    SideGained,
    SideLost,
    Topic,
    UpdateTold,
    VerdictChanged,
)
from generator.records.fact import Fact, FactKind, Verdict, Weight
from tests import factory
from tests.changes.builders import killed, published, side, told
from tests.factory import event, fact, passage

DAILY, POST, ECHO = told("daily", "A fire killed 3."), told("post", "A fire killed 4."), told("echo", "A fire killed 5.")
THREE, FOUR, FIVE = killed("3", DAILY), killed("4", POST), killed("5", ECHO)
TOPIC = Topic("mill-fire-killed", "mill-fire", "Fire at the mill", "killed")


def one(verdict: Verdict = Verdict.SINGLE) -> Fact:
    return fact(side(THREE), verdict=verdict)


def two(verdict: Verdict) -> Fact:
    return fact(side(THREE), side(FOUR), verdict=verdict)


def three(verdict: Verdict) -> Fact:
    return fact(side(THREE), side(FOUR), side(FIVE), verdict=verdict)


def changed(before: Fact | None, after: Fact | None) -> list[Change]:
    """What changed, all three papers being there before and after."""
    old, new = (published([DAILY, POST, ECHO], [each] if each else []) for each in (before, after))
    return list(facts_changed(old, new, {}))


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (None, two(Verdict.CONFLICT), [ConflictOpened]),
        (None, two(Verdict.COMPATIBLE), []),
        (None, two(Verdict.UPDATE), [UpdateTold]),
        (None, one(), []),
        (one(), two(Verdict.CONFLICT), [ConflictOpened]),
        (one(), two(Verdict.UPDATE), [UpdateTold]),
        (one(), two(Verdict.COMPATIBLE), []),
        (one(), one(Verdict.AGREEMENT), []),
        (one(), None, []),
        (two(Verdict.COMPATIBLE), two(Verdict.CONFLICT), [ConflictOpened]),
        (two(Verdict.UPDATE), two(Verdict.CONFLICT), [ConflictOpened]),
        (two(Verdict.UPDATE), two(Verdict.COMPATIBLE), [VerdictChanged]),
        (two(Verdict.UPDATE), two(Verdict.UPDATE), []),
        (two(Verdict.UPDATE), three(Verdict.UPDATE), [SideGained]),
        (two(Verdict.UPDATE), None, []),
        (two(Verdict.CONFLICT), two(Verdict.CONFLICT), []),
        (two(Verdict.CONFLICT), two(Verdict.UPDATE), [VerdictChanged]),
        (two(Verdict.CONFLICT), two(Verdict.COMPATIBLE), [ConflictClosed]),
        (two(Verdict.CONFLICT), one(), [ConflictClosed]),
        (two(Verdict.CONFLICT), None, [ConflictClosed]),
        (two(Verdict.COMPATIBLE), None, []),
        (two(Verdict.CONFLICT), three(Verdict.CONFLICT), [SideGained]),
        (three(Verdict.CONFLICT), two(Verdict.CONFLICT), [SideLost]),
        (two(Verdict.COMPATIBLE), three(Verdict.COMPATIBLE), []),
    ],
)  # fmt: skip
def test_what_becomes_of_a_fact(before: Fact | None, after: Fact | None, kinds: list[type[Change]]) -> None:
    assert [type(change) for change in changed(before, after)] == kinds


def test_an_opened_conflict_holds_its_sides_and_their_outlets() -> None:
    answers = (Answer("3", ("Daily",)), Answer("4", ("Post",)))
    assert changed(None, two(Verdict.CONFLICT)) == [ConflictOpened(TOPIC, answers, Weight.HIGH)]


def test_a_closed_conflict_holds_the_sides_that_it_had_and_what_is_said_now() -> None:
    answers = (Answer("3", ("Daily",)), Answer("4", ("Post",)))
    assert changed(two(Verdict.CONFLICT), one()) == [ConflictClosed(TOPIC, answers, Verdict.SINGLE)]
    assert changed(two(Verdict.CONFLICT), None) == [ConflictClosed(TOPIC, answers, None)]


def test_an_answer_in_other_words_by_the_same_claims_is_no_new_answer() -> None:
    after = fact(side(THREE), factory.side(FOUR, shown="at least 4"), verdict=Verdict.CONFLICT)
    assert changed(two(Verdict.CONFLICT), after) == []


def edition(**figures: str) -> Edition:
    """Papers by their names, each with the figure that it gives and the day it is from: `daily="3 2021-03-01"`."""
    articles, sides = [], {}
    for name, words in figures.items():
        figure, _, day = words.partition(" ")
        paper = told(name, f"A fire killed {figure}.", publisher=name.partition("_")[0].title(), published=day or None)
        articles.append(paper)
        sides.setdefault(figure, []).append(killed(figure, paper))
    return published(articles, [fact(*(side(*claims) for claims in sides.values()), verdict=Verdict.COMPATIBLE)])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # an article that was edited
        ({"daily": "3 2021-03-01"}, {"daily": "4 2021-03-01"}, [("Daily", "3", "4", "raised")]),
        ({"daily": "4 2021-03-01"}, {"daily": "3 2021-03-01"}, [("Daily", "4", "3", "lowered")]),
        ({"daily": "3 2021-03-01"}, {"daily": "3 2021-03-01"}, []),
        # a later article of the same outlet
        ({"daily": "3 2021-03-01"}, {"daily": "3 2021-03-01", "daily_2": "4 2021-03-02"}, [("Daily", "3", "4", "raised")]),
        ({"daily": "3 2021-03-01"}, {"daily": "3 2021-03-01", "daily_2": "3 2021-03-02"}, []),
        # an older one, or one of which nobody knows, doesn't change anybody's mind
        ({"daily": "3 2021-03-02"}, {"daily": "3 2021-03-02", "daily_2": "4 2021-03-01"}, []),
        ({"daily": "3 2021-03-01"}, {"daily": "3 2021-03-01", "daily_2": "4"}, []),
        # another outlet
        ({"daily": "3 2021-03-01"}, {"daily": "3 2021-03-01", "post": "4 2021-03-02"}, []),
        # two old figures: which of them was changed can't be told
        ({"daily": "3 2021-03-01", "daily_2": "4 2021-03-01"},
         {"daily": "3 2021-03-01", "daily_2": "4 2021-03-01", "daily_3": "5 2021-03-02"}, []),
        ({"daily": "3 2021-03-01", "daily_2": "4 2021-03-01"},
         {"daily": "3 2021-03-01", "daily_2": "5 2021-03-01"}, [("Daily", "4", "5", "raised")]),
    ],
)  # fmt: skip
def test_an_outlet_that_gives_another_figure(
    before: dict[str, str], after: dict[str, str], expected: list[tuple[str, str, str, str]]
) -> None:
    found = [change for change in facts_changed(edition(**before), edition(**after), {}) if isinstance(change, FigureChanged)]
    assert [(each.outlet, each.before, each.after, each.way) for each in found] == expected


def test_words_that_an_outlet_prints_otherwise_are_no_figure() -> None:
    def cause(words: str) -> Edition:
        paper = told("daily", f"It was {words}.")
        said = factory.claim("cause", words, source=paper, said=words)
        return published([paper], [fact(side(said), kind=FactKind.OTHER)])

    assert list(facts_changed(cause("arson"), cause("lightning"), {})) == []


def test_facts_of_an_event_that_has_another_id_now_are_known_again() -> None:
    def named(id_: str) -> Edition:
        paper, other = told("daily", "A fire killed 3."), told("post", "A fire killed 4.")
        sides = [side(killed("3", paper, id_)), side(killed("4", other, id_))]
        fire = event("Fire", passage("A fire", paper), passage("A fire", other), id=id_)
        return published([paper, other], [fact(*sides, verdict=Verdict.CONFLICT)], [fire])

    before, after = named("mill-fire"), named("great-fire")
    assert list(facts_changed(before, after, {"mill-fire": "great-fire"})) == []
    assert [type(change) for change in facts_changed(before, after, {})] == [ConflictOpened, ConflictClosed]
