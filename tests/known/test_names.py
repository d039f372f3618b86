"""Organisations by any of their names."""

from collections import defaultdict

import pytest

from generator.known.names import canonical, organisations
from generator.records.claim import Kind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("WHO", "the World Health Organisation"), ("N.A.S.A.", "NASA"), ("Nato", "NATO"), ("Unicef", "UNICEF"), ("Daesh", "ISIL"),
        ("IS", "the Islamic State group"), ("Isis", "Islamic State of Iraq and the Levant"), ("AP", "The Associated Press"),
        ("Doctors Without Borders", "MSF"), ("REUTERS", "Reuters"), ("al-Qaida", "Al Qaeda"), ("Medecins Sans Frontieres", "MSF"),
        ("Johnson and Johnson", "Johnson & Johnson"), ("the FBI's", "Federal Bureau of Investigation"), ("Tories",
        "Conservative Party"),
    ],
)  # fmt: skip
def test_two_names_of_one_organisation(left: str, right: str) -> None:
    assert canonical(left, Kind.ORGANISATION) == canonical(right, Kind.ORGANISATION) is not None


@pytest.mark.parametrize(
    "name",
    [
        "who",
        "Who",
        "is",
        "Is",
        "it",
        "Ice",
        "ap",
        "Harbour Board",
        "Defence Ministry",
        "ABC",
        "the",
        "",
        "Islamic",
        "State",
        "group",
    ],
)
def test_what_is_not_known(name: str) -> None:
    assert canonical(name, Kind.ORGANISATION) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tesla", Kind.PERSON),
        ("Jordan", Kind.PERSON),
        ("Amazon", Kind.PLACE),
        ("Shell", Kind.PLACE),
        ("Islamic State", Kind.PERSON),
    ],
)
def test_a_thing_of_another_kind_is_not_known(name: str, kind: Kind) -> None:
    assert canonical(name, kind) is None


def test_a_country_has_one_key_whatever_it_was_taken_for() -> None:
    assert (
        canonical("the U.S.", Kind.PLACE) == canonical("United States", Kind.ORGANISATION) == canonical("America") == "country-us"
    )
    assert canonical("U.S.", Kind.PLACE) != canonical("U.K.", Kind.PLACE)


def test_an_organisation_taken_for_a_place_is_known_by_more_than_a_word() -> None:
    assert canonical("Islamic State", Kind.PLACE) == "islamic-state"


def test_groups_of_one_family_stay_apart() -> None:
    names = ["al-Qaeda", "AQAP", "Islamic State", "ISIS-K", "Islamic State West Africa Province", "Nusra Front"]
    assert len({canonical(name) for name in names}) == len(names)


def test_each_name_stands_once_and_finds_its_organisation() -> None:
    owners = defaultdict(set)
    for organisation in organisations():
        for form in (organisation.name, *organisation.also):
            owners[canonical(form, Kind.ORGANISATION)].add(organisation.name)
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}
    assert len(owners) == len(organisations())
