"""Wordings: which words say the same, and which can't be compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.relation import Relation
from generator.values.wording import Naming, Spot, Wording, name_key, normalise


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Café  Zoé", "cafe zoe"),
        ("“Red” Harbour", "red harbour"),
        ("Zoé's mill", "Zoé’s mill"),
        ("the driver's", "the driver"),
        ("North-East", "north east"),
        ("STRASSE", "straße"),
        ("U.K. post", "u k post"),
    ],
)
def test_case_accents_and_marks_do_not_count(left: str, right: str) -> None:
    assert normalise(left) == normalise(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("mill", "mills"), ("Anna", "Ann"), ("Port 1", "Port 2"), ("its", "it's"), ("Москва", "Минск"), ("n", "ñandú")],
)
def test_letters_and_digits_do_count(left: str, right: str) -> None:
    assert normalise(left) != normalise(right)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("the old miller", "old miller", Relation.SAME),
        ("miller from Arlen", "a miller of Arlen", Relation.SAME),
        ("old miller", "miller", Relation.WITHIN),
        ("miller", "retired miller and beekeeper", Relation.WITHIN),
        ("miller", "baker", Relation.UNLIKE),
        ("old miller", "old baker", Relation.UNLIKE),
        ("the", "the baker", Relation.UNLIKE),
        ("", "the baker", Relation.UNLIKE),
        ("…", "—", Relation.UNLIKE),
        ("the", "the", Relation.SAME),
    ],
)
def test_descriptions(left: str, right: str, relation: Relation) -> None:
    assert Wording(left).relate(Wording(right)) is relation
    assert Wording(right).relate(Wording(left)) is relation


def test_a_description_keeps_its_words_of_content_in_order() -> None:
    assert Wording("the miller of Arlen and his brother").normal == "miller arlen brother"


@pytest.mark.parametrize("make", [Naming, Spot])
def test_a_name_is_the_same_by_its_words_or_by_what_it_refers_to(make: type[Naming | Spot]) -> None:
    assert _relate(make("Arlen", "a"), make("ARLEN", "b")) is Relation.SAME
    assert _relate(make("Arlen", "a"), make("the river town", "a")) is Relation.SAME
    assert _relate(make("Arlen", "a"), make("the river town", "b")) is Relation.UNLIKE
    assert _relate(make("Arlen"), make("the river town")) is Relation.UNLIKE
    assert _relate(make("?!"), make("!?")) is Relation.UNLIKE
    assert _relate(make("?!"), make("?!")) is Relation.SAME


def _relate(left: Naming | Spot, right: Naming | Spot) -> Relation:
    return left.relate(right)  # type: ignore[arg-type]


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing_more(words: str) -> None:
    assert normalise(normalise(words)) == normalise(words)


@given(st.text(max_size=30), st.text(max_size=30))
def test_wordings_relate_both_ways_alike(left: str, right: str) -> None:
    assert Wording(left).relate(Wording(left)) is Relation.SAME
    assert Wording(left).relate(Wording(right)) is Wording(right).relate(Wording(left))
    assert Naming(left).relate(Naming(right)) is Naming(right).relate(Naming(left))


@pytest.mark.parametrize(
    ("left", "right"), [("The Harbour Trust", "harbour trust"), ("U.N.", "UN"), ("“Zoé”", "Zoe"), ("Harper’s", "Harper")]
)
def test_one_key_for_printings_of_one_form(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(("left", "right"), [("Harper", "Harpers"), ("Theresa", "resa"), ("U.N.", "U.S."), ("Ann", "Anna")])
def test_other_keys_for_other_forms(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)
