from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.records.claim import Kind
from generator.records.dossier import Dossier
from generator.records.fact import Fact, Verdict
from generator.render.labels import read_labels
from generator.render.linked_data import MOST_DISPUTES, MOST_SOURCES, TYPES, entity_data, event_data, source_data
from generator.render.reference import Reference
from generator.values.moment import Moment, Precision, day, days, month, weekday
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side
from tests.sample import PARIS, RAID, raqqa

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")


def of_event(held: Dossier, id_: str = "mill-fire") -> list[dict[str, Any]]:
    return list(event_data(Reference(held, LABELS), held.event[id_]))


def of_source(held: Dossier, id_: str = "daily-1") -> dict[str, Any]:
    (made,) = source_data(Reference(held, LABELS), held.article[id_], held.headline_event_of.get(id_))
    return made


def test_an_event_has_its_day_its_places_and_the_articles_that_report_it() -> None:
    thing = of_event(raqqa(), RAID)[0]
    assert {key: thing[key] for key in ("@type", "@id", "name", "startDate", "location")} == {
        "@type": "Event",
        "@id": "../events/raid-on-raqqa.html#this",
        "name": "Airstrikes on Raqqa",
        "startDate": "2015-11-15",
        "location": [{"@type": "Place", "@id": "../entities/raqqa.html#this", "name": "Raqqa"}],
    }
    assert thing["subjectOf"][0] == {
        "@type": "NewsArticle",
        "@id": "../sources/alpha.html#this",
        "name": "Alpha News",
        "headline": "France answers with bombs",
        "publisher": {"@type": "Organization", "name": "Alpha News"},
        "datePublished": "2015-11-15",
        "url": "https://alpha.example/raqqa",
    }


@pytest.mark.parametrize(("when", "told"), [
    (day(date(2015, 11, 15)), "2015-11-15"),
    (month(2015, 11), "2015-11"),
    (days(date(2015, 11, 13), date(2015, 11, 15)), None),
    (weekday(4), None),
    (Moment(date(2015, 11, 15), date(2015, 11, 15), Precision.DAY, inferred=True), None),
    (Moment(date(2015, 11, 15), date(2015, 11, 15), Precision.DAY, about=True), None),
    (None, None),
])  # fmt: skip
def test_a_day_is_told_where_one_is_said_and_not_where_it_is_worked_out_or_vague(when: Moment | None, told: str | None) -> None:
    assert of_event(dossier(events=[event(when=when)]))[0].get("startDate") == told


def disputed(property_: str, verdict: Verdict = Verdict.CONFLICT) -> Fact:
    told = article(text="on Monday in Arlen, on Sunday in Bray")
    sides = ("on Monday in Arlen", "on Sunday in Bray")
    return fact(*(claim(property_, words, said=words, source=told) for words in sides), verdict=verdict)


def odd(*facts: Fact) -> dict[str, Any]:
    told = article(text="on Monday in Arlen, on Sunday in Bray")
    happened = event("Fire", passage("Monday", told), when=day(date(2021, 3, 1)), places=["arlen"])
    return of_event(dossier([told], [entity("Arlen", mention("Arlen", told))], [happened], facts))[0]


def test_what_is_disputed_is_no_property_and_what_is_not_is() -> None:
    assert {"startDate", "location"} <= odd().keys()
    assert {"startDate", "location"} <= odd(disputed("date", Verdict.COMPATIBLE)).keys()
    assert "startDate" not in odd(disputed("date"))
    assert "location" not in odd(disputed("place"))


def test_disputed_claims_have_their_words_and_where_these_stand_and_no_verdict() -> None:
    claims = of_event(raqqa(), PARIS)[1:]
    assert {each["@type"] for each in claims} == {"Claim"}
    (officials,) = (each for each in claims if "129 people had been announced" in each["text"])
    assert officials == {
        "@type": "Claim",
        "@id": f"../sources/alpha.html#{next(each.id for each in raqqa().claims if 'announced' in each.said.words)}",
        "text": "The attacks that killed 129 people had been announced",
        "creditText": "officials in Iraq",
        "about": {"@id": "../events/attacks-in-paris.html#this"},
        "appearance": {"@type": "NewsArticle", "@id": "../sources/alpha.html#this", "name": "Alpha News"},
    }
    assert "ClaimReview" not in str(claims)
    assert "conflict" not in str(claims).lower()


def test_claims_of_facts_that_nobody_disputes_are_left_to_the_data_beside_the_page() -> None:
    assert len(of_event(raqqa(), RAID)) == 1


def test_it_stays_small_however_many_sources_there_are() -> None:
    told = [article(f"a{place}", f"{place} died.") for place in range(40)]
    facts = [fact(*(claim(f"count of {number}", str(place), said=f"{place} died", source=each)
                    for place, each in enumerate(told[:2])), verdict=Verdict.CONFLICT) for number in range(30)]  # fmt: skip
    thing, *claims = of_event(dossier(told, events=[event("Fire", *(passage("died", each) for each in told))], facts=facts))
    assert len(thing["subjectOf"]) == MOST_SOURCES
    assert len(claims) == 2 * MOST_DISPUTES


@pytest.mark.parametrize("kind", list(Kind))
def test_people_organisations_and_places_are_told_and_other_names_are_not(kind: Kind) -> None:
    told = article(text="Arlen, or Old Arlen")
    named = entity("Arlen", mention("Arlen", told, kind), mention("Old Arlen", told, kind), kind=kind)
    made = entity_data(Reference(dossier([told], [named]), LABELS), named)
    thing = {"@type": TYPES.get(kind), "@id": "../entities/arlen.html#this", "name": "Arlen", "alternateName": ["Old Arlen"]}
    assert made == ((thing,) if kind in TYPES else ())


def test_a_source_is_an_article_about_its_main_event() -> None:
    assert of_source(raqqa(), "alpha")["about"] == {
        "@type": "Event",
        "@id": "../events/raid-on-raqqa.html#this",
        "name": "Airstrikes on Raqqa",
    }
    assert "about" not in of_source(dossier())


def test_what_an_article_does_not_say_of_itself_is_not_said() -> None:
    assert of_source(dossier([article(publisher=None, published=None, title="")])).keys() == {"@type", "@id", "name"}
    assert "datePublished" not in of_source(dossier([article(inferred=True)]))
    assert "url" not in of_source(dossier([article(url="javascript:alert(1)")]))
    assert of_source(dossier([article(url="https://daily.example/a")]))["url"] == "https://daily.example/a"


def test_a_claim_on_a_side_with_many_is_told_for_each_source_first() -> None:
    told = [article(f"a{place}", "3 died. 3 died again. 4 died.") for place in range(3)]
    three = side(*(claim(printed="3", said=words, source=each) for each in told for words in ("3 died.", "3 died again")))
    four = side(claim(printed="4", said="4 died", source=told[0]))
    held = dossier(told, events=[event("Fire", passage("died", told[0]))], facts=[fact(three, four, verdict=Verdict.CONFLICT)])
    assert [each["text"] for each in of_event(held)[1:4]] == ["3 died."] * 3
