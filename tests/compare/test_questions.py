"""Questions: which claims answer the same thing."""

from __future__ import annotations

from generator.compare.questions import Question, questions
from generator.records.claim import Claim, Kind
from generator.values import Naming
from generator.values.quantity import sized
from tests.factory import claim, entity


def asked(*claims: Claim) -> list[tuple[str, str, str | None, int]]:
    """What is asked, and how many claims answer."""
    return [(each.about, each.property, each.scope, len(each.claims)) for each in questions(claims, [])]


def name(printed: str, source: str = "daily-1") -> Claim:
    """A claim that something is called so."""
    return claim("name", printed, source=source, said=f"They met {printed} there", value=Naming(printed), about="it")


def test_one_question_for_one_property_of_one_thing() -> None:
    assert asked(claim(), claim(source="post-1"), claim("injured", "9"), claim(about="mine-fire")) == [
        ("mill-fire", "injured", None, 1),
        ("mill-fire", "killed", None, 2),
        ("mine-fire", "killed", None, 1),
    ]


def test_a_part_is_another_question_than_the_whole() -> None:
    assert asked(claim(), claim(scope="in the first car"), claim(scope="In the First Car")) == [
        ("mill-fire", "killed", None, 1),
        ("mill-fire", "killed", "in the first car", 2),
    ]


def test_two_spellings_are_a_question_of_spelling() -> None:
    assert asked(name("Marant"), name("Marrant"), name("Red Fox")) == [("it", "spelling", None, 2), ("it", "name", None, 1)]


def test_two_names_with_two_spellings_each_are_two_questions_of_spelling() -> None:
    assert asked(name("Marant"), name("Marrant"), name("Grey Fox"), name("Gray Fox")) == [
        ("it", "spelling", "Gray Fox", 2),
        ("it", "spelling", "Marant", 2),
    ]


def test_two_names_are_no_question_of_spelling() -> None:
    assert asked(name("NRT"), name("National Rail Trust")) == [("it", "name", None, 2)]


def test_the_kind_is_the_entitys_and_none_for_events() -> None:
    person = entity("Ilse Marant", kind=Kind.PERSON)
    made = list(questions([claim("age", "26", about="ilse-marant"), claim()], [person]))
    assert [(each.about, each.kind) for each in made] == [("ilse-marant", Kind.PERSON), ("mill-fire", None)]
    assert isinstance(made[0], Question)


def dozens(source: str) -> Claim:
    return claim(printed="dozens", source=source, value=sized("dozens"))


def test_a_size_is_a_question_of_its_own_beside_figures_that_differ() -> None:
    assert asked(claim(), claim(printed="4", source="post-1"), dozens("times-1")) == [
        ("mill-fire", "killed", None, 2),
        ("mill-fire", "killed", None, 1),
    ]


def test_a_size_beside_one_figure_is_not() -> None:
    assert asked(claim(), claim(source="post-1"), dozens("times-1")) == [("mill-fire", "killed", None, 3)]
    assert asked(dozens("post-1"), dozens("times-1")) == [("mill-fire", "killed", None, 2)]


def sum_of(printed: str, said: str, scope: str) -> Claim:
    return claim("amount", printed, said=said, scope=scope)


def test_sums_of_which_one_became_the_other_are_one_question() -> None:
    first, second = sum_of("$5000", "they offered $5000", "offer"), sum_of("$8000", "it rose from $5000 to $8000", "rise")
    assert asked(first, second) == [("mill-fire", "amount", "offer", 2)]


def test_sums_of_which_none_became_the_other_are_two() -> None:
    first, second = sum_of("$5000", "they offered $5000", "offer"), sum_of("$8000", "it rose from $6000 to $8000", "rise")
    assert asked(first, second) == [("mill-fire", "amount", "offer", 1), ("mill-fire", "amount", "rise", 1)]
