from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from generator.errors import ConfigError
from generator.restyle.checking import mistakes
from generator.restyle.eject import eject
from generator.restyle.own import overrides
from generator.shipped import shipped_templates

EXTENDS = '{% extends "base/event.md.j2" %}\n'


def told(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [str(each).replace(f"{folder}/", "").replace("\n    ", " / ") for each in mistakes(folder)]


def test_nothing_is_wrong_with_what_is_shipped_nor_with_no_templates(tmp_path: Path) -> None:
    assert mistakes(shipped_templates()) == []
    assert mistakes(tmp_path / "none") == []


def test_all_that_is_missing_is_told_at_once_with_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    loop = "{% for e in view.steps %}{{ e.titel.text }}{{ parts.lnk(e) }}{% endfor %}"
    text = EXTENDS + "{% block why %}{{ view.quots }}\n" + loop + "\n{{ heer }}{% endblock %}"
    hint = "“dossier templates show” lists what there is"
    assert told(tmp_path, **{"event.md.j2": text}) == [
        f"event.md.j2:2: view.quots: there is no such field; nearest: view.quotes / {hint}",
        f"event.md.j2:3: e.titel: there is no such field; nearest: e.title / {hint}",
        f"event.md.j2:3: parts.lnk: there is no such part; nearest: parts.link / {hint}",
        f"event.md.j2:4: heer: there is no such variable; nearest: here / {hint}",
    ]


def test_what_is_asked_for_only_where_something_is_missing_is_found_too(tmp_path: Path) -> None:
    text = EXTENDS + "{% block why %}{% if not view.circle and view.ties %}{{ view.nothing }}{% endif %}{% endblock %}"
    assert [each.partition("; ")[0] for each in told(tmp_path, **{"event.md.j2": text})] == [
        "event.md.j2:2: view.nothing: there is no such field"
    ]


EVENT, CYTE, OWN = "event.md.j2", "parts/cyte.md.j2", "assets/own.css"
NO_ESCAPE = "no escape helps inside of <script>; end it with “| tojson”, or take it out"
NO_MARKUP = "templates can't use safe: words would become markup / take it out; everything printed is made inert"
NOT_GIVEN = "'{when}.' has braces that nothing fills: {w} / what can stand there: {when}"
UNFILLED = "'n of m' has braces that nothing fills: {k} / what can stand there: {m}, {n}"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("evnt.md.j2", "a", "evnt.md.j2: nothing asks for this template / did you mean event.md.j2?"),
        (CYTE, "{% macro cyte(a) %}{% endmacro %}", f"{CYTE}: nothing asks for this template / did you mean parts/cite.md.j2?"),
        (EVENT, EXTENDS + "{% block fact %}{% endblock %}", "event.md.j2:2: no page has a block fact / did you mean facts?"),
        (EVENT, EXTENDS + "\nlost", "event.md.j2:2: what stands outside of blocks is never shown / put it into a block"),
        (EVENT, "a\n{{ title | safe }}", f"event.md.j2:2: {NO_MARKUP}"),
        (EVENT, "{{ title | uper }}", "event.md.j2:1: there is no filter uper / did you mean upper?"),
        (EVENT, "a\n{% if %}", "event.md.j2:2: Expected an expression, got 'end of statement block' / mend the template there"),
        (EVENT, "<script>{{ title }}</script>", f"event.md.j2:1: {NO_ESCAPE}"),
        ("assets/owm.css", "", "assets/owm.css: nothing publishes this file / did you mean assets/own.css?"),
        (OWN, "a {\n--d-papre: red }", f"{OWN}:2: the shipped style has no token --d-papre / did you mean --d-paper?"),
        ("labels.yml", "marks:\n  conflic: x", "labels.yml: marks: nothing asks for 'conflic' / did you mean conflict?"),
        ("labels.yml", "phrases:\n  n of m: '{n} of {k}'", f"labels.yml: phrases: {UNFILLED}"),
        ("labels.yml", "texts:\n  Sourcs: x", "labels.yml: texts: nothing says 'Sourcs' / nearest: 'Sources'"),
        ("labels.yml", "texts:\n  '{a} claims.': x", "labels.yml: texts: nothing says '{a} claims.' / nearest: '{n} claim.'"),
        ("labels.yml", "texts:\n  '{when}.': '{w}'", f"labels.yml: texts: {NOT_GIVEN}"),
        ("theme/main.html", "a\n{% block %}", "theme/main.html:2: expected token 'name', got 'end of statement block'"),
        ("labels.yml", "mark: {}", "labels.yml: there is no table 'mark' / did you mean marks?"),
    ],
)
def test_what_is_never_used_or_not_well_written_is_told(tmp_path: Path, name: str, text: str, expected: str) -> None:
    assert any(each.startswith(expected) for each in told(tmp_path, **{name: text}))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("event.md.j2", EXTENDS + "{% block more %}{{ super() }}{{ view.title }}{% endblock %}"),
        ("event.md.j2", EXTENDS + "{% block why %}{% block mine %}a{% endblock %}{% endblock %}"),
        ("event.md.j2", EXTENDS + "{# a note #}\n{% set a = 1 %}\n{% block why %}{{ a }}{% endblock %}"),
        ("assets/own.css", ":root { --d-paper: red; --mine: blue }"),
        ("labels.yml", "properties:\n  hull colour: Paint\nphrases:\n  n of m: '{n}/{m}'"),
        (
            "labels.yml",
            "texts: {Facts: Findings, air strikes: raids, French: Gallic, '{n} claim.': {one: a, other: '{n}'}}",
        ),
        ("theme/main.html", "{{ say('Ours') }}"),
        ("theme/partials/footer.html", "{{ anything | safe }}<script>{{ config.site_name }}</script>"),
    ],
)
def test_what_is_right_is_not_told(tmp_path: Path, name: str, text: str) -> None:
    assert told(tmp_path, **{name: text}) == []


def test_how_much_of_a_language_is_there_is_told_in_a_line(tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{"labels.yml": "language: de\ntexts: {Facts: Fakten}"})
    found = re.fullmatch(r"labels\.yml: (\d+) of (\d+) texts have no words in the language 'de' yet / .*--missing.*", line)
    assert found is not None
    assert 0 < int(found[1]) == int(found[2]) - 1


def test_a_part_of_ones_own_is_used_where_a_template_calls_it(tmp_path: Path) -> None:
    part = {"parts/shout.md.j2": "{% macro shout(words) %}{{ words | upper }}{% endmacro %}"}
    assert told(tmp_path, **part, **{"event.md.j2": EXTENDS + "{% block why %}{{ parts.shout(title) }}{% endblock %}"}) == []


def test_what_one_has_of_ones_own_is_known_by_its_blocks(tmp_path: Path) -> None:
    macro = "{% macro cite(cite) %}{% endmacro %}"
    told(tmp_path, **{EVENT: EXTENDS + "{% block why %}{% endblock %}", "parts/cite.md.j2": macro})
    assert overrides(tmp_path) == {"event.md.j2": ["why"], "parts/cite.md.j2": []}
    assert overrides(shipped_templates()) == {}


def test_a_template_is_begun_with_blocks_as_they_are_shipped_and_is_right(tmp_path: Path) -> None:
    file = eject(tmp_path, "event.md.j2", ["why", "facts"])
    text = file.read_text(encoding="utf-8")
    assert text.startswith("{#- For template_api 1.")
    assert text.index("{% block why %}") < text.index("{% block facts %}")
    assert overrides(tmp_path) == {"event.md.j2": ["why", "facts"]}
    assert mistakes(tmp_path) == []


@pytest.mark.parametrize("name", ["event.md.j2", "_page.md.j2", "parts/cite.md.j2", "single.html.j2"])
def test_each_template_can_be_copied_or_begun(tmp_path: Path, name: str) -> None:
    shipped = (shipped_templates() / name).read_text(encoding="utf-8")
    assert eject(tmp_path / "whole", name, whole=True).read_text(encoding="utf-8") == shipped
    eject(tmp_path / "begun", name)
    assert mistakes(tmp_path / "whole") == mistakes(tmp_path / "begun") == []


def test_no_file_is_ever_replaced_and_what_there_is_not_cannot_be_begun(tmp_path: Path) -> None:
    eject(tmp_path, "event.md.j2")
    for folder, name, blocks, expected in (
        (tmp_path, "event.md.j2", [], r"event\.md\.j2: stands there already"),
        (shipped_templates(), "event.md.j2", [], "stands there already"),
        (tmp_path, "evnt.md.j2", [], r"there is no such template\n    did you mean event\.md\.j2\?"),
        (tmp_path, "entity.md.j2", ["nam"], r"there is no block nam\n    did you mean names\?"),
        (tmp_path, "../entity.md.j2", [], "there is no such template"),
    ):
        with pytest.raises(ConfigError, match=expected):
            eject(folder, name, blocks)
    assert [file.name for file in tmp_path.iterdir()] == ["event.md.j2"]


@pytest.mark.parametrize("page", ["README.md", "docs/templates.md"])
def test_the_examples_in_the_documentation_are_right(tmp_path: Path, page: str) -> None:
    text = (Path(__file__).parents[2] / page).read_text(encoding="utf-8")
    found = re.findall(r"^    (\{% extends \"base/event\.md\.j2\" %\}\n(?:    .*\n)+)", text, re.MULTILINE)
    assert found
    for number, example in enumerate(found):
        assert told(tmp_path / str(number), **{EVENT: dedent(f"    {example}")}) == []
