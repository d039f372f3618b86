"""YAML into records: what is read, and each mistake with its line."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import yamlfile
from generator.yamlfile import parse, read_yaml, structure


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Boat:
    name: str
    colour: Colour = Colour.RED
    masts: int = 1
    length: float = 0.0
    sails: bool = True
    crew: tuple[str, ...] = ()
    home: str | None = None


@dataclass(frozen=True)
class Harbour:
    boats: list[Boat] = field(default_factory=list)
    depth: dict[str, float] = field(default_factory=dict)


def harbour(text: str) -> tuple[Harbour | None, list[str]]:
    plain = parse(text, "harbour.yml")
    found, problems = (None, list(plain.problems)) if plain.problems else structure(plain, Harbour, "harbour.yml")
    return found, [str(problem) for problem in problems]


def test_a_record_is_read_with_its_kinds() -> None:
    text = (
        "boats:\n  - {name: No, colour: blue, masts: 2, length: 7.5, sails: false, crew: [Ann, 2016-05-03], home: }\n"
        "depth: {quay: 4}\n"
    )
    boat = Boat("No", Colour.BLUE, 2, 7.5, False, ("Ann", "2016-05-03"), None)
    assert harbour(text) == (Harbour([boat], {"quay": 4.0}), [])


def test_all_mistakes_are_told_at_once_each_with_its_line() -> None:
    text = "boats:\n- name: Gull\n  colour: green\n  nmae: x\n- masts: two\n- name: [a]\n  crew: Ann\ndepht: {}\n"
    found, problems = harbour(text)
    assert found is None
    assert problems == [
        'harbour.yml:3: colour: "green" is not known\n    write one of: red, blue',
        'harbour.yml:4: unknown key "nmae"\n    did you mean name?',
        'harbour.yml:5: "name" is missing\n    add it',
        'harbour.yml:5: masts: "two" is no whole number\n    write a whole number',
        "harbour.yml:6: name: a list is no text\n    write a text",
        'harbour.yml:7: crew: "Ann" is no list\n    write a list (- item)',
        'harbour.yml:8: unknown key "depht"\n    did you mean depth?',
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("boats: &a []\ndepth: *a\n", 1, "anchor"),
        ("depth: *a\n", 1, "alias"),
        ("boats: []\ndepth: !!python/object/apply:os.system [ls]\n", 2, "tag"),
        ("boats: []\nboats: []\n", 2, "stands twice"),
        ("? [a]\n: b\n", 1, "list or a mapping"),
        ("[" * 50 + "]" * 50, 1, "deeper"),
        ("boats: []\ndepth: [\n", 3, "no YAML"),
        ("a: b: c\n", 1, "no YAML"),
        ("a: \x07\n", 1, "character"),
        ("# " + "x" * 1_000_000, 1, "longer"),
    ],
)
def test_what_is_refused(text: str, line: int, message: str) -> None:
    (problem,) = parse(text, "a.yml").problems
    assert problem.line == line
    assert message in problem.message


def test_an_asterisk_within_a_text_is_no_alias() -> None:
    assert parse("a: 5 * 4 & more !\n", "a.yml").data == {"a": "5 * 4 & more !"}


def test_lines_count_from_the_first_line_given() -> None:
    plain = parse("title: A\npublisher: B\n", "a.md", first_line=2)
    assert (plain.line("title"), plain.line("publisher"), plain.line("no", "such")) == (2, 3, 2)


def test_an_empty_text_is_nothing() -> None:
    assert parse("# nothing yet\n", "a.yml").data is None


def test_a_file_that_is_no_utf8_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"boats: \xff\xfe")
    found, (problem,) = read_yaml(path, Harbour, "a.yml")
    assert found is None
    assert problem.message == "is not UTF-8"


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("boats: [{name: Tern}]\n")
    assert read_yaml(path, Harbour) == (Harbour([Boat("Tern")]), [])


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML was built without libyaml")
@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("ab: \n-'\"#[]{},&*!|>%?\t\r0.~é\ufeff"), st.characters(exclude_categories=["Cs"]))
    )
)
def test_the_quick_parser_sees_what_the_other_would(text: str) -> None:
    quickly = parse(text, "x.yml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamlfile, "QUICK", yaml.SafeLoader)
        assert parse(text, "x.yml") == quickly
