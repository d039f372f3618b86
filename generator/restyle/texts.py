"""Texts: all that the program and its templates can say, with the words that go into each; found where it is said."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.compare.rules import SENTENCES
from generator.records.family import NOUNS
from generator.render.environment import ENDING, environment
from generator.render.labels import braces, in_print
from generator.shipped import PACKAGE, shipped_templates
from generator.values.moment import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from generator.values.quantity import SIZES

#: What says a text, by the name that it is called by: in templates a global, in the program a function and a method of labels.
SAY = "say"
#: The word among those given for a text that tells how many there are of what it is about.
NUMBER = "n"
#: Here this name is that of what talks to a terminal.
TERMINAL = PACKAGE / "cli"
#: Words that are said each by itself, with where they come from.
WORDS: tuple[tuple[str, Iterable[str]], ...] = (
    ("days and months", (*WEEKDAYS, *MONTHS, *SHORT_WEEKDAYS, *SHORT_MONTHS)),
    ("figures that tell a size alone", SIZES),
    ("kinds of events, in their titles", NOUNS.values()),
    ("rules of comparison", tuple(map(in_print, SENTENCES))),
)
#: As MkDocs reads templates of a theme.
THEMES = Environment(autoescape=False)  # noqa: S701, it fills none


@dataclass(frozen=True, slots=True)
class Text:
    """A text in English; `many` is its plural, "" where it has none. `words` are those that may stand in braces.

    `place` is where it is said first: a file, or what words it is one of.
    """

    text: str
    many: str
    words: frozenset[str]
    place: str

    @property
    def counted(self) -> bool:
        """Whether it is about a number of things, so that a language may have several forms of it."""
        return NUMBER in self.words


def texts(own: Path | None = None) -> dict[str, Text]:
    """All texts by themselves, in the order of the places; with those of a folder of templates of one's own."""
    more = () if own is None or not own.is_dir() or own.samefile(shipped_templates()) else _in_templates(own)
    return _each_once([*_shipped(), *more])


@cache
def _shipped() -> tuple[Text, ...]:
    words = (Text(word, "", braces(word), place) for place, found in WORDS for word in found if word)
    return tuple(_each_once([*_in_templates(shipped_templates()), *_in_code(), *words]).values())


def _each_once(found: Iterable[Text]) -> dict[str, Text]:
    """Texts by themselves; of one that is said in several places only what all of them give can stand in its braces."""
    table: dict[str, Text] = {}
    for each in found:
        known = table.get(each.text, each)
        table[each.text] = replace(known, many=known.many or each.many, words=known.words & each.words)
    return table


def _in_templates(folder: Path) -> Iterator[Text]:
    """What the templates in a folder say; those that can't be read say nothing."""
    made = environment(folder)
    for file in sorted(file for file in folder.rglob("*") if file.name.endswith((ENDING, ".html"))):
        name = file.relative_to(folder).as_posix()
        try:
            tree = (made if file.name.endswith(ENDING) else THEMES).parse(file.read_text(encoding="utf-8"), name)
        except (TemplateSyntaxError, UnicodeDecodeError):
            continue
        yield from (text for call in said(tree) if (text := _of_template(call, name)))


def said(tree: nodes.Template) -> Iterator[nodes.Call]:
    """Where a template says something."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == SAY:
            yield call


def _of_template(call: nodes.Call, name: str) -> Text | None:
    given = [each.value for each in call.args if isinstance(each, nodes.Const) and isinstance(each.value, str)]
    return _text(given, [each.key for each in call.kwargs], name)


def _in_code() -> Iterator[Text]:
    """What the program says."""
    for file in sorted(PACKAGE.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if f"{SAY}(" in source and not file.is_relative_to(TERMINAL):
            yield from _of_module(ast.parse(source), f"{PACKAGE.name}/{file.relative_to(PACKAGE).as_posix()}")


def _of_module(tree: ast.Module, name: str) -> Iterator[Text]:
    """What a module says. A pattern without words, `say("{a} of {b}")`, is filled later, by a call of `of` in the same module."""
    calls = sorted(
        (each for each in ast.walk(tree) if isinstance(each, ast.Call)), key=lambda each: (each.lineno, each.col_offset)
    )
    later = {word.arg for call in calls if _called(call) == "of" for word in call.keywords}
    for call in calls:
        if _called(call) == SAY:
            given = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            text = _text(given, [each.arg for each in call.keywords if each.arg is not None], name)
            if text is not None:
                counted = {NUMBER} & later if text.words and not call.keywords else set[str]()
                yield replace(text, words=text.words | counted)


def _called(call: ast.Call) -> str:
    """The last name of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _text(given: list[str], words: list[str], place: str) -> Text | None:
    if not given or not given[0]:
        return None
    return Text(given[0], given[1] if len(given) > 1 else "", frozenset(words) or braces(*given), place)
