from __future__ import annotations

from datetime import date

import pytest

from generator.link.titles import title_of
from generator.records.claim import Kind
from generator.records.fact import Verdict
from generator.render.labels import Labels, Words
from generator.render.reference import Reference
from generator.render.retold import retold
from generator.render.words import brief_day, short
from generator.values import Wording
from generator.values.moment import day, days, month
from generator.values.numerals import figure
from generator.values.quantity import Bound, between, stated
from generator.values.saying import say
from tests.factory import claim, dossier, entity, event, fact, side
from tests.link.builders import report

TEXTS: dict[str, Words] = {
    "{event} in {place}": "{place}: {event}",
    "fire": "brand",
    "at least {figure}": "mindestens {figure}",
    "{ours} and {theirs} can’t both be {what}: {why}": "{what}: {ours} gegen {theirs}; {why}",
    "the number of people killed": "die Zahl der Toten",
    "nothing sets them apart": "nichts trennt sie",
    "both are called “{one}”": "beide heißen „{one}“",
    "{n} sources say so": {"one": "eine Quelle sagt es", "other": "{n} Quellen sagen es"},
    "resigned": "zurückgetreten",
    "{number} {month} {year}": "{number}. {month} {year}",
    "March": "März",
    "Mar": "Mrz.",
    "Mon": "Mo.",
    "about {day}": "um {day}",
    "{weekday} {day}": "{weekday}, {day}",
    "{number} to {last}": "{number}. bis {last}",
    "{thousands},{rest}": "{thousands}.{rest}",
    "{whole}.{part}": "{whole},{part}",
    "{figure} million": {"one": "{figure} Million", "other": "{figure} Millionen"},
    "{currency}{figure}": "{figure} {currency}",
    "{figure}{sign}": "{figure} {sign}",
    "{low} to {high}": "{low} bis {high}",
    "French": "Frankreichs",
    "air strikes": "Luftangriffe",
    "strikes": "Angriffe",
    "{state} {event}": "{event} {state}",
    "{words} {event}": "{event}",
    "{event} on {place}": "{event} auf {place}",
    "{place} {event}": "{event} in {place}",
    "Drone strikes on Port Arlen": "Arlen unter Drohnen",
}
GERMAN = Labels({"texts": TEXTS}, language="de")
AT_LEAST = stated(3, Bound.AT_LEAST)
WHY = say("{ours} and {theirs} can’t both be {what}: {why}")
BECAUSE = WHY.of(ours=AT_LEAST.normal, theirs="2", what=say("the number of people killed"), why=say("nothing sets them apart"))
FIRE = dossier(
    entities=[entity("Arlen", because=[say("both are called “{one}”", one="Arlen")])],
    events=[event(say("{event} in {place}", event=say("fire"), place="Arlen").capitalised())],
    facts=[
        fact(side(claim(value=AT_LEAST), shown=AT_LEAST.normal), verdict=Verdict.CONFLICT, because=BECAUSE),
        fact(side(claim("how the office was left", "quit", value=Wording("resigned")))),
        fact(side(claim("cause", "resigned", value=Wording("resigned")))),
    ],
)


def test_all_that_the_program_put_together_is_told_in_the_language_of_the_labels() -> None:
    told = retold(FIRE, GERMAN)
    assert told.events[0].title == "Arlen: brand"
    assert told.entities[0].because == ("beide heißen „Arlen“",)
    killed, left, cause = told.facts
    assert killed.sides[0].shown == "mindestens 3"
    assert killed.because == "die Zahl der Toten: mindestens 3 gegen 2; nichts trennt sie"
    assert left.sides[0].shown == "zurückgetreten"
    assert cause.sides[0].shown == "resigned"  # as it is printed


def test_what_the_articles_say_and_what_programs_read_stays_as_it_is() -> None:
    told = retold(FIRE, GERMAN)
    assert told.claims == FIRE.claims
    assert [each.id for each in (*told.facts, *told.events)] == [each.id for each in (*FIRE.facts, *FIRE.events)]
    assert FIRE.events[0].title == "Fire in Arlen"


def test_a_dossier_of_other_words_for_nothing_is_the_same() -> None:
    assert retold(FIRE, Labels({"texts": {}})) is FIRE


def test_a_title_that_a_person_gave_stays() -> None:
    named = dossier(events=[event("Fire in Arlen")])
    assert retold(named, GERMAN).events[0].title == "Fire in Arlen"


def test_a_number_among_the_words_chooses_the_form() -> None:
    assert [GERMAN.retold(say("{n} sources say so", n=n)) for n in (1, 3)] == ["eine Quelle sagt es", "3 Quellen sagen es"]


def test_days_are_told_long_and_short() -> None:
    first = day(date(2021, 3, 1))
    assert GERMAN.retold(short(first)) == "Mo., 1. Mrz. 2021"
    assert GERMAN.retold(brief_day(first)) == "1. Mrz. 2021"
    assert GERMAN.retold(first.shown) == "Monday, 1. März 2021"  # nothing is said for "Monday"
    assert GERMAN.retold(month(2021, 3).shown) == "März 2021"
    assert brief_day(month(2021, 3)) == "Mar 2021"


def test_days_of_one_month_share_its_name() -> None:
    assert GERMAN.retold(days(date(2021, 3, 1), date(2021, 3, 3)).shown) == "1. bis 3. März 2021"
    assert days(date(2021, 3, 1), date(2021, 3, 3)).shown == "1 to 3 March 2021"


@pytest.mark.parametrize(
    ("amount", "english", "german"),
    [(999, "999", "999"), (1300, "1,300", "1.300"), (12.5, "12.5", "12,5"), (1234567, "1,234,567", "1.234.567"),
     (-1300.25, "-1,300.25", "-1.300,25"), (1e6, "1 million", "1 Million"), (1.5e6, "1.5 million", "1,5 Millionen")],
)  # fmt: skip
def test_figures_are_set_as_the_language_sets_them(amount: float, english: str, german: str) -> None:
    assert (figure(amount), GERMAN.retold(figure(amount))) == (english, german)


def test_signs_stand_where_the_language_has_them() -> None:
    money = [stated(1300, Bound.AT_LEAST).with_signs(before="$"), between(5, 6).with_signs(before="$")]
    told = [*money, between(32, 35).with_signs(behind="%")]
    assert told == ["at least $1,300", "$5 to 6", "32 to 35%"]
    assert [*map(GERMAN.retold, told)] == ["mindestens 1.300 $", "5 bis 6 $", "32 bis 35 %"]


@pytest.mark.parametrize(
    ("printed", "english", "german"),
    [
        ("French air strikes", "French air strikes on Port Arlen", "Luftangriffe Frankreichs auf Port Arlen"),
        ("retaliatory strikes", "Retaliatory strikes on Port Arlen", "Angriffe auf Port Arlen"),
        ("Drone strikes", "Drone strikes on Port Arlen", "Arlen unter Drohnen"),
        ("raids", "Raids on Port Arlen", "Raids auf Port Arlen"),
        ("US strikes", "US strikes on Port Arlen", "Angriffe US auf Port Arlen"),
        ("Syria strikes", "Syria strikes on Port Arlen", "Angriffe auf Port Arlen"),
        ("the Port Arlen strikes", "Port Arlen strikes", "Angriffe in Port Arlen"),
    ],
)
def test_a_noun_is_said_whole_or_by_its_last_word_or_as_it_is_printed(printed: str, english: str, german: str) -> None:
    title = title_of([report(printed, family="harm/violence/airstrike")], [entity("Port Arlen", kind=Kind.PLACE)], []).words
    assert (title, GERMAN.retold(title)) == (english, german)


def test_pages_speak_it_and_name_the_same_things() -> None:
    reference = Reference(retold(FIRE, GERMAN), GERMAN)
    assert reference.titles["mill-fire"] == "Arlen: brand"
    assert reference.homes["mill-fire"] == Reference(FIRE, GERMAN).homes["mill-fire"]
