"""First names: one person under two of them."""

from __future__ import annotations

import pytest

from generator.link import link
from generator.records.article import Passage
from generator.records.claim import Kind, Mention
from generator.records.curation import Curation, Deed
from generator.records.reading import Chain, Reading
from tests.link.builders import chain, judged, place, reading

TOWNS = "Ardmore", "Brigton", "Corwen", "Dunlow"
ELSEWHERE = "Elmsey", "Farrow", "Gorton", "Hexley"


def told(source: str, name: str, text: str, others: tuple[str, ...] = TOWNS) -> Reading:
    """The reading of an article that names a person, once, and some towns."""
    start = text.index(name)
    person = Chain(
        f"{source}#person", Kind.PERSON, name, (Mention(Passage(source, start, start + len(name), name), Kind.PERSON),)
    )
    return reading(source, [person, *(place(town, source=source) for town in others)], text=text)


def persons(*readings: Reading, curation: Curation | None = None) -> int:
    return sum(entity.kind is Kind.PERSON for entity in link(list(readings), curation or Curation()).entities)


FIRST = told("daily-1", "Giulia Moran", "The referee Giulia Moran stopped it.")


@pytest.mark.parametrize(
    ("name", "text", "others", "expected"),
    [
        ("Giuliana Moran", "Giuliana Moran, the referee, stopped it.", TOWNS, 1),
        ("Giula Moran", "Giula Moran, the referee, stopped it.", TOWNS, 1),
        ("Giuliana Moran", "Giuliana Moran, the coach, left.", TOWNS, 2),
        ("Giuliana Moran", "Giuliana Moran left.", TOWNS, 2),
        ("Giuliana Moran", "Giuliana Moran, the referee, stopped it.", ELSEWHERE, 2),
        ("Giuliana Moran", "Giuliana Moran, the referee, and her sister stopped it.", TOWNS, 2),
        ("Giuliana Murray", "Giuliana Murray, the referee, stopped it.", TOWNS, 2),
        ("Petra Moran", "Petra Moran, the referee, stopped it.", TOWNS, 2),
    ],
)
def test_whether_two_first_names_are_of_one(name: str, text: str, others: tuple[str, ...], expected: int) -> None:
    assert persons(FIRST, told("post-1", name, text, others)) == expected


def test_two_whom_one_article_names_are_two() -> None:
    second = told("post-1", "Giuliana Moran", "Giuliana Moran, the referee, stopped it.")
    both = reading("press-1", [chain("Giulia Moran", source="press-1"), chain("Giuliana Moran", source="press-1")])
    assert persons(FIRST, second, both) == 2


def test_two_whom_a_person_keeps_apart_are_two() -> None:
    second = told("post-1", "Giuliana Moran", "Giuliana Moran, the referee, stopped it.")
    assert persons(FIRST, second, curation=judged("Giulia Moran", "Giuliana Moran", Deed.DIFFERENT)) == 2
