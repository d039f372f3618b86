"""Against others: what sources say alike, and what one of them leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.records.claim import Claim
from generator.records.fact import Fact, FactKind, Verdict
from generator.render.against import MOST_IN_ACCORD, MOST_LEFT_OUT, SET_AGAINST, SEVERAL, Against, accord
from generator.render.labels import read_labels
from generator.render.reference import Reference
from generator.values import Naming
from tests.factory import article, claim, dossier, event, fact, passage, side

LABELS = read_labels(Path("templates/labels.yml"))
PAPERS = ("gazette", "herald", "ledger", "post")


def says(source: str, number: str, name: str = "killed") -> Claim:
    """A paper's claim about the fire."""
    return replace(claim(name, number, about="fire", source=source), id=f"{source}-{name}-{number}")


def against(*facts: Fact, papers: tuple[str, ...] = PAPERS, copies: tuple[tuple[str, ...], ...] = ()) -> Against:
    """A dossier of one fire that all the papers report."""
    fire = event("Fire", *(passage("the fire", source) for source in papers), id="fire")
    made = dossier([article(paper, publisher=paper) for paper in papers], events=[fire], facts=facts)
    return Against(Reference(replace(made, copies=copies), LABELS))


def asked(name: str, *answers: tuple[str, tuple[str, ...]], verdict: Verdict = Verdict.AGREEMENT) -> Fact:
    """A fact with a side for each answer."""
    sides = [side(*(says(paper, number, name) for paper in papers)) for number, papers in answers]
    return fact(*sides, id=f"fire-{name}", verdict=verdict)


def test_two_papers_agree_on_one_fact_and_disagree_on_another() -> None:
    killed = asked("killed", ("3", ("gazette",)), ("4", ("herald",)), verdict=Verdict.CONFLICT)
    injured = asked("injured", ("12", ("gazette", "herald")))
    (row,) = against(killed, injured).beside("gazette")
    assert (row.source.text, row.shared, row.same, row.fitting, row.apart) == ("herald", 2, 1, 0, 1)


def test_two_answers_that_fit_are_neither_the_same_nor_apart() -> None:
    killed = asked("killed", ("3", ("gazette",)), ("at least 2", ("herald",)), verdict=Verdict.COMPATIBLE)
    (row,) = against(killed).beside("herald")
    assert (row.shared, row.same, row.fitting, row.apart) == (1, 0, 1, 0)


def test_names_and_copies_are_left_out() -> None:
    named = replace(asked("name", ("Fire", ("gazette", "herald"))), kind=FactKind.NAME)
    assert against(named).beside("gazette") == ()
    injured = asked("injured", ("12", ("gazette", "herald")))
    assert against(injured, copies=(("gazette", "herald"),)).beside("gazette") == ()


def test_papers_with_nothing_in_common_stand_apart() -> None:
    assert against(asked("killed", ("3", ("gazette",)), verdict=Verdict.SINGLE)).beside("gazette") == ()


def test_what_three_others_say_is_left_out_by_the_fourth() -> None:
    killed = asked("killed", ("3", ("gazette", "herald")), ("4", ("ledger",)), verdict=Verdict.CONFLICT)
    (missed,) = against(killed).left_out("post")
    assert (missed.title.text, missed.value, missed.outlets) == ("Fire: Killed", "3", "gazette, herald")


def test_what_fewer_say_or_one_text_in_three_papers_is_not_missed() -> None:
    two = asked("killed", ("3", ("gazette", "herald")))
    three = asked("injured", ("3", ("gazette", "herald", "ledger")))
    assert against(two).left_out("post") == ()
    assert against(three, copies=(("gazette", "herald"),)).left_out("post") == ()
    assert against(three).left_out("gazette") == ()


def test_lists_have_an_end() -> None:
    facts = [asked(f"count of things {n}", ("3", PAPERS[:SEVERAL])) for n in range(MOST_LEFT_OUT + 3)]
    assert len(against(*facts).left_out("post")) == MOST_LEFT_OUT
    papers = tuple(f"paper-{n:03}" for n in range(SET_AGAINST + 5))
    killed = asked("killed", ("3", papers))
    assert against(killed, papers=papers).standings[papers[0]].keys() == set(papers[1:SET_AGAINST])
    assert against(killed, papers=papers).beside(papers[-1]) == ()


def test_a_claim_that_names_somebody_is_no_form_of_a_name() -> None:
    value = Naming("Red Fox", "fox")
    by = replace(asked("claimed by", ("Red Fox", ("gazette", "herald"))), kind=FactKind.OTHER)
    sides = tuple(replace(each, value=value) for each in by.sides)
    assert len(against(replace(by, sides=sides)).beside("gazette")) == 1


def test_few_sources_are_set_against_each_other_in_a_table() -> None:
    killed = asked("killed", ("3", ("gazette", "herald")), ("4", ("ledger",)), verdict=Verdict.CONFLICT)
    table = accord(against(killed))
    assert table is not None
    assert [source.text for source in table.columns] == list(PAPERS)
    cells = [[pair and (pair.same, pair.shared, pair.apart, pair.css) for pair in pairs] for _, pairs in table.rows]
    assert cells[0] == [None, (1, 1, 0, "h3"), (0, 1, 1, "h0"), (0, 0, 0, "")]
    assert cells[3] == [(0, 0, 0, ""), (0, 0, 0, ""), (0, 0, 0, ""), None]


def test_many_sources_one_and_such_with_nothing_in_common_make_no_table() -> None:
    papers = tuple(f"paper-{n:03}" for n in range(MOST_IN_ACCORD + 1))
    assert accord(against(asked("killed", ("3", papers)), papers=papers)) is None
    alone = asked("killed", ("3", ("gazette",)), verdict=Verdict.SINGLE)
    assert accord(against(alone, papers=("gazette",))) is None
    assert accord(against(alone)) is None
