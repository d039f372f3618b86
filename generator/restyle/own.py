"""A folder of templates of one's own: what in it stands in for what, and what in it nothing will ever use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from jinja2 import TemplateSyntaxError, nodes

from generator.errors import TemplateError
from generator.known.countries import country, nationality
from generator.nearest import is_slip, nearest, nearest_of
from generator.records.problem import Problem, Severity
from generator.render.contract import KINDS, SHARED
from generator.render.environment import ENDING, environment, fresh, mistake
from generator.render.labels import LABELS, TABLES, TEXTS, Words, read_file, read_labels
from generator.render.loader import BASE, Templates
from generator.render.parts import FILE
from generator.render.sandbox import Sandbox
from generator.render.styles import STYLES
from generator.restyle.texts import THEMES, Text, texts
from generator.restyle.translation import untranslated
from generator.shipped import shipped_templates

#: What templates are called by themselves; all others by a template.
CALLED = frozenset({*(kind.name for kind in KINDS), *SHARED})
#: Tables of labels in which properties have words; any property may come up. In the others a key that isn't shipped is a slip.
OPEN_TABLES = frozenset({"properties", "openings", "openings asked", "counted", "asked", "roles", "parts", "numbers"})
#: Titles of events hold nouns and nationalities that no list has ("air strikes"): of fewer words than this, and without signs.
SENTENCE, MOST_OF_NOUN = re.compile(r"[{}.,:;?!“”]"), 4
TOKEN = re.compile(r"(--d-[\w-]+)\s*:")


@dataclass(frozen=True)
class Written:
    """A template that was read: its file, the name it is found by, and what stands in it."""

    file: Path
    name: str
    tree: nodes.Template

    @property
    def extends(self) -> str | None:
        """The template that it extends, where it says so by name."""
        found = next(iter(self.tree.find_all(nodes.Extends)), None)
        return str(found.template.value) if found and isinstance(found.template, nodes.Const) else None

    @property
    def blocks(self) -> dict[str, int]:
        """Its blocks, with their lines; of those that stand in others the outer ones alone."""
        return {each.name: each.lineno for each in _outer(self.tree)}

    @property
    def all_blocks(self) -> list[str]:
        """Its blocks, in their order, those within others too."""
        return [each.name for each in self.tree.find_all(nodes.Block)]

    @property
    def takes_in(self) -> set[str]:
        """The templates that it includes, imports or extends by name, and the files of the parts that it calls."""
        taking = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
        given = (getattr(each, "template", None) for each in self.tree.find_all(taking))
        named = {str(each.value) for each in given if isinstance(each, nodes.Const)}
        called = (each for each in self.tree.find_all(nodes.Getattr) if isinstance(each.node, nodes.Name))
        return named | {FILE.format(each.attr) for each in called if getattr(each.node, "name", "") == "parts"}


def _outer(tree: nodes.Node) -> Iterator[nodes.Block]:
    for child in tree.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer(child)


def own_files(folder: Path) -> list[Path]:
    """The files of a folder of templates, in order; none where the folder is the shipped one, or isn't there."""
    if not folder.is_dir() or folder.samefile(shipped_templates()):
        return []
    return sorted(file for file in folder.rglob("*") if file.is_file())


def read(made: Sandbox, file: Path, name: str) -> Written:
    """A template as a tree; raises what Jinja raises where it isn't well written."""
    text = file.read_text(encoding="utf-8")
    return Written(file, name, made.parse(text, name, str(file)))


def overrides(folder: Path) -> dict[str, list[str]]:
    """Which templates a folder has of its own, each with the blocks in it; templates that can't be read have none."""
    made, found = environment(folder), {}
    for file in own_files(folder):
        if file.name.endswith(ENDING):
            name = file.relative_to(folder).as_posix()
            try:
                found[name] = read(made, file, name).all_blocks
            except (TemplateSyntaxError, UnicodeDecodeError):
                found[name] = []
    return found


def unused(folder: Path) -> Iterator[Problem]:
    """What in the folder nothing uses, and so is most likely misspelt, as warnings; and templates that can't be read."""
    made, written = environment(folder), []
    for file in own_files(folder):
        name = file.relative_to(folder).as_posix()
        if file.name.endswith(ENDING):
            try:
                written.append(read(made, file, name))
                made.compile(written[-1].tree, name, str(file))  # a filter that there isn't is found here
            except TemplateSyntaxError as error:
                yield Problem(str(file), error.lineno, *mistake(error, made))
            except UnicodeDecodeError:
                yield Problem(str(file), 0, "this is no UTF-8 text", "save it again as UTF-8")
        elif name.startswith("theme/") and file.suffix == ".html":
            yield from _theme(file)
        elif name.startswith("assets/") and name not in STYLES:
            yield _never(file, 0, "nothing publishes this file", nearest(name, STYLES))
        elif name == STYLES[-1]:
            yield from _tokens(file)
    yield from _files(folder, written)
    for each in written:
        yield from _blocks(made, each)
    yield from _labels(folder / LABELS)


def _theme(file: Path) -> Iterator[Problem]:
    """What is not well written in a template of the theme, which MkDocs fills."""
    try:
        THEMES.parse(file.read_text(encoding="utf-8"))
    except TemplateSyntaxError as error:
        yield Problem(str(file), error.lineno, str(error.message), "mend the template there")
    except UnicodeDecodeError:
        yield Problem(str(file), 0, "this is no UTF-8 text", "save it again as UTF-8")


def _files(folder: Path, written: Iterable[Written]) -> Iterator[Problem]:
    used = CALLED.union(_taken_in(), *(each.takes_in for each in written))
    for each in written:
        if each.name not in used:
            yield _never(
                folder / each.name, 0, "nothing asks for this template", nearest(each.name, {*used, *CALLED} - {each.name})
            )


@cache
def _taken_in() -> frozenset[str]:
    """The templates that the shipped ones take in."""
    folder = shipped_templates()
    made = fresh(folder)
    return frozenset[str]().union(*(read(made, folder / name, name).takes_in for name in made.list_templates()))


def _blocks(made: Sandbox, template: Written) -> Iterator[Problem]:
    """Blocks, and words outside of blocks, that no page will ever show, for the template that this one extends has none such."""
    above: set[str] = set()
    parent, seen = template.extends, set()
    if parent is None:
        return
    loader = Templates(template.file.parents[template.name.count("/")])
    while parent is not None and parent not in seen:
        seen.add(parent)
        file = loader.find(parent)
        if file is None:
            return  # making the pages tells it
        read_ = read(made, file, parent.removeprefix(BASE))
        above.update(read_.all_blocks)
        parent = read_.extends
    for name, line in template.blocks.items():
        if name not in above:
            yield _never(template.file, line, f"no page has a block {name}", nearest(name, above))
    for output in (each for each in template.tree.body if isinstance(each, nodes.Output)):
        line = next((each.lineno for each in output.nodes if not isinstance(each, nodes.TemplateData) or each.data.strip()), 0)
        if line:
            yield _never(template.file, line, "what stands outside of blocks is never shown", "put it into a block")


def _labels(file: Path) -> Iterator[Problem]:
    """Words for what nobody asks, and phrases with braces that nothing fills."""
    if not file.is_file() or file.samefile(shipped_templates() / LABELS):
        return
    shipped = read_labels(shipped_templates() / LABELS).tables
    try:
        own, labels = read_file(file).tables, read_labels(file)
    except TemplateError as error:
        yield Problem(str(file), 0, str(error).removeprefix(f"{file}: "))
        return
    yield from _texts(file, own.get(TEXTS, {}))
    lacking, total = untranslated(file.parent) if labels.foreign else (0, 0)
    if lacking:
        told = f"{lacking} of {total} texts have no words in the language {labels.language!r} yet"
        yield _never(file, 0, told, "“dossier templates labels --missing” prints them")
    for table in (table for table in TABLES if table in own and table != TEXTS):
        for key, words in own[table].items():
            if key not in shipped[table]:
                if table not in OPEN_TABLES:
                    yield _never(file, 0, f"{table}: nothing asks for {key!r}", nearest(key, shipped[table]))
            elif more := _braces(words) - _braces(shipped[table][key]):
                hint = f"what can stand there: {', '.join(sorted(_braces(shipped[table][key]))) or 'none'}"
                yield Problem(str(file), 0, f"{table}: {key!r} has braces that nothing fills: {', '.join(sorted(more))}", hint)


def _texts(file: Path, own: Mapping[str, Words]) -> Iterator[Problem]:
    """Words for what nothing says, and with braces that nothing fills."""
    known = texts(file.parent)
    for text, words in own.items():
        if text not in known and not (nationality(text) or country(text)):
            near = nearest_of(known, text)[0]
            is_noun = not SENTENCE.search(text) and text.count(" ") < MOST_OF_NOUN
            if not is_noun or (text[:1].isupper() and is_slip(text, near)):
                yield _never(file, 0, f"{TEXTS}: nothing says {text!r}", f"nearest: {near!r}")
        elif more := _braces(words) - {f"{{{name}}}" for name in _filling(known, text)}:
            hint = f"what can stand there: {', '.join(sorted(f'{{{name}}}' for name in _filling(known, text))) or 'none'}"
            yield Problem(str(file), 0, f"{TEXTS}: {text!r} has braces that nothing fills: {', '.join(sorted(more))}", hint)


def _filling(known: Mapping[str, Text], text: str) -> frozenset[str]:
    """What can stand in the braces of a text; nothing in those of the name of a state."""
    return known[text].words if text in known else frozenset()


def _braces(words: Words) -> set[str]:
    forms = [words] if isinstance(words, str) else words.values()
    try:
        return {f"{{{name}}}" for each in forms for _, name, _, _ in Formatter().parse(each) if name is not None}
    except ValueError:
        return {*forms}


def _tokens(file: Path) -> Iterator[Problem]:
    known = set(TOKEN.findall((shipped_templates() / STYLES[1]).read_text(encoding="utf-8")))
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        for token in TOKEN.findall(line):
            if token not in known:
                yield _never(file, number, f"the shipped style has no token {token}", nearest(token, known))


def _never(file: Path, line: int, message: str, hint: str) -> Problem:
    return Problem(str(file), line, message, hint, Severity.WARNING)
