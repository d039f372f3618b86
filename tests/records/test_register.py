from __future__ import annotations

import pytest

from generator.records.register import FOLDERS, Register
from tests.factory import article, entity, event, fact, mention

EVERYWHERE = FOLDERS
FOX = entity("Red Fox", mention("Red Fox"), mention("the Fox"))
REGISTER = Register(
    [
        FOX,
        entity("Fox Hall", mention("Fox Hall"), mention("the Fox"), id="fox-hall"),
        entity("Fox", mention("Fox"), id="fox-group"),
    ],
    [event("Fire at the mill")],
    [article("daily-1", title="Fire guts a mill"), article("red-fox", title="A fox")],
    [fact(id="mill-fire-killed")],
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mill-fire", ["events/mill-fire"]),
        ("events/mill-fire", ["events/mill-fire"]),
        ("/events/mill-fire.html", ["events/mill-fire"]),
        ("fire at the  Mill", ["events/mill-fire"]),
        ("the Red Fox", ["entities/red-fox"]),
        ("red-fox", ["entities/red-fox", "sources/red-fox"]),
        ("sources/red-fox", ["sources/red-fox"]),
        ("Fox", ["entities/fox-group"]),
        ("daily-1.md", ["sources/daily-1"]),
        ("Fire guts a mill", ["sources/daily-1"]),
        ("mill-fire-killed", ["conflicts/mill-fire-killed"]),
        ("events/mill-fire.html#mill-fire-killed", ["conflicts/mill-fire-killed"]),
        ("events/red-fox", []),
        ("nothing", []),
        ("", []),
        ("#", []),
    ],
)
def test_things_are_found_by_id_and_by_name(words: str, found: list[str]) -> None:
    assert REGISTER.find(words, EVERYWHERE) == found


def test_a_printed_name_that_two_bear_finds_both() -> None:
    two = Register([FOX, entity("Grey Fox", mention("Grey Fox"), mention("the Fox"))])
    assert two.find("the fox", ("entities",)) == ["entities/red-fox", "entities/grey-fox"]


def test_nothing_is_found_in_another_folder() -> None:
    assert REGISTER.find("mill-fire", ("entities",)) == []


def test_the_nearest_are_of_the_folders_asked_for() -> None:
    assert REGISTER.nearest("mill-fir", ("events",)) == ["mill-fire", "Fire at the mill"]
    assert REGISTER.nearest("entities/rad-fox", ("entities",))[0] == "red-fox"
