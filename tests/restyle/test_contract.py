"""What the pages are really made of is what the contract says, and the shipped templates use all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
import yaml

import generator.render.former
import generator.render.pages
import generator.render.single
from generator.errors import TemplateError
from generator.records.book import Former
from generator.render.contract import KINDS, TEMPLATE_API
from generator.render.environment import fill, fresh
from generator.render.pages import pages
from generator.render.parts import Parts
from generator.render.sandbox import Sandbox
from generator.render.single import single
from generator.restyle.described import FROM_HERE, blocks, fields_of, parts, reference, renewed, shape, views
from generator.restyle.specimens import BARE, FULL, SORTS, specimen
from generator.shipped import shipped_templates
from tests.golden import FOLDER, agrees
from tests.sample import RAID, raqqa

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
BY_NAME = {kind.name: kind for kind in KINDS}
#: Fields that the shipped templates leave to others' templates.
NOT_SHOWN = {"Companion.outlets", "Point.anchor", "Quote.source"}
#: What filters take whole, and what is asked for in brackets.
WHOLE = {"Front", "Marks", "Thing"}


def misfits(value: Any, kind: Any, path: str) -> Iterator[str]:
    """Where in `value` stands what its type doesn't allow."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        if value is not None or NoneType not in arguments:
            yield from misfits(value, next(each for each in arguments if each is not NoneType), path)
    elif origin is tuple:
        many = len(arguments) == 2 and arguments[1] is Ellipsis
        if not isinstance(value, tuple | list) or not (many or len(value) == len(arguments)):
            yield f"{path} is not {shape(kind)}"
            return
        for number, each in enumerate(value):
            yield from misfits(each, arguments[0 if many else number], f"{path}.{number}")
    elif is_typeddict(kind):
        yield from (f"{path} lacks {each}" for each in set(get_type_hints(kind)) - set(value))
    elif is_dataclass(origin or kind):
        yield from _misfits_of_a_view(value, origin or kind, arguments, path)
    elif not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        yield f"{path} is {value!r}, no {shape(kind)}"


def _misfits_of_a_view(value: Any, kind: Any, arguments: tuple[Any, ...], path: str) -> Iterator[str]:
    if type(value) is not kind:
        yield f"{path} is a {type(value).__name__}"
        return
    hints, meant = get_type_hints(kind), dict(zip(getattr(kind, "__parameters__", ()), arguments, strict=False))
    for each in fields(value):
        inner = hints[each.name]
        if get_origin(inner) is tuple and isinstance(get_args(inner)[0], TypeVar):
            inner = tuple[meant[get_args(inner)[0]], ...]
        yield from misfits(getattr(value, each.name), inner, f"{path}.{each.name}")


@pytest.fixture(scope="module")
def filled() -> list[tuple[str, Mapping[str, object]]]:
    """What templates are really filled with, for a small dossier."""
    found: list[tuple[str, Mapping[str, object]]] = []

    def noted(made: Sandbox, template: str, values: Mapping[str, object]) -> str:
        found.append((template, values))
        return fill(made, template, values)

    modules = (generator.render.pages, generator.render.single, generator.render.former)
    with pytest.MonkeyPatch.context() as patch:
        for module in modules:
            patch.setattr(module, "fill", noted)
        known = replace(raqqa(), former=(Former("events", "bombs-on-raqqa", RAID),))
        pages(known, shipped_templates(), ("A rule.",), full_text=True)
        single(known, shipped_templates(), known.event[RAID])
    return found


def test_pages_are_made_of_what_the_contract_says_and_of_nothing_else(filled: list[tuple[str, Mapping[str, object]]]) -> None:
    assert {name for name, _ in filled} == {kind.name for kind in KINDS} - {"changes.md.j2"}
    for name, values in filled:
        variables = BY_NAME[name].variables
        assert set(values) - {"view"} == set(variables) - {"view"}, name
        wrong = [each for variable, (kind, _) in variables.items() for each in misfits(values[variable], kind, variable)]
        assert wrong == [], name


@pytest.mark.parametrize("sort", range(SORTS))
def test_specimens_are_of_their_types(sort: int) -> None:
    for kind in KINDS:
        for name, (each, _) in kind.variables.items():
            assert list(misfits(specimen(each, sort, name), each, name)) == []


def test_the_fullest_specimen_lacks_nothing_and_the_barest_has_nothing() -> None:
    view = BY_NAME["event.md.j2"].view
    full, bare = specimen(view, FULL), specimen(view, BARE)
    assert all(getattr(full, each.name) for each in fields(view))
    assert [each.name for each in fields(view) if getattr(bare, each.name)] == ["known"]
    assert specimen(view, FULL) == full


def test_whatever_templates_may_ask_for_the_shipped_ones_show() -> None:
    """A field that nothing shows is no part of a contract; who adds one shows it, or tells here why not."""
    read: set[str] = set()

    class Watching(Sandbox):
        def getattr(self, obj: Any, attribute: str) -> Any:
            read.add(f"{type(obj).__name__}.{attribute}")
            return super().getattr(obj, attribute)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.render.environment.Sandbox", Watching)
        made = fresh(shipped_templates())
    for kind in KINDS:
        for sort in range(SORTS):
            fill(made, kind.name, {name: specimen(each, sort, name) for name, (each, _) in kind.variables.items()})
    asked = [each for kind in KINDS for each, _ in kind.variables.values()]
    known = {f"{view.__name__}.{name}" for view in views(*asked) for name in fields_of(view)}
    whole = {each for each in known if each.partition(".")[0] in WHOLE}
    assert {each for each in known - read - whole if f"dict.{each.partition('.')[2]}" not in read} == NOT_SHOWN
    assert {f"Parts.{name}" for name in parts()} <= read


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_shipped_template_is_right_for_all_sorts_of_specimens(kind: Any) -> None:
    made = fresh(shipped_templates())
    for sort in range(SORTS):
        assert fill(made, kind.name, {name: specimen(each, sort, name) for name, (each, _) in kind.variables.items()})


def test_a_template_that_asks_for_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "event.md.j2").write_text("{% for quote in view.quotes %}{{ quote.sorce }}{% endfor %}", encoding="utf-8")
    variables = BY_NAME["event.md.j2"].variables
    with pytest.raises(TemplateError, match=r"event\.md\.j2:1: quote\.sorce: there is no such field; nearest: quote\.source"):
        fill(fresh(tmp_path), "event.md.j2", {name: specimen(each, FULL, name) for name, (each, _) in variables.items()})


def test_the_documentation_tells_all_of_it() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert page == renewed(page), f"{DOCS}: says otherwise; run `make docs`"
    assert FROM_HERE in page
    text = reference()
    for kind in KINDS:
        assert f"| `{kind.name}` | {kind.makes} |" in text
        for name in kind.variables:
            assert f"`{name}`" in text
        for view in views(*(each for each, _ in kind.variables.values())):
            assert f"#### {view.__name__}\n\n{view.__doc__.split()[0]}" in text
            for name, told in fields_of(view).items():
                assert f"| `{name}` | {told} |" in text


@pytest.mark.parametrize("name", parts())
def test_each_part_says_what_it_is_and_of_what_type_each_thing_is_that_it_takes(name: str) -> None:
    call, told = parts()[name]
    taken = [each.partition("=")[0] for each in call.partition("(")[2].rstrip(")").split(", ")]
    assert told
    assert [each for each in taken if f"`{each}`: " not in told] == []


def test_parts_of_a_page_know_each_others_names() -> None:
    assert Parts(fresh(shipped_templates()), {}).names() == sorted(parts())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (str, "text"),
        (tuple[str, ...], "list of text"),
        (tuple[tuple[str, int], ...], "list of (text, number)"),
        (tuple[str, bool], "(text, yes or no)"),
        (str | None, "text or none"),
    ],
)
def test_types_are_told_in_words(kind: Any, words: str) -> None:
    assert shape(kind) == words


def names() -> dict[str, list[str]]:
    """The blocks of each template, and the parts: what templates of one's own call by name."""
    folder = shipped_templates()
    files = sorted(folder.glob("*.j2"))
    return {"parts": sorted(parts()), **{file.name: sorted(blocks(file)) for file in files}}


def lost(before: Mapping[str, list[str]], now: Mapping[str, list[str]]) -> list[str]:
    return [f"{file}: {name}" for file, had in before.items() for name in had if name not in now.get(file, [])]


def test_what_had_a_name_keeps_it_or_the_version_goes_up(*, update_golden: bool) -> None:
    """Or whoever overrides it would find after an upgrade that it is never shown."""
    known = yaml.safe_load((FOLDER / "restyle" / "names.yml").read_text(encoding="utf-8"))
    assert known["template_api"] < TEMPLATE_API or lost(known["names"], names()) == []
    made = {"template_api": TEMPLATE_API, "names": names()}
    agrees("restyle/names.yml", yaml.safe_dump(made, width=130, sort_keys=False), update=update_golden)


def test_a_block_or_a_part_that_is_gone_is_lost_and_a_new_one_is_not() -> None:
    before = {"parts": ["cite", "link"], "event.md.j2": ["facts", "why"]}
    now = {"parts": ["link", "shout"], "event.md.j2": ["facts", "more", "why"], "new.md.j2": ["a"]}
    assert lost(before, now) == ["parts: cite"]
    assert lost(before, {"parts": ["cite", "link"]}) == ["event.md.j2: facts", "event.md.j2: why"]
    assert lost(before, before) == []
