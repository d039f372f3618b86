"""Rules: what is a conflict, and (more of it) what isn't."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.compare.questions import Question
from generator.compare.rules import RULES, context_of, judge
from generator.records.article import Block, Role
from generator.records.claim import Certainty, Claim
from generator.records.fact import Verdict
from generator.values import Clock, Naming, Spot, Value, Wording
from generator.values.clock import about, exactly
from generator.values.moment import day, month, weekday
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
    ],
)
def test_where_somebody_is_born(name: str, left: str, right: str, expected: Verdict) -> None:
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
