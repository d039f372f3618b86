"""Which names of a thing tell a reader something."""

from __future__ import annotations

import pytest

from generator.link.variants import full_forms, telling_names
from generator.records.claim import Kind
from generator.values import Naming
from tests.factory import claim, entity, mention


@pytest.mark.parametrize(
    ("forms", "kind", "telling"),
    [
        (["Ilse Marant", "Marant", "Ilse"], Kind.PERSON, {"Ilse Marant"}),
        (["Ilse Marant", "Ilse Marrant", "Marant"], Kind.PERSON, {"Ilse Marant", "Ilse Marrant"}),
        (["Ilse Marant", "Ilse Jo Marant"], Kind.PERSON, {"Ilse Jo Marant"}),
        (["Marant", "Marrant"], Kind.PERSON, {"Marant", "Marrant"}),
        (["Odeon", "Odean", "Odeon cinema"], Kind.PLACE, {"Odeon", "Odean", "Odeon cinema"}),
        (["NRT", "National Rail Trust"], Kind.ORGANISATION, {"NRT", "National Rail Trust"}),
        (["Belgian", "Belgians"], Kind.GROUP, set()),
        (["Belgian army", "Belgium's army"], Kind.ORGANISATION, set()),
    ],
)
def test_full_forms(forms: list[str], kind: Kind, telling: set[str]) -> None:
    assert full_forms(entity("it", *(mention(form, kind=kind) for form in forms), kind=kind)) == telling


@pytest.mark.parametrize(
    ("by_source", "kind", "telling"),
    [
        ({"a-1": ["Ann Lee"], "b-1": ["Ann Mary Lee"]}, Kind.PERSON, {"Ann Lee", "Ann Mary Lee"}),
        ({"a-1": ["Ann Lee", "Lee"], "b-1": ["Ann Mary Lee", "Lee"]}, Kind.PERSON, {"Ann Lee", "Ann Mary Lee"}),
        ({"a-1": ["Ann Lee", "Ann Mary Lee"], "b-1": ["Ann Mary Lee"]}, Kind.PERSON, {"Ann Mary Lee"}),
        ({"a-1": ["Lee"], "b-1": ["Ann Lee"]}, Kind.PERSON, {"Ann Lee"}),
        ({"a-1": ["Ann"], "b-1": ["Ann Lee", "Lee"]}, Kind.PERSON, {"Ann Lee"}),
        ({"a-1": ["Harbour Trust"], "b-1": ["Hull Harbour Trust"]}, Kind.ORGANISATION, {"Hull Harbour Trust"}),
        ({"a-1": ["Bell Tower"], "b-1": ["Old Bell Tower"]}, Kind.OTHER, {"Old Bell Tower"}),
    ],
)
def test_the_fullest_form_of_a_person_in_each_source(by_source: dict[str, list[str]], kind: Kind, telling: set[str]) -> None:
    mentions = [mention(form, source, kind) for source, forms in by_source.items() for form in forms]
    assert full_forms(entity("it", *mentions, kind=kind)) == telling


def told(*forms: str, kind: Kind = Kind.PLACE) -> list[str]:
    """The forms whose name claims remain."""
    thing = entity("it", *(mention(form, kind=kind) for form in forms), kind=kind, id="it")
    claims = [claim("name", form, said=f"in {form} today", about="it", value=Naming(form)) for form in forms]
    return [each.printed.words for each in telling_names(claims, [thing])]


def test_two_spellings_tell_something() -> None:
    assert told("Odeon", "Odean") == ["Odeon", "Odean"]


def test_a_hyphen_is_a_spelling() -> None:
    assert told("Jon Ash-Marsh", "Jon Ash Marsh", kind=Kind.PERSON) == ["Jon Ash-Marsh", "Jon Ash Marsh"]


@pytest.mark.parametrize("forms", [("Odeon",), ("Odeon", "ODEON"), ("Odeon", "Odeon cinema"), ("Zoë", "Zoe")])
def test_one_name_tells_nothing(forms: tuple[str, ...]) -> None:
    assert told(*forms) == []


def test_other_claims_stay() -> None:
    assert len(list(telling_names([claim("age", "26", about="it")], [entity(id="it")]))) == 1


def test_a_middle_name_that_one_source_leaves_out_is_told() -> None:
    sources = {"Ann Lee": "a-1", "Ann Mary Lee": "b-1", "Lee": "b-1"}
    person = entity("it", *(mention(form, source, Kind.PERSON) for form, source in sources.items()), kind=Kind.PERSON, id="it")
    claims = [
        claim("name", form, source=source, said=f"so {form} said", about="it", value=Naming(form))
        for form, source in sources.items()
    ]
    assert [each.printed.words for each in telling_names(claims, [person])] == ["Ann Lee", "Ann Mary Lee"]
