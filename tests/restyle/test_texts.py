"""What can be said: all of it is found, and no template has words of its own beside it."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.render.environment import environment
from generator.restyle.texts import SAY, TERMINAL, THEMES, Text, said, texts
from generator.shipped import PACKAGE, shipped_templates

TEMPLATES = shipped_templates()
SHIPPED = sorted(file.relative_to(TEMPLATES).as_posix() for kind in ("*.j2", "*.html") for file in TEMPLATES.rglob(kind))
#: What stands in templates as it is: the names of files and keys, a command, and letters of sides, what a file is.
NAMES = ("curation.yml", "JSON", "because", "by", "on", "dossier build", "A", "B")
#: Attributes that are shown or read out.
SHOWN = frozenset({"aria-label", "title", "placeholder", "label", "alt", "data-l", "data-failed"})
#: A heading's list of attributes, and the first line of a block, in Markdown.
IN_MARKDOWN = re.compile(r"\{ #[^}]*\}|^///.*?\|", re.MULTILINE)
LETTERS = re.compile(r"[^\W\d_]+(?:[ .][^\W\d_]+)*")
#: What templates compare with, ask for and hand on: classes, fields, files, and what links them.
CONSTANTS = frozenset(
    {"text", "href", "title", "anchor", "rows", "asis", "kind", "update", "next", "event", "split", "split split--next", "pl",
     "agreement", "compatible", "conflict", "single", "claims.csv", "conflicts.csv", "dossier.json", ".json", "changes.atom",
     "changes.html", "changes.json", "conflicts.html", "timeline.html", "about.html#decided", "sources/index.html"}
)  # fmt: skip


def made(name: str) -> Environment:
    return environment(TEMPLATES) if name.endswith(".j2") else THEMES


def text_of(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


class Shown(HTMLParser):
    """All that readers see of HTML: what stands outside of tags, and in attributes that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.raw = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.raw = tag in {"script", "style"}
        self.text += ["\n", *(f"{value}\n" for name, value in attrs if name in SHOWN and value)]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002, the parser names it
        self.raw = False
        self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append("" if self.raw else data)


def beside(environment: Environment, source: str) -> set[str]:
    """The words that a template shows without saying them."""
    tokens = ((kind, text) for _, kind, text in environment.lex(source))
    shown = Shown()
    shown.feed("".join(text if kind == "data" else "·" if kind == "variable_begin" else "" for kind, text in tokens))
    shown.close()
    return {words for words in LETTERS.findall(IN_MARKDOWN.sub(" ", "".join(shown.text))) if words not in NAMES}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_template_has_no_words_of_its_own(name: str) -> None:
    assert beside(made(name), text_of(name)) == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Lost</p>", {"Lost"}),
        ("## Facts { #facts }", {"Facts"}),
        ('<a aria-label="Go up" href="up.html">{{ x }}</a>', {"Go up"}),
        ("<b>{% if a %}1 egg{% endif %} {{ n }}</b>", {"egg"}),
        ('## {{ say("Facts") }} { #facts }\n/// {{ css }} | {{ bar }}\n<p class="b">{{ x }}: <i>A</i></p>', set()),
        ("<style>a { color: red }</style><script>go()</script><!-- no -->{# a note #}", set()),
    ],
)
def test_words_beside_what_is_said_are_found_and_all_else_is_none(source: str, found: set[str]) -> None:
    assert beside(environment(TEMPLATES), source) == found


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_template_says_stands_there_in_full_and_no_other_constant_of_it_is_shown(name: str) -> None:
    tree = made(name).parse(text_of(name))
    literal = set()
    for call in said(tree):
        assert call.args
        assert all(isinstance(each, nodes.Const) and isinstance(each.value, str) for each in call.args), call.lineno
        literal |= {id(each) for each in call.args}
    constants = [each for each in tree.find_all(nodes.Const) if isinstance(each.value, str) and id(each) not in literal]
    if name.endswith(".j2"):
        assert {each.value for each in constants if re.search(r"[A-Za-z]{2}", each.value)} - CONSTANTS <= {
            str(each.template.value) for each in tree.find_all(nodes.Extends) if isinstance(each.template, nodes.Const)
        }


def test_what_the_program_says_stands_there_in_full() -> None:
    asked = set()
    for file in (file for file in PACKAGE.rglob("*.py") if not file.is_relative_to(TERMINAL)):
        for call in (each for each in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(each, ast.Call)):
            if getattr(call.func, "attr", getattr(call.func, "id", "")) == SAY:
                given = [each for each in call.args if not (isinstance(each, ast.Constant) and isinstance(each.value, str))]
                asked |= {file.relative_to(PACKAGE).as_posix()} if given or not call.args else set()
    assert asked == {"render/labels.py"}  # it retells sayings, which are found where they were made


def test_texts_are_known_with_their_plurals_and_the_words_that_they_are_given(tmp_path: Path) -> None:
    found = texts()
    assert found["{word} event with a date, {others}."].many == "{word} events with a date, {others}."
    assert found["{word} event with a date, {others}."].words == {"n", "word", "others"}
    assert found["Facts"] == Text("Facts", "", frozenset(), "entity.md.j2")
    assert found["Search"].place == "theme/main.html"
    assert found["“{one}” and “{other}” are names of one place"].words == {"one", "other"}
    assert found["{figure} year"].counted
    assert not found["at least {figure}"].counted
    for words in ("Monday", "Jun", "dozens", "trial", "OTHER NAME"):
        assert words in found
    for words in ("", "Open one of them, or hand it over.", "utf-8"):
        assert words not in found
    assert texts(tmp_path).keys() == texts(TEMPLATES).keys() == found.keys()


def test_what_ones_own_templates_say_is_known_too(tmp_path: Path) -> None:
    own = {"event.md.j2": "{{ say('Mine, {a}', a=1) }}", "theme/main.html": "{{ say('Ours') | e }}", "spoilt.md.j2": "{% if %}"}
    for name, text in own.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = texts(tmp_path)
    assert found.keys() - texts().keys() == {"Mine, {a}", "Ours"}
    assert found["Mine, {a}"].words == {"a"}


def test_in_the_braces_of_a_text_can_stand_what_all_who_say_it_give(tmp_path: Path) -> None:
    (tmp_path / "event.md.j2").write_text("{{ say('{n} {a}', n=1, a=2) }}{{ say('{n} {a}', n=1, a=2, b=3) }}", encoding="utf-8")
    assert texts(tmp_path)["{n} {a}"].words == {"n", "a"}
