"""Rules: what is a conflict, and (more of it) what isn't."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from generator.compare import rules
from generator.compare.questions import Question
from generator.compare.rules import RULES, Rule, context_of, judge
from generator.records.article import Block, Role
from generator.records.claim import Certainty, Claim, Kind
from generator.records.fact import Verdict
from generator.values import Clock, Naming, Spot, Value, Wording
from generator.values.clock import about, exactly
from generator.values.moment import day, month, weekday, year
from generator.values.quantity import Bound, sized, stated
from tests.compare.builders import ARTICLES
from tests.factory import article, claim

CONFLICT, UPDATE, COMPATIBLE, AGREEMENT = Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.AGREEMENT


def verdict(left: Claim, right: Claim, *others: Claim) -> Verdict:
    """How two claims of a question stand, which `others` answer too; the same from either side."""
    context = context_of(Question(left.about, left.property, None, (left, right, *others)), ARTICLES)
    assert judge(left, right, context).verdict is judge(right, left, context).verdict
    return judge(left, right, context).verdict


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("50", "51", CONFLICT),
        ("three", "four", CONFLICT),
        ("at least 50", "49", CONFLICT),
        ("fewer than 10", "12", CONFLICT),
        ("up to 30", "31", CONFLICT),
        ("about 60", "80", CONFLICT),
        ("at least 50", "51", COMPATIBLE),
        ("about 60", "58", COMPATIBLE),
        ("more than 50", "50", COMPATIBLE),
        ("more than 50", "52", COMPATIBLE),
        ("up to 30", "26", COMPATIBLE),
        ("32 to 35", "33", COMPATIBLE),
        ("dozens", "36", COMPATIBLE),
        ("dozens", "500", COMPATIBLE),
        ("dozens", "18", COMPATIBLE),
        ("dozens", "5", CONFLICT),
        ("hundreds", "59", CONFLICT),
        ("dozens", "hundreds", COMPATIBLE),
        ("more than 51", "51", CONFLICT),
        ("a dozen", "12", AGREEMENT),
        ("nine", "9", AGREEMENT),
    ],
)
def test_counts_of_two_papers_of_one_day(left: str, right: str, expected: Verdict) -> None:
    values = [sized(words) for words in (left, right)]
    ours, theirs = claim(printed=left, source="first", value=values[0]), claim(printed=right, source="rival", value=values[1])
    assert verdict(ours, theirs) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("12", "first"), ("14", "second"), UPDATE),
        (("14", "first"), ("12", "second"), CONFLICT),  # the dead don't grow fewer
        (("12", "first"), ("14", "rival"), CONFLICT),
        (("12", "undated"), ("14", "second"), CONFLICT),
        (("12", "first"), ("14", "undated"), CONFLICT),
    ],
)
def test_a_count_grows_from_day_to_day(first: tuple[str, str], second: tuple[str, str], expected: Verdict) -> None:
    assert verdict(claim(printed=first[0], source=first[1]), claim(printed=second[0], source=second[1])) is expected


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        (exactly(480), exactly(960), UPDATE),
        (exactly(960), exactly(480), CONFLICT),
        (exactly(480), None, CONFLICT),
        (exactly(480, "GMT"), exactly(960, "CET"), CONFLICT),  # two zones aren't reckoned
        (about(480), exactly(485), CONFLICT),
    ],
)
def test_a_count_grows_within_a_day_where_both_say_when(early: Clock, late: Clock | None, expected: Verdict) -> None:
    papers = {"am": replace(article("am"), published_at=early), "pm": replace(article("pm"), published_at=late)}
    low, high = claim(printed="12", source="am"), claim(printed="14", source="pm")
    assert judge(low, high, context_of(Question("mill-fire", "killed", None, (low, high)), papers)).verdict is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (("14", "second"), UPDATE),
        (("12", "second"), CONFLICT),  # the lower one is still told a day later
        (("14", "undated"), CONFLICT),
        (("14", "rival"), CONFLICT),
    ],
)
def test_figures_of_one_day_have_grown_if_later_reports_agree_on_more(other: tuple[str, str], expected: Verdict) -> None:
    rivals = claim(printed="12", source="first"), claim(printed="14", source="rival")
    assert verdict(*rivals, claim(printed=other[0], source=other[1])) is expected


def test_an_age_does_not_grow_from_day_to_day() -> None:
    assert verdict(claim("age", "26", source="first"), claim("age", "28", source="second")) is CONFLICT


@pytest.mark.parametrize("certainty", [Certainty.PLANNED, Certainty.DENIED])
def test_what_is_planned_or_denied_is_no_rival_of_what_is_done(certainty: Certainty) -> None:
    done = claim(printed="14", source="rival")
    assert verdict(claim(printed="12", source="first", certainty=certainty), done) is COMPATIBLE


@pytest.mark.parametrize("certainty", [Certainty.BELIEVED, Certainty.REPORTED, Certainty.CONFIRMED])
def test_what_is_believed_is_a_rival(certainty: Certainty) -> None:
    assert verdict(claim(printed="12", source="first", certainty=certainty), claim(printed="14", source="rival")) is CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Leeds", "England", "Leeds lies in England; both can be true"),
        ("England", "Leeds", "Leeds lies in England; both can be true"),
        ("Leeds", "the harbour", "another place, or another part of it; both can be true"),
        ("Leeds", "France", "another place, or another part of it; both can be true"),
    ],
)
def test_the_reason_tells_which_place_lies_in_the_other(left: str, right: str, reason: str) -> None:
    said = [claim("place", words, source=source, value=Spot(words)) for words, source in ((left, "first"), (right, "rival"))]
    found = judge(*said, context_of(Question("mill-fire", "place", None, tuple(said)), ARTICLES))
    assert (found.verdict, found.because) == (COMPATIBLE, reason)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        (("Friday", "13 March"), "“Friday” and “13 March” can both be true"),
        (("Friday", "Friday"), "“Friday” and “Friday 13 March 2015” can both be true"),
    ],
)
def test_the_reason_shows_dates_in_full_where_both_print_one_word(printed: tuple[str, str], reason: str) -> None:
    said = [
        claim("date", words, source=source, value=value)
        for words, source, value in zip(printed, ("first", "rival"), (weekday(4), day(date(2015, 3, 13))), strict=True)
    ]
    assert judge(*said, context_of(Question("mill-fire", "date", None, tuple(said)), ARTICLES)).because == reason


def test_two_plans_are_rivals() -> None:
    plans = [claim(printed=n, source=s, certainty=Certainty.PLANNED) for n, s in (("12", "first"), ("14", "rival"))]
    assert verdict(*plans) is CONFLICT


def test_one_text_with_two_figures_counts_two_groups() -> None:
    assert verdict(claim(printed="12", source="first"), claim(printed="14", source="first")) is COMPATIBLE


@pytest.mark.parametrize(
    ("second", "years", "expected"),
    [
        ("Ann Boyle, 36, sang", 36, CONFLICT),
        ("Ann Boyle, 24, sang", 24, COMPATIBLE),  # of another day of her life
        ("Ann Boyle, 36, sang at the time", 36, COMPATIBLE),
        ("Ann Boyle, 36 on her next birthday, sang", 36, COMPATIBLE),
        ("In 2017 Ann Boyle, 36, sang", 36, COMPATIBLE),
    ],
)
def test_one_person_has_one_age_in_one_text(second: str, years: int, expected: Verdict) -> None:
    left = claim("age", "38", said="Ann Boyle, 38, danced", source="first")
    right = claim("age", str(years), said=second, source="first")
    assert verdict(left, right) is expected


def test_a_headline_may_contradict_its_text() -> None:
    text = "Mill fire kills 12\n\nThe fire killed 14 people."
    made = replace(article("paper", text), blocks=(Block(0, 18, Role.HEADLINE), Block(20, len(text), Role.BODY)))
    top = claim(printed="12", said="Mill fire kills 12", source=made)
    body = claim(printed="14", said="The fire killed 14 people", source=made)
    context = context_of(Question("mill-fire", "killed", None, (top, body)), {"paper": made})
    assert judge(top, body, context).verdict is CONFLICT


def test_a_text_with_three_figures_counts_several_groups() -> None:
    rivals = claim(printed="12", source="first"), claim(printed="14", source="rival")
    assert verdict(*rivals, claim(printed="3", source="first")) is CONFLICT
    assert verdict(*rivals, claim(printed="3", source="first"), claim(printed="5", source="first")) is COMPATIBLE


def test_a_source_that_gives_the_other_figure_too_counts_another_group() -> None:
    rivals = claim(printed="12", source="first"), claim(printed="14", source="rival")
    assert verdict(*rivals, claim(printed="at least 14", source="first")) is COMPATIBLE
    assert verdict(*rivals, claim(printed="at least 14", source="undated")) is CONFLICT


def test_a_source_that_tells_how_the_count_grew_is_later_all_the_same() -> None:
    rivals = claim(printed="12", source="first"), claim(printed="14", source="second")
    assert verdict(*rivals, claim(printed="12", source="second")) is UPDATE


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In all 12 people were killed.", CONFLICT),
        ("In a fire of 1987, 12 people were killed.", COMPATIBLE),
        ("Not since the 1950s, when 12 were killed, has a mill burnt.", COMPATIBLE),
        ("On that occasion 12 people were killed.", COMPATIBLE),
        ("In the spring of 2021 it killed 12 people.", CONFLICT),
        ("Police said 12 of 1987 tenants were killed.", COMPATIBLE),  # no year; then nothing is said
    ],
)
def test_a_look_back_is_about_another_event(said: str, expected: Verdict) -> None:
    assert verdict(claim(printed="12", said=said, source="first"), claim(printed="14", source="rival")) is expected


def test_a_figure_that_others_give_of_long_ago_is_of_long_ago() -> None:
    old = [claim(printed="12", said="The fire of 1987 killed 12", source=s) for s in ("second", "third")]
    bare, new = claim(printed="12", source="first"), claim(printed="14", source="rival")
    assert verdict(bare, new, *old) is COMPATIBLE
    assert verdict(bare, new, old[0]) is CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (exactly(370), exactly(373), COMPATIBLE),
        (exactly(370), exactly(376), CONFLICT),
        (about(360), exactly(370), COMPATIBLE),
        (exactly(370, "GMT"), exactly(430, "CET"), COMPATIBLE),
        (exactly(370), exactly(370), AGREEMENT),
    ],
)
def test_times_of_day(left: Value, right: Value, expected: Verdict) -> None:
    assert verdict(claim("time", "t", value=left, source="first"), claim("time", "t", value=right, source="rival")) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (day(date(2021, 2, 27)), day(date(2021, 2, 28)), CONFLICT),
        (day(date(2021, 2, 27)), weekday(5), COMPATIBLE),
        (day(date(2021, 2, 27)), month(2021, 2), COMPATIBLE),
        (day(date(2021, 2, 27)), month(2021, 1), CONFLICT),
    ],
)
def test_days(left: Value, right: Value, expected: Verdict) -> None:
    assert verdict(claim("date", "d", value=left, source="first"), claim("date", "d", value=right, source="rival")) is expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Wording("a black van"), Wording("a grey truck")),
        (Spot("Arlen", "arlen"), Spot("the mill", "mill")),
        (Naming("Red Fox", "fox"), Naming("Blue Owl", "owl")),
    ],
)
def test_words_alone_contradict_nothing(left: Value, right: Value) -> None:
    rivals = claim("claimed by", "x", value=left, source="first"), claim("claimed by", "x", value=right, source="rival")
    assert verdict(*rivals) is COMPATIBLE


def test_two_spellings_contradict_each_other() -> None:
    left = claim("spelling", "Marant", value=Naming("Marant", "it"), source="first")
    assert verdict(left, claim("spelling", "Marrant", value=Naming("Marrant", "it"), source="rival")) is CONFLICT


def test_things_that_come_in_groups_are_rivals_where_each_source_gives_one_figure() -> None:
    planes, rival = claim("count of planes", "12", source="first"), claim("count of planes", "fewer than 10", source="rival")
    assert verdict(planes, rival) is CONFLICT
    assert verdict(planes, claim("count of planes", "10", source="rival")) is CONFLICT
    assert verdict(planes, rival, claim("count of planes", "7", source="rival")) is COMPATIBLE
    assert verdict(planes, rival, claim("count of planes", "15", source="first")) is COMPATIBLE


def test_sums_are_rivals_without_bounds_alone() -> None:
    fee = claim("amount", "12", source="first")
    assert verdict(fee, claim("amount", "fewer than 10", source="rival")) is COMPATIBLE
    assert verdict(fee, claim("amount", "10", source="rival")) is CONFLICT


def test_each_rule_explains_itself_to_readers() -> None:
    lines = [(rule.__doc__ or "").splitlines()[0] for rule in RULES]
    assert all(line.endswith(".") for line in lines)
    assert len(set(lines)) == len(lines)


ROLES = {"property": "role", "about": "jane-doe"}


def role(words: str, source: str) -> Claim:
    return claim(printed=words, source=source, said=f"{words} Jane Doe", value=Wording(words), **ROLES)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("chief executive", "former chief executive", UPDATE),
        ("chief executive", "the firm's former CEO", UPDATE),
        ("mayor", "ex-mayor of Hull", UPDATE),
        ("former chief executive", "chief executive", COMPATIBLE),
        ("chief executive", "former chairman", COMPATIBLE),
        ("former mayor", "former mayor of Hull", COMPATIBLE),
        ("mayor", "mayor of Hull", COMPATIBLE),
        ("baker", "former mayor", COMPATIBLE),
    ],
)
def test_an_office_left(first: str, second: str, expected: Verdict) -> None:
    assert verdict(role(first, "first"), role(second, "second")) is expected


def sum_of(printed: str, verb: str, source: str) -> Claim:
    return claim("amount", printed, source=source, said=f"the sum of {printed} was {verb}", scope=verb)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (("$430", "cost"), ("$340", "sign"), CONFLICT),  # the digits turned round
        (("over $430", "cost"), ("$340", "sign"), CONFLICT),  # whatever their bounds
        (("over $430", "cost"), ("$470", "cost"), COMPATIBLE),
        (("$430", "cost"), ("$440", "cost"), CONFLICT),
        (("$430", "cost"), ("$440", "sign"), COMPATIBLE),
        (("$430", "cost"), ("£340", "sign"), COMPATIBLE),
        (("$430", "cost"), ("$43", "sign"), COMPATIBLE),
        (("about $430", "cost"), ("$440", "cost"), COMPATIBLE),
    ],
)
def test_sums(ours: tuple[str, str], theirs: tuple[str, str], expected: Verdict) -> None:
    assert verdict(sum_of(*ours, "first"), sum_of(*theirs, "rival")) is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("An earlier version gave an incorrect weight of 300 for 37", UPDATE),
        ("The firm previously said 300 were hit and now says 37", UPDATE),
        ("There were 300 in the hall and 37 outside", COMPATIBLE),
        ("There were 300 right in front and 37 outside", COMPATIBLE),
    ],
)
def test_a_correction(said: str, expected: Verdict) -> None:
    left, right = (claim("count of men", figure, source="first", said=said) for figure in ("300", "37"))
    assert verdict(left, right) is expected


@pytest.mark.parametrize(
    ("name", "left", "right", "expected"),
    [
        ("born in", "Vienna", "Oslo", CONFLICT),
        ("born in", "Vienna", "Austria", COMPATIBLE),
        ("born in", "Vienna", "Lower Marlow", COMPATIBLE),
        ("home", "Vienna", "Oslo", COMPATIBLE),
        ("where raised", "Vienna", "Oslo", COMPATIBLE),
        ("place of death", "Vienna", "Oslo", CONFLICT),
        ("place of death", "Vienna", "Norway", CONFLICT),
        ("place of death", "Norway", "Oslo", COMPATIBLE),
        ("place of death", "Vienna", "a clinic", COMPATIBLE),
        ("place of death", "the clinic", "the house", COMPATIBLE),
        ("place", "Vienna", "Oslo", COMPATIBLE),
    ],
)
def test_where_somebody_is_born_and_dies(name: str, left: str, right: str, expected: Verdict) -> None:
    ours, theirs = (
        claim(name, place, source=source, about="jane-doe", value=Spot(place))
        for place, source in ((left, "first"), (right, "rival"))
    )
    assert verdict(ours, theirs) is expected


@pytest.mark.parametrize("name", ["count of people", "distance", "duration"])
def test_figures_of_nothing_in_particular_are_no_rivals(name: str) -> None:
    assert verdict(claim(name, "12", source="first"), claim(name, "15", source="rival")) is COMPATIBLE


def words_of(name: str, value: str, source: str) -> Claim:
    return claim(name, value, source=source, said=f"it was {value} there", value=Wording(value))


@pytest.mark.parametrize(
    ("name", "left", "right", "expected"),
    [
        ("whether there was a swap", ("swap", "first"), ("no swap", "rival"), CONFLICT),
        ("how the office was left", ("resigned", "first"), ("dismissed", "rival"), CONFLICT),
        ("open or closed", ("closed", "first"), ("reopened", "second"), UPDATE),
        ("whether there was a swap", ("swap", "first"), ("no swap", "first"), COMPATIBLE),
        ("whether there was a swap", ("swap", "first"), ("swap", "rival"), AGREEMENT),
        ("open or closed", ("reopened", "first"), ("closed", "second"), COMPATIBLE),
        ("open or closed", ("closed", "first"), ("reopened", "rival"), UPDATE),
        ("weapon", ("a swap", "first"), ("no swap", "rival"), COMPATIBLE),
        ("description", ("resigned", "first"), ("dismissed", "rival"), COMPATIBLE),
        ("how control was lost", ("fell asleep", "first"), ("blacked out", "rival"), CONFLICT),
        ("how control was lost", ("fell asleep", "first"), ("blacked out", "second"), CONFLICT),
        ("how control was lost", ("fell asleep", "first"), ("fell asleep", "rival"), AGREEMENT),
        ("how control was lost", ("fell asleep", "first"), ("blacked out", "first"), COMPATIBLE),
        ("cause", ("fell asleep", "first"), ("blacked out", "rival"), COMPATIBLE),
        ("injury", ("a broken arm", "first"), ("broken ribs", "rival"), COMPATIBLE),
        ("weather", ("heavy rain", "first"), ("thick fog", "rival"), COMPATIBLE),
        ("whether the first", ("the first", "first"), ("not the first", "rival"), CONFLICT),
        ("whether the first", ("the first", "first"), ("the first", "rival"), AGREEMENT),
        ("whether the first", ("not the first", "first"), ("not the first", "rival"), AGREEMENT),
        ("whether the first", ("the first", "first"), ("not the first", "first"), COMPATIBLE),
        ("record", ("the first", "first"), ("not the first", "rival"), COMPATIBLE),
        ("carried out by", ("the first", "first"), ("not the first", "rival"), COMPATIBLE),
    ],
)
def test_so_or_not_so(name: str, left: tuple[str, str], right: tuple[str, str], expected: Verdict) -> None:
    assert verdict(words_of(name, *left), words_of(name, *right)) is expected


def test_prison_terms_of_nobody_in_particular_are_no_rivals() -> None:
    left, right = claim("prison term", "12", source="first"), claim("prison term", "15", source="rival")
    assert verdict(left, right) is COMPATIBLE
    assert verdict(replace(left, scope="of Doe"), replace(right, scope="of Doe")) is CONFLICT


@pytest.mark.parametrize(("name", "expected"), [("time in prison", CONFLICT), ("duration of the siege", COMPATIBLE)])
def test_how_long_somebody_was_in_prison_is_always_looked_back_at(name: str, expected: Verdict) -> None:
    left = claim(name, "11", source="first", said="in 1977 it was 11 there")
    assert verdict(left, claim(name, "14", source="rival")) is expected


def test_what_lasted_has_one_length() -> None:
    assert (
        verdict(claim("duration of the siege", "11", source="first"), claim("duration of the siege", "14", source="rival"))
        is CONFLICT
    )


@pytest.mark.parametrize(
    ("left", "right", "unit", "expected"),
    [
        (6, 6.096, "m", COMPATIBLE),
        (6, 6.8, "m", CONFLICT),
        (6, 6, "m", AGREEMENT),
        (600, 606, "", CONFLICT),
    ],
)
def test_measures_may_be_rounded_or_converted(left: float, right: float, unit: str, expected: Verdict) -> None:
    ours, theirs = (
        claim("height", "so much", source=source, value=stated(amount, Bound.EXACT, unit))
        for amount, source in ((left, "first"), (right, "rival"))
    )
    assert verdict(ours, theirs) is expected


@pytest.mark.parametrize(
    ("zone", "minutes", "expected"),
    [("GMT", 15 * 60, COMPATIBLE), ("", 15 * 60, CONFLICT), ("local time", 15 * 60, CONFLICT), ("GMT", 12 * 60 + 20, CONFLICT)],
)
def test_times_of_two_zones_may_be_one(zone: str, minutes: int, expected: Verdict) -> None:
    ours = claim("time", "noon", source="first", value=exactly(12 * 60, zone))
    assert verdict(ours, claim("time", "later", source="rival", value=exactly(minutes))) is expected


SAID = "We heard a bang and then the roof came down"


@pytest.mark.parametrize(
    ("left", "right", "expected", "reason"),
    [
        (SAID, SAID, AGREEMENT, "both print the same words"),
        (SAID, f"{SAID.upper()},", AGREEMENT, "both print the same words"),
        (SAID, "then the roof came down", COMPATIBLE, "one prints more of the statement than the other"),
        ("then the roof came down", SAID, COMPATIBLE, "one prints more of the statement than the other"),
        (SAID, "We heard a loud bang", COMPATIBLE, "one statement, printed in other words or another part of it"),
        (SAID, "then the roof came downstairs", COMPATIBLE, "one statement, printed in other words or another part of it"),
        ("12 dead", "14 dead", COMPATIBLE, "one statement, printed in other words or another part of it"),
        ("It was open", "It was not open", COMPATIBLE, "one statement, printed in other words or another part of it"),
    ],
)
def test_two_printings_of_a_quotation_contradict_nothing(left: str, right: str, expected: Verdict, reason: str) -> None:
    said = [claim("quotation", w, source=s, value=Wording(w), said=w) for w, s in ((left, "first"), (right, "rival"))]
    assert verdict(*said) is expected
    assert judge(*said, context_of(Question("mill-fire", "quotation", None, tuple(said)), ARTICLES)).because == reason


def in_one_text(name: str, first: tuple[str, str], second: tuple[str, str], values: Sequence[Value | None]) -> Verdict:
    """How two claims of one article stand; each is its sentence and what is printed in it."""
    text = f"Fire in Arlen\n\n{first[0]} {second[0]}"
    made = replace(article("paper", text), blocks=(Block(0, 13, Role.HEADLINE), Block(15, len(text), Role.BODY)))
    left, right = (
        claim(name, printed, said=said, source=made, value=value)
        for (said, printed), value in zip((first, second), values, strict=True)
    )
    context = context_of(Question(left.about, name, None, (left, right)), {"paper": made})
    assert judge(left, right, context).verdict is judge(right, left, context).verdict
    return judge(left, right, context).verdict


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("The fire killed 12.", "12"), ("A later count gave 14.", "14"), UPDATE),
        (("The fire killed 14.", "14"), ("A revised toll gave 12.", "12"), UPDATE),
        (("The fire killed 12.", "12"), ("An updated police statement spoke of 14.", "14"), UPDATE),
        (("The fire killed 12.", "12"), ("Subsequent reports put it at 14.", "14"), UPDATE),
        (("The fire killed 12.", "12"), ("A report gave 14.", "14"), COMPATIBLE),
        (("The fire killed 12.", "12"), ("Later 14 were dead.", "14"), COMPATIBLE),
        (("The fire killed 12.", "12"), ("They later reported 14.", "14"), COMPATIBLE),
        (("The fire killed 12.", "12"), ("A later train had 14.", "14"), COMPATIBLE),
        (("The fire killed 12.", "12"), ("An earlier report gave 14.", "14"), COMPATIBLE),
        (("A later count gave 12.", "12"), ("The fire killed 14.", "14"), COMPATIBLE),
        (("A later count gave 12.", "12"), ("A later report gave 14.", "14"), COMPATIBLE),
        (("A later count gave 12 and 14.", "12"), ("A later count gave 12 and 14.", "14"), COMPATIBLE),
        (("The fire killed 12.", "12"), ("A later count gave 12 again.", "12"), AGREEMENT),
    ],
)
def test_a_later_report_in_one_text_revises(first: tuple[str, str], second: tuple[str, str], expected: Verdict) -> None:
    assert in_one_text("killed", first, second, (None, None)) is expected


@pytest.mark.parametrize(
    ("second", "values", "expected"),
    [
        ("A later report gave ten.", (exactly(360), exactly(600)), UPDATE),
        ("A subsequent message gave ten.", (exactly(360), exactly(600)), UPDATE),
        ("A later report gave ten.", (exactly(360), exactly(360)), AGREEMENT),
        ("A neighbour gave ten.", (exactly(360), exactly(600)), COMPATIBLE),
        ("A later report gave ten.", (Wording("six"), Wording("ten")), COMPATIBLE),
        ("A later report gave ten.", (exactly(360), Wording("ten")), COMPATIBLE),
    ],
)
def test_times_are_revised_too_and_words_are_not(second: str, values: tuple[Value, Value], expected: Verdict) -> None:
    assert in_one_text("time", ("It began at six.", "six"), (second, "ten"), values) is expected


def test_another_text_revises_nothing() -> None:
    later = claim(printed="14", said="A later count gave 14", source="rival")
    assert verdict(claim(printed="12", said="The fire killed 12", source="first"), later) is CONFLICT


def of_kind(kind: Kind | None, left: Claim, right: Claim) -> Verdict:
    """How two claims about an entity of a kind, or about an event, stand."""
    context = context_of(Question(left.about, left.property, None, (left, right), kind), ARTICLES)
    assert judge(left, right, context).verdict is judge(right, left, context).verdict
    return judge(left, right, context).verdict


MAY_2, MAY_3 = day(date(2019, 5, 2)), day(date(2019, 5, 3))


@pytest.mark.parametrize(
    ("name", "kind", "values", "expected"),
    [
        ("when built", Kind.PLACE, (year(1931), year(1934)), CONFLICT),
        ("when founded", Kind.ORGANISATION, (MAY_2, MAY_3), CONFLICT),
        ("when published", Kind.OTHER, (MAY_2, MAY_3), CONFLICT),
        ("when born", Kind.PERSON, (year(1960), year(1961)), CONFLICT),
        ("when moved", Kind.PERSON, (MAY_2, MAY_3), COMPATIBLE),
        ("when questioned", Kind.PERSON, (MAY_2, MAY_3), COMPATIBLE),
        ("when took office", Kind.PERSON, (year(1960), year(1961)), COMPATIBLE),
        ("when opened", Kind.PLACE, (MAY_2, MAY_3), COMPATIBLE),
        ("when suspects held", None, (MAY_2, MAY_3), COMPATIBLE),
        ("when library built", None, (year(1931), year(1934)), COMPATIBLE),
        ("when built", None, (year(1931), year(1934)), COMPATIBLE),
        ("when built", Kind.PLACE, (MAY_2, year(2019)), COMPATIBLE),
        ("when born", Kind.PERSON, (MAY_2, weekday(3)), COMPATIBLE),
        ("when founded", Kind.ORGANISATION, (MAY_2, MAY_2), AGREEMENT),
        ("where moved", Kind.PERSON, (Spot("Oslo"), Spot("Vienna")), COMPATIBLE),
    ],
)
def test_what_is_done_once_has_one_day(name: str, kind: Kind | None, values: tuple[Value, Value], expected: Verdict) -> None:
    said = [claim(name, "then", source=s, value=value) for s, value in zip(("first", "rival"), values, strict=True)]
    assert of_kind(kind, *said) is expected


def kg(amount: float, bound: Bound = Bound.EXACT) -> Value:
    return stated(amount, bound, "kg")


@pytest.mark.parametrize(
    ("name", "kind", "values", "expected"),
    [
        ("weight", Kind.OTHER, (kg(300), kg(350)), CONFLICT),
        ("weight", Kind.ORGANISATION, (kg(300), kg(3000)), CONFLICT),
        ("length", Kind.OTHER, (stated(90, Bound.EXACT, "m"), stated(70, Bound.EXACT, "m")), CONFLICT),
        ("height", Kind.PLACE, (stated(90, Bound.EXACT, "m"), stated(70, Bound.EXACT, "m")), CONFLICT),
        ("weight", Kind.PERSON, (kg(60), kg(90)), COMPATIBLE),
        ("height", Kind.PERSON, (stated(1.2, Bound.EXACT, "m"), stated(1.5, Bound.EXACT, "m")), COMPATIBLE),
        ("weight", None, (kg(300), kg(350)), COMPATIBLE),  # of nothing in particular
        ("weight", Kind.OTHER, (kg(300), kg(300)), AGREEMENT),
        ("weight", Kind.OTHER, (kg(300), kg(304)), COMPATIBLE),  # rounded or converted
        ("weight", Kind.OTHER, (kg(300), kg(310, Bound.ABOUT)), COMPATIBLE),
        ("weight", Kind.OTHER, (kg(300, Bound.AT_LEAST), kg(350)), COMPATIBLE),
        ("speed", Kind.OTHER, (stated(90, Bound.EXACT, "km/h"), stated(70, Bound.EXACT, "km/h")), COMPATIBLE),
        ("temperature", Kind.OTHER, (stated(90, Bound.EXACT, "°"), stated(70, Bound.EXACT, "°")), COMPATIBLE),
        ("distance", Kind.OTHER, (stated(90, Bound.EXACT, "km"), stated(70, Bound.EXACT, "km")), COMPATIBLE),
        ("count of planes", Kind.ORGANISATION, (stated(12, Bound.EXACT), stated(15, Bound.EXACT)), COMPATIBLE),
        ("duration", Kind.OTHER, (stated(12, Bound.EXACT, "day"), stated(15, Bound.EXACT, "day")), COMPATIBLE),
    ],
)
def test_a_thing_keeps_its_measures(name: str, kind: Kind | None, values: tuple[Value, Value], expected: Verdict) -> None:
    said = [claim(name, "so much", source=s, value=value) for s, value in zip(("first", "rival"), values, strict=True)]
    assert of_kind(kind, *said) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("12", "of Doe", Certainty.PLANNED), ("15", "of Doe", Certainty.STATED), CONFLICT),
        (("12", "of Doe", Certainty.PLANNED), ("15", "of Doe", Certainty.PLANNED), CONFLICT),
        (("12", "of Doe", Certainty.PLANNED), ("12", "of Doe", Certainty.STATED), AGREEMENT),
        (("at least 12", "of Doe", Certainty.PLANNED), ("15", "of Doe", Certainty.STATED), COMPATIBLE),
        (("12", None, Certainty.PLANNED), ("15", None, Certainty.STATED), COMPATIBLE),
        (("more than 10", "of Doe", Certainty.PLANNED), ("10", "of Doe", Certainty.STATED), COMPATIBLE),
    ],
)
def test_a_sentence_that_somebody_will_serve_is_a_rival_of_one_passed(
    left: tuple[str, str | None, Certainty], right: tuple[str, str | None, Certainty], expected: Verdict
) -> None:
    terms = [
        claim("prison term", printed, source=source, scope=scope, certainty=certainty)
        for (printed, scope, certainty), source in ((left, "first"), (right, "rival"))
    ]
    assert verdict(*terms) is expected


#: Two claims, and others that answer the same question.
Case = tuple[Claim, ...]


def told(printed: str, source: str = "first", name: str = "killed", value: Value | None = None, said: str | None = None) -> Claim:
    """A claim in a line."""
    return claim(name, printed, source=source, value=value, said=said or f"{name} of {printed} there")


def counts(left: str, right: str, name: str = "killed") -> Case:
    """Two counts of one day."""
    return told(left, name=name, value=sized(left)), told(right, "rival", name, sized(right))


def words(name: str, left: str, right: str) -> Case:
    """Two wordings of one day."""
    return told(left, name=name, value=Wording(left)), told(right, "rival", name, Wording(right))


def clocks(left: Clock, right: Clock) -> Case:
    """Two times of day."""
    return told("then", name="time", value=left), told("then", "rival", "time", right)


def metres(left: float, right: float, unit: str = "m") -> Case:
    """Two heights."""
    return tuple(told("x", s, "height", stated(a, Bound.EXACT, unit)) for s, a in (("first", left), ("rival", right)))


def surely(left: Certainty, right: Certainty, name: str = "killed") -> Case:
    """Two counts, so surely told."""
    ours, theirs = counts("12", "14", name)
    return replace(ours, certainty=left), replace(theirs, certainty=right)


def at(first: tuple[str, str], second: tuple[str, str], *others: tuple[str, str], name: str = "killed") -> Case:
    """Counts with their sources."""
    return tuple(told(printed, source, name) for printed, source in (first, second, *others))


def sums(ours: tuple[str, str], theirs: tuple[str, str]) -> Case:
    """Two sums, with the verbs that tell of them."""
    return sum_of(*ours, "first"), sum_of(*theirs, "rival")


def saying(left: str, right: str, name: str = "killed") -> Case:
    """12 and 14 in two sentences."""
    return told("12", name=name, said=left), told("14", "rival", name, said=right)


def days(name: str) -> Case:
    """Two days of an event."""
    return told("then", name=name, value=day(date(2019, 5, 2))), told("then", "rival", name, day(date(2019, 5, 3)))


def ages(left: str, right: str, source: str = "first", said: str | None = None) -> Case:
    """Two ages of one person."""
    return told(left, name="age", value=sized(left)), told(right, source, "age", sized(right), said)


STATED, PLANNED, DENIED = Certainty.STATED, Certainty.PLANNED, Certainty.DENIED
#: For each rule cases in which it has an answer, and cases in which it has none.
CASES: Mapping[Rule, tuple[Sequence[Case], Sequence[Case]]] = {
    rules.quoted_otherwise: (
        [words("quotation", SAID, SAID), words("quotation", SAID, "We heard")],
        [words("description", SAID, SAID), words("cause", SAID, "ice"), counts("12", "14"), words("record", "worst", "first")],
    ),
    rules.left_an_office: (
        [(role("mayor", "first"), role("ex-mayor", "second")), (role("chief executive", "first"), role("former CEO", "second"))],
        [
            (role("ex-mayor", "first"), role("mayor", "second")),
            (role("mayor", "first"), role("ex-mayor", "rival")),
            (role("mayor", "first"), role("former baker", "second")),
            (role("mayor", "undated"), role("ex-mayor", "second")),
            (role("mayor", "first"), role("mayor of Hull", "second")),
        ],
    ),
    rules.so_or_not_so: (
        [words("whether there was a swap", "swap", "no swap"), words("open or closed", "closed", "reopened")],
        [
            words("weapon", "a knife", "a gun"),
            words("how", "asleep", "awake"),
            words("cause", "closed", "open"),
            counts("12", "14"),
            counts("12", "14", "whether so many"),
        ],
    ),
    rules.said_otherwise: (
        [
            words("weapon", "a knife", "a gun"),
            (told("Oslo", value=Spot("Oslo"), name="place"), told("Vienna", "rival", "place", Spot("Vienna"))),
            (told("Red", value=Naming("Red"), name="claimed by"), told("Blue", "rival", "claimed by", Naming("Blue"))),
            (told("12"), told("twelve or so", "rival", value=Wording("twelve or so"))),
        ],
        [
            counts("12", "14"),
            counts("12", "12"),
            counts("12", "14", "age"),
            counts("dozens", "14"),
            clocks(exactly(60), exactly(90)),
            metres(6, 7),
            (told("Oslo", value=Spot("Oslo"), name="born in"), told("Vienna", "rival", "born in", Spot("Vienna"))),
            (told("Marant", value=Naming("Marant"), name="spelling"), told("Marrant", "rival", "spelling", Naming("Marrant"))),
        ],
    ),
    rules.written_otherwise: (
        [(told("Marant", value=Naming("Marant"), name="spelling"), told("Marrant", "rival", "spelling", Naming("Marrant")))],
        [
            (told("Marant", value=Naming("Marant"), name="name"), told("Marrant", "rival", "name", Naming("Marrant"))),
            words("description", "gray", "grey"),
            counts("12", "14"),
        ],
    ),
    rules.corrected: (
        [
            (told("300", said="An incorrect 300 for 37"), told("37", said="An incorrect 300 for 37")),
            (told("300", said="It wrongly gave 300, not 37"), told("37", said="It wrongly gave 300, not 37")),
        ],
        [
            (told("300", said="In the hall 300 and 37"), told("37", said="In the hall 300 and 37")),
            (told("300", said="An incorrect 300 for 37"), told("37", "rival", said="An incorrect 300 for 37")),
            (told("37", said="An incorrect 300 for 37"), told("37", said="An incorrect 300 for 37")),
            (told("300", said="An incorrect 300"), told("x", value=Wording("x"))),
            (told("300", said="They corrected 300 and 37 kg"), told("37", value=kg(37), said="They corrected 300 and 37 kg")),
        ],
    ),
    rules.raised_or_lowered: (
        [
            saying("it was 12", "it rose from twelve to 14", "amount"),
            saying("it fell from 14 to 12", "it was 14", "amount"),
            (told("12", "first", said="it was 12"), told("14", "second", said="it rose from 12 to 14")),
        ],
        [
            saying("it was 12", "it was 14"),
            saying("it was 12", "it rose from 13 to 14"),
            saying("it was 12", "they went from 12 men to 14"),
            (told("12", "second", said="it was 12"), told("14", "first", said="it rose from 12 to 14")),
            words("weapon", "from 12 to 14", "12"),
            tuple(
                replace(each, value=stated(a, Bound.EXACT, u))
                for each, a, u in zip(saying("it was 12", "it rose from 12 to 14"), (12, 14), ("$", "£"), strict=True)
            ),
        ],
    ),
    rules.planned_or_denied: (
        [surely(PLANNED, STATED), surely(STATED, DENIED), surely(PLANNED, DENIED)],
        [
            surely(STATED, STATED),
            surely(PLANNED, PLANNED),
            surely(DENIED, DENIED),
            surely(Certainty.BELIEVED, STATED),
            surely(Certainty.REPORTED, Certainty.CONFIRMED),
            surely(Certainty.CLAIMED, STATED),
            surely(PLANNED, STATED, "prison term"),
        ],
    ),
    rules.both_can_be_true: (
        [counts("at least 50", "51"), counts("about 60", "58"), counts("12", "12"), clocks(about(360), exactly(370))],
        [
            counts("50", "51"),
            counts("at least 50", "49"),
            counts("fewer than 10", "12"),
            counts("up to 30", "31"),
            counts("about 60", "80"),
            counts("32 to 35", "36"),
            clocks(exactly(360), exactly(370)),
            clocks(about(360), exactly(480)),
            metres(6, 7),
        ],
    ),
    rules.a_round_bound_is_loose: (
        [counts("more than 50", "50"), counts("fewer than 200", "200")],
        [
            counts("more than 51", "51"),
            counts("more than 50", "52"),
            counts("50", "50"),
            counts("more than 50", "more than 50"),
            counts("fewer than 12", "12"),
        ],
    ),
    rules.only_a_size: (
        [counts("dozens", "36"), counts("hundreds", "150")],
        [
            counts("dozens", "5"),
            counts("hundreds", "59"),
            counts("20", "36"),
            counts("at least 20", "36"),
            counts("a dozen", "36"),
        ],
    ),
    rules.times_nearly_the_same: (
        [clocks(exactly(370), exactly(373)), clocks(exactly(370), exactly(374))],
        [
            clocks(exactly(370), exactly(375)),
            clocks(exactly(370), exactly(380)),
            clocks(exactly(370), exactly(1090)),
            counts("370", "373"),
            metres(370, 373),
        ],
    ),
    rules.times_of_two_zones: (
        [clocks(exactly(720, "GMT"), exactly(900)), clocks(exactly(720, "GMT"), exactly(780, "local time"))],
        [
            clocks(exactly(720), exactly(900)),
            clocks(exactly(720, "local time"), exactly(900)),
            clocks(exactly(720, "GMT"), exactly(740)),
            clocks(exactly(720, "GMT"), exactly(900, "GMT")),
            counts("720", "900"),
        ],
    ),
    rules.measures_nearly_the_same: (
        [metres(6, 6.096), metres(300, 304, "kg")],
        [metres(6, 6.8), metres(6, 6), metres(600, 606, ""), metres(100, 101, "%"), counts("600", "606")],
    ),
    rules.one_text_two_ages: (
        [ages("38", "36"), ages("38", "41")],
        [
            ages("38", "42"),
            ages("38", "38"),
            ages("38", "36", "rival"),
            ages("38", "36", said="Ann Boyle, 36 at the time, sang"),
            at(("12", "first"), ("14", "first")),
        ],
    ),
    rules.one_text_both_figures: (
        [at(("12", "first"), ("14", "first"))],
        [at(("12", "first"), ("14", "rival")), at(("12", "first"), ("14", "second")), at(("12", "undated"), ("14", "first"))],
    ),
    rules.a_text_with_many_figures: (
        [at(("12", "first"), ("14", "rival"), ("3", "first"), ("5", "first"))],
        [
            at(("12", "first"), ("14", "rival")),
            at(("12", "first"), ("14", "rival"), ("3", "first")),
            at(("12", "first"), ("14", "rival"), ("3", "second"), ("5", "third")),
            at(("12", "first"), ("14", "rival"), ("12", "first"), ("12", "first")),
        ],
    ),
    rules.a_look_back: (
        [saying("In 1987 it killed 12", "It killed 14"), saying("It killed 12", "On that occasion 14 died")],
        [
            saying("It killed 12", "It killed 14"),
            saying("In 2020 it killed 12", "It killed 14"),
            saying("In 1987 it killed 12", "In 1987 it killed 14"),
            saying("In 1977 it was 12", "It was 14", "time in prison"),
            words("cause", "In 1987 it was ice", "ice"),
        ],
    ),
    rules.done_again: (
        [
            (told("then", name="when moved", value=MAY_2), told("then", "rival", "when moved", MAY_3)),
            (told("then", name="when built", value=MAY_2), told("then", "rival", "when built", MAY_3)),
        ],
        [
            (told("then", name="date", value=MAY_2), told("then", "rival", "date", MAY_3)),
            (told("then", name="time it ended", value=exactly(60)), told("then", "rival", "time it ended", exactly(90))),
            clocks(exactly(60), exactly(90)),
            counts("12", "14"),
        ],
    ),
    rules.went_on: (
        [days("days in its course")],
        [days("date"), days("day of landfall"), counts("12", "14", "days")],
    ),
    rules.other_sums: (
        [sums(("$430", "cost"), ("$440", "sign")), sums(("$430", "cost"), ("$43", "sign"))],
        [
            sums(("$430", "cost"), ("$440", "cost")),
            sums(("$430", "cost"), ("$340", "sign")),
            counts("430", "440"),
            words("amount", "a fortune", "a trifle"),
        ],
    ),
    rules.other_things_counted: (
        [
            counts("12", "15", "prison term"),
            counts("12", "15", "count of people"),
            counts("12", "15", "distance"),
            at(("12", "first"), ("15", "second"), name="wind speed"),
            at(("12", "first"), ("at least 15", "rival"), ("7", "rival"), name="count of planes"),
        ],
        [
            counts("12", "15"),
            counts("12", "15", "age"),
            counts("12", "15", "votes for"),
            counts("12", "15", "crowd"),
            counts("12", "15", "time in office"),
            counts("12", "15", "count of planes"),
            counts("12", "15", "wind speed"),
            at(("12", "first"), ("15", "second"), name="count of planes"),
            counts("12", "fewer than 10", "count of planes"),
            words("count of planes", "a few", "many"),
            tuple(replace(each, scope="of Doe") for each in counts("12", "15", "prison term")),
        ],
    ),
    rules.a_later_day_counts_more: (
        [at(("12", "first"), ("14", "second")), at(("12", "rival"), ("14", "third"), name="missing")],
        [
            at(("14", "first"), ("12", "second")),
            at(("12", "first"), ("14", "rival")),
            at(("12", "undated"), ("14", "second")),
            at(("12", "first"), ("14", "second"), name="age"),
            at(("12", "first"), ("14", "second"), name="crowd"),
        ],
    ),
    rules.later_reports_agree_on_more: (
        [at(("12", "first"), ("14", "rival"), ("14", "second"))],
        [
            at(("12", "first"), ("14", "rival")),
            at(("12", "first"), ("14", "rival"), ("12", "second")),
            at(("12", "first"), ("14", "rival"), ("14", "undated")),
            at(("12", "first"), ("14", "rival"), ("14", "second"), name="age"),
        ],
    ),
    rules.a_source_with_the_other_figure: (
        [at(("12", "first"), ("14", "rival"), ("14", "first"))],
        [
            at(("12", "first"), ("14", "rival")),
            at(("12", "first"), ("14", "rival"), ("14", "second")),
            at(("12", "first"), ("14", "rival"), ("13", "first")),
        ],
    ),
}


def answers(rule: Rule, case: Case) -> bool:
    """Whether a rule has an answer for two claims; the same from either side."""
    left, right, *_ = case
    context = context_of(Question(left.about, left.property, None, case), ARTICLES)
    assert (rule(left, right, context) is None) is (rule(right, left, context) is None)
    return rule(left, right, context) is not None


@pytest.mark.parametrize("rule", CASES, ids=lambda rule: rule.__name__)
def test_when_a_rule_has_an_answer_and_when_it_has_none(rule: Rule) -> None:
    yes, no = CASES[rule]
    assert [answers(rule, case) for case in yes] == [True] * len(yes)
    assert [answers(rule, case) for case in no] == [False] * len(no)
    assert len(no) >= 2 * len(yes) > 0


def test_each_rule_has_cases() -> None:
    always, revising = rules.nothing_reconciles_them, rules.revised
    assert set(CASES) == set(RULES) - {always, revising}  # those of `revised` are texts, further up
    assert answers(always, counts("12", "14"))


@pytest.mark.parametrize(
    ("name", "left", "right", "begins"),
    [
        ("injured", "3", "5", "3 and 5 can’t both be the number of people injured: nothing tells of two groups"),
        ("count of boats", "3", "5", "3 and 5 can’t both be the number of boats: nothing sets them apart"),
        ("age", "33", "35", "33 and 35 can’t both be the age: nothing sets them apart"),
        ("destroyed", "3", "5", "3 and 5 can’t both be the number destroyed"),
    ],
)
def test_a_conflict_says_of_what_two_figures_are(name: str, left: str, right: str, begins: str) -> None:
    ours, theirs = claim(name, left, source="first"), claim(name, right, source="rival")
    context = context_of(Question(ours.about, name, None, (ours, theirs)), ARTICLES)
    assert judge(ours, theirs, context).because.startswith(begins)
