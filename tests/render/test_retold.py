from __future__ import annotations

from datetime import date

from generator.records.fact import Verdict
from generator.render.labels import Labels, Words
from generator.render.reference import Reference
from generator.render.retold import retold
from generator.render.words import brief_day, short
from generator.values import Wording
from generator.values.moment import day, month
from generator.values.quantity import Bound, stated
from generator.values.saying import say
from tests.factory import claim, dossier, entity, event, fact, side

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


def test_pages_speak_it_and_name_the_same_things() -> None:
    reference = Reference(retold(FIRE, GERMAN), GERMAN)
    assert reference.titles["mill-fire"] == "Arlen: brand"
    assert reference.homes["mill-fire"] == Reference(FIRE, GERMAN).homes["mill-fire"]
