from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import RULES, check
from generator.records.article import Passage
from generator.records.dossier import Dossier
from generator.records.entity import Part
from generator.records.fact import FactKind, Side, Verdict
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side

TOLD = article(text="A fire killed 3 people, or 4 people, at Arlen.")
OTHER = article("daily-2", TOLD.text)
THREE, FOUR = claim(said="killed 3 people", source=TOLD), claim(printed="4", said="4 people", source=TOLD)


def sound() -> Dossier:
    happened = event(
        "Fire", passage("A fire", TOLD), places=["arlen"], participants=[Part("place", passage("Arlen", TOLD), "arlen")]
    )
    return dossier(
        [TOLD, OTHER], [entity("Arlen", mention("Arlen", TOLD))], [happened], [fact(THREE, FOUR, verdict=Verdict.CONFLICT)],
        headline_events=[("daily-1", "mill-fire")],
    )  # fmt: skip


def messages(**changed: object) -> list[str]:
    return [problem.message for problem in check(replace(sound(), **changed))]


def test_nothing_is_wrong_with_a_sound_dossier() -> None:
    assert messages() == []


@pytest.mark.parametrize(
    "words", [Passage("daily-1", 0, 5, "Other"), Passage("daily-1", 2, 7, "A fir"), Passage("daily-1", -3, 0, "")]
)
def test_words_that_are_not_printed_there_are_told(words: Passage) -> None:
    assert any(
        "is not printed" in message for message in messages(entities=(entity("Arlen", replace(mention(), passage=words)),))
    )


def test_an_article_that_is_missing_is_told() -> None:
    lost = entity("Arlen", mention("Arlen", "daily-9"))
    assert any("not in the dossier" in message for message in messages(entities=(lost,)))


def test_a_value_outside_its_quotation_is_told() -> None:
    odd = replace(THREE, printed=passage("4", TOLD))
    assert any("not within its quotation" in message for message in messages(claims=(odd, FOUR)))


def test_a_quotation_of_ninety_words_is_fine_and_one_more_is_not() -> None:
    for number, wrong in ((90, False), (91, True)):
        long = article(text="word " * number + "end")
        fits = claim("cause", "word", said=("word " * number).strip(), source=long)
        found = dossier([long], events=[event("x", passage("word", long))], facts=[fact(fits)])
        assert any("more than 90 words" in problem.message for problem in check(found)) is wrong


def test_ids_that_are_shared_are_told() -> None:
    twin = entity("Arlen", mention("Arlen", TOLD), id="mill-fire")
    assert any(
        "two entities or events have the id 'mill-fire'" in message for message in messages(entities=(*sound().entities, twin))
    )
    assert any("two claims" in message for message in messages(claims=(THREE, FOUR, THREE)))
    assert any("two facts" in message for message in messages(facts=sound().facts * 2))


def test_a_claim_about_nothing_is_told() -> None:
    assert any("neither an event nor an entity" in message for message in messages(events=(), headline_events=()))


def test_a_claim_on_two_sides_is_told() -> None:
    assert any(
        "stands on two sides" in message
        for message in messages(facts=(fact(side(THREE), side(FOUR, THREE), verdict=Verdict.CONFLICT),))
    )


def test_a_claim_that_the_dossier_does_not_hold_is_told() -> None:
    assert any("is not the dossier's" in message for message in messages(claims=(THREE,)))


def test_a_fact_holds_claims_of_its_own_property_only() -> None:
    other = replace(sound().facts[0], property="injured")
    assert any("is about 'killed'" in message for message in messages(facts=(other,)))
    assert messages(facts=(replace(other, kind=FactKind.NAME),)) == []


@pytest.mark.parametrize(
    ("sides", "verdict", "fine"),
    [
        ((side(THREE), side(FOUR)), Verdict.CONFLICT, True),
        ((side(THREE), side(FOUR)), Verdict.UPDATE, True),
        ((side(THREE), side(FOUR)), Verdict.COMPATIBLE, True),
        ((side(THREE), side(FOUR)), Verdict.AGREEMENT, False),
        ((side(THREE), side(FOUR)), Verdict.SINGLE, False),
        ((side(THREE),), Verdict.SINGLE, True),
        ((side(THREE),), Verdict.CONFLICT, False),
        ((side(THREE),), Verdict.AGREEMENT, False),
        ((side(THREE),), Verdict.COMPATIBLE, False),
        ((Side(THREE.value, "3", ()),), Verdict.SINGLE, False),
        ((), Verdict.SINGLE, False),
    ],
)
def test_a_verdict_needs_its_sides(sides: tuple[Side, ...], verdict: Verdict, fine: bool) -> None:
    told = replace(sound().facts[0], sides=sides, verdict=verdict)
    assert ([message for message in messages(facts=(told,)) if "verdict" in message or "no side" in message] == []) is fine


def test_two_sources_on_one_side_agree() -> None:
    both = fact(side(THREE, claim(said="killed 3 people", source=OTHER)), verdict=Verdict.AGREEMENT)
    assert messages(facts=(both,), claims=tuple(both.claims)) == []


def test_a_verdict_without_a_reason_is_told() -> None:
    assert messages(facts=(replace(sound().facts[0], because=" "),)) == ["the verdict has no reason"]


def test_places_participants_and_headlines_are_known_things() -> None:
    assert sum("'arlen'" in message for message in messages(entities=())) == 2
    assert any("'flood'" in message for message in messages(headline_events=(("daily-1", "flood"),)))


def test_each_rule_says_what_must_hold() -> None:
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES)
