from __future__ import annotations

from dataclasses import replace

from generator.check import check
from generator.curate import curate_pages
from generator.records.claim import Kind, Quotation
from generator.records.curation import Curation, Decision, Deed
from generator.records.dossier import Dossier
from generator.records.entity import Part
from generator.records.problem import Severity
from generator.records.related import Bond, Related
from generator.values import Spot
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage

DAILY = article(text="A fire killed 3 people at the mill in Arlen on Monday, Ann Boyle said. Arlen mourns.")
FIRE = event(
    "Fire at the mill",
    passage("A fire killed 3 people", DAILY),
    places=["arlen"],
    participants=[Part("involved", passage("Ann Boyle", DAILY), "ann-boyle")],
)


def found() -> Dossier:
    place = claim("place", "Arlen", source=DAILY, said="at the mill in Arlen", value=Spot("Arlen", "arlen"))
    age = claim("role", "Ann Boyle", source=DAILY, said="Ann Boyle said", about="ann-boyle")
    made = dossier(
        [DAILY],
        [entity("Arlen", mention("Arlen", DAILY)), entity("Ann Boyle", mention("Ann Boyle", DAILY), kind=Kind.ORGANISATION)],
        [FIRE, event("Mourning", passage("Arlen mourns", DAILY), id="mourning")],
        [fact(place), fact(age)],
        [Quotation(passage("Arlen mourns", DAILY), "Ann Boyle", "ann-boyle")],
        [("daily-1", "mill-fire")],
    )
    return replace(made, related=(Related("mourning", Bond.CAUSE, "mill-fire"),), facts=())


def curated(*decisions: Decision) -> tuple[Dossier, list[str]]:
    made, problems = curate_pages(found(), Curation(decisions))
    return made, [str(problem) for problem in problems]


def test_names_kinds_and_titles_are_as_decided_and_ids_stay() -> None:
    made, problems = curated(
        Decision(Deed.RENAME, ("Ann Boyle",), "A. Boyle"),
        Decision(Deed.KIND, ("ann-boyle",), "person"),
        Decision(Deed.TITLE, ("Fire at the mill",), "The mill fire"),
    )
    assert problems == []
    boyle, fire = made.entity["ann-boyle"], made.event["mill-fire"]
    assert (boyle.name, boyle.kind, boyle.aliases) == ("A. Boyle", Kind.PERSON, ["Ann Boyle"])
    assert fire.title == "The mill fire"
    assert made.entity["arlen"].name == "Arlen"


def test_nothing_changes_without_decisions() -> None:
    assert curated() == (found(), [])


def test_a_hidden_name_is_words_elsewhere_and_its_claims_are_kept_apart() -> None:
    made, problems = curated(Decision(Deed.HIDE, ("ann-boyle",), because="a rumour"))
    assert problems == []
    assert list(made.entity) == ["arlen"]
    assert [(each.thing, each.name, [c.property for c in each.claims]) for each in made.hidden] == [
        ("entities/ann-boyle", "Ann Boyle", ["role"])
    ]
    assert [c.property for c in made.claims] == ["place"]
    assert made.event["mill-fire"].participants == (Part("involved", passage("Ann Boyle", DAILY)),)
    assert made.quotations[0].speaker_chain is None
    assert list(check(made)) == []


def test_a_hidden_place_is_no_place_of_an_event_and_no_value_leads_to_it() -> None:
    made, _ = curated(Decision(Deed.HIDE, ("arlen",)))
    assert made.event["mill-fire"].places == ()
    assert made.claims[0].value == Spot("Arlen")
    assert list(check(made)) == []


def test_a_hidden_event_is_nobodys_headline_and_has_to_do_with_nothing() -> None:
    made, _ = curated(Decision(Deed.HIDE, ("Fire at the mill",)))
    assert (made.headline_events, made.related, list(made.event)) == ((), (), ["mourning"])
    assert [c.property for c in made.hidden[0].claims] == ["place"]
    assert list(check(made)) == []


def test_a_decision_on_a_hidden_page_is_told() -> None:
    made, problems = curated(Decision(Deed.HIDE, ("arlen",)), Decision(Deed.RENAME, ("arlen",), "Arlen on Sea", line=5))
    assert problems == ["curation.yml:5: arlen: this page is hidden\n    take one of the two decisions out"]
    assert [each.decision.deed for each in made.decided] == [Deed.HIDE]


def test_a_decision_on_a_page_of_the_other_sort_is_told_where_it_belongs() -> None:
    _, problems = curated(Decision(Deed.RENAME, ("mill-fire",), "x"), Decision(Deed.TITLE, ("arlen",), "x"))
    assert sorted(problems) == [
        "curation.yml: arlen: this is the page of a name\n    write the decision under rename:",
        "curation.yml: mill-fire: this is the page of an event\n    write the decision under title:",
    ]


def test_a_decision_that_fits_nothing_is_told_with_the_nearest() -> None:
    _, problems = curated(Decision(Deed.KIND, ("arlan",), "place", line=3))
    assert problems[0].startswith("curation.yml:3: arlan: nothing has this id or name\n    nearest: arlen, Arlen")


def test_two_names_are_a_contradiction_and_neither_counts() -> None:
    made, problems = curated(Decision(Deed.RENAME, ("arlen",), "A", line=2), Decision(Deed.RENAME, ("Arlen",), "B", line=4))
    assert made.entity["arlen"].name == "Arlen"
    assert problems == [
        (
            "curation.yml:4: entities/arlen: line 2 decides something else on what it is called\n"
            "    keep one of the two: until then it is left undecided"
        ),
    ]


def test_two_notes_stand_on_one_page_and_on_that_of_a_source() -> None:
    notes = [Decision(Deed.NOTE, (page,), text) for page, text in (("arlen", "one"), ("arlen", "two"), ("daily-1", "three"))]
    made, problems = curated(*notes)
    assert problems == []
    assert [each.value for each in made.decisions["entities/arlen"]] == ["one", "two"]
    assert [each.value for each in made.decisions["sources/daily-1"]] == ["three"]


def test_what_fits_nothing_is_a_warning_and_a_contradiction_an_error() -> None:
    found_twice = curate_pages(
        found(), Curation((Decision(Deed.HIDE, ("nothing",)), Decision(Deed.KIND, ("nothing",), "place")))
    )[1]
    assert [problem.severity for problem in found_twice] == [Severity.WARNING, Severity.WARNING]
    torn = (Decision(Deed.KIND, ("arlen",), "person", line=2), Decision(Deed.KIND, ("arlen",), "group", line=4))
    assert [problem.severity for problem in curate_pages(found(), Curation(torn))[1]] == [Severity.ERROR]


def test_a_name_that_two_bear_decides_nothing_and_both_are_told() -> None:
    two = replace(found(), entities=(*found().entities, entity("Arlen", mention("Arlen", DAILY), id="arlen-place")))
    made, (problem,) = curate_pages(two, Curation((Decision(Deed.RENAME, ("Arlen",), "x", line=2),)))
    assert (made.entities, problem.severity) == (two.entities, Severity.WARNING)
    assert str(problem) == ("curation.yml:2: Arlen: several are called so\n    write which: entities/arlen, entities/arlen-place")


def test_a_thing_of_another_kind_is_listed_as_that() -> None:
    made, _ = curated(Decision(Deed.KIND, ("ann-boyle",), "person"))
    assert [entity.id for entity in made.of_kind(Kind.PERSON)] == ["ann-boyle"]
    assert made.of_kind(Kind.ORGANISATION) == []


def test_a_page_may_be_called_by_the_name_that_a_person_gave_it_and_by_its_old_one() -> None:
    renamed, titled = Decision(Deed.RENAME, ("arlen",), "Arlen on Sea"), Decision(Deed.TITLE, ("mill-fire",), "The mill fire")
    made, problems = curated(
        renamed, titled, *(Decision(Deed.NOTE, (name,), name) for name in ("Arlen on Sea", "Arlen", "the mill fire"))
    )
    assert problems == []
    assert [each.value for each in made.decisions["entities/arlen"]] == ["Arlen on Sea", "Arlen on Sea", "Arlen"]
    assert [each.value for each in made.decisions["events/mill-fire"]] == ["The mill fire", "the mill fire"]
