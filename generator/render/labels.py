"""Labels: the words that readers see for the words of our records, read from `templates/labels.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

import yaml
from markupsafe import Markup

from generator.errors import TemplateError
from generator.nearest import nearest
from generator.render.inert import REMEMBERED, printed
from generator.render.plurals import FORMS, OTHER, plural_form
from generator.shipped import shipped_templates
from generator.values.saying import Saying, pieces

#: PyYAML's safe loader, in C where there is one.
QUICK: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: The file, in a folder of templates.
LABELS = "labels.yml"
#: The tables that the file holds; each is a mapping from our word to the readers'.
TABLES = (
    "properties", "openings", "openings asked", "counted", "asked", "fact_kinds", "weights", "kinds", "kind_titles", "roles",
    "parts", "certainties", "places_in_text", "marks", "signs", "glance", "bonds", "bonds back",
    "pages", "held", "columns", "measured", "numbers", "last",
    "one change", "many changes", "article parts", "phrases", "texts",
)  # fmt: skip
#: That of texts, by their English.
TEXTS = TABLES[-1]
#: The language in which the program and the shipped templates are written, and the line of the file that names another.
ENGLISH, LANGUAGE = "en", "language"
#: Languages whose nouns begin with a capital wherever they stand: German and Luxembourgish.
CAPITAL_NOUNS = frozenset({"de", "lb"})
#: Words for readers; where they depend on a number, those of each form that a language has for it.
Words = str | Mapping[str, str]


@dataclass(frozen=True)
class Labels:
    """Readers' words, table by table (see `templates/labels.yml` for what each is for); `file` is where they were read.

    `language` is the one that they are in, as the web names it ("en", "pt-BR").
    """

    tables: dict[str, dict[str, Words]]
    file: str = LABELS
    language: str = ENGLISH

    @property
    def foreign(self) -> str:
        """The language of the articles, where the words are in another one; else nothing."""
        return "" if self.language.lower().partition("-")[0] == ENGLISH else ENGLISH

    def word(self, table: str, key: str, n: int | None = None) -> str:
        """The entry for `key`, in the form that goes with `n`; a key without an entry becomes its own words, capitalised."""
        found = self.tables[table].get(key)
        return capitalised(key.replace("-", " ").replace("_", " ")) if found is None else self._of_number(found, {"n": n})

    def property(self, name: str) -> str:
        """The label of a property: its own entry, or that of its opening words ("count of "), or its own words."""
        found = "" if name in self.tables["properties"] else self._opened("openings", name)
        return found or self.word("properties", name)

    def is_asked(self, name: str) -> bool:
        """Whether a sentence has words for what is asked by this property."""
        return name in self.tables["asked"] or bool(self._opened("openings asked", name))

    def asked(self, name: str) -> str:
        """What a disagreement on this property is on ("the number of people killed"); its label where that isn't known."""
        if name in self.tables["asked"]:
            return self.word("asked", name)
        return self._opened("openings asked", name) or self.property(name)

    def _opened(self, table: str, name: str) -> str:
        """The words of a table for the beginning of a property's name, with the rest of the name in them; or nothing."""
        opening = next((each for each in self.tables[table] if name.startswith(each)), None)
        return "" if opening is None else self.word(table, opening).replace("{rest}", name.removeprefix(opening))

    def within(self, label: str) -> str:
        """A label as it stands inside of a sentence: it begins small, but in languages in which nouns never do."""
        return label if self.language.lower().partition("-")[0] in CAPITAL_NOUNS else f"{label[:1].lower()}{label[1:]}"

    def counted(self, name: str) -> str:
        """What stands behind a figure of this property ("killed"), or nothing."""
        return self.word("counted", name) if name in self.tables["counted"] else ""

    def say(self, text: str, many: str = "", /, **words: object) -> str:
        """A text of the program or of a template in the readers' language, with `words` in its braces (those retold, too).

        The text, in English, is what the table `texts` finds it by; without an entry it stays as it is. `many` is what stands
        for it when `n`, which is among the words then, is not 1. Where one of the words is markup, so is what comes of it, and
        all else in it is inert. Raises `TemplateError` where the words of the table have braces that nothing fills.
        """
        entry: Words = self.tables[TEXTS].get(text) or ({"one": text, OTHER: many} if many else text)
        if not words and isinstance(entry, str) and "{" not in entry and "}" not in entry:
            return entry  # most are said so, many times on each page
        try:
            return self._filled(entry, words)
        except (KeyError, ValueError) as error:
            raise self._unfilled(text, words) from error

    def retold(self, text: str) -> str:
        """A text that a reader may see, in the readers' language where the program put it together; any other as it is.

        Words for the whole of it come before those for its pattern: "air strikes", "French airstrikes on Raqqa".
        """
        if not isinstance(text, Saying):
            return text
        pattern = str(text) if str(text) in self.tables[TEXTS] else text.pattern
        is_plain = not text.words and pattern not in self.tables[TEXTS]  # braces in it are no more than that
        told = pattern if is_plain else self.say(pattern, **dict(text.words))
        return capitalised(told) if text.capital else told

    def _filled(self, entry: Words, words: Mapping[str, object]) -> str:
        """The words of an entry, with `words` in the braces."""
        text = self._of_number(entry, words)
        for word in words.values():
            if isinstance(word, Saying):
                words = {name: self.retold(each) if isinstance(each, Saying) else each for name, each in words.items()}
                break
        return filled(text, words)

    def _of_number(self, entry: Words, words: Mapping[str, object]) -> str:
        """Those words of an entry that go with the number `n` among `words`."""
        if isinstance(entry, str):
            return entry
        number = str(words.get("n", ""))
        form = plural_form(self.language, int(number)) if number.isdecimal() else OTHER
        return entry.get(form, entry[OTHER])

    def phrase(self, name: str, **words: object) -> str:
        """A phrase with `words` filled in; raises `TemplateError` where it is missing, or has braces that nothing fills."""
        if name not in self.tables["phrases"]:
            raise TemplateError(f"{self.file}: the phrase {name!r} is missing\n    add it to `phrases:`")
        try:
            return self._filled(self.tables["phrases"][name], words)
        except (KeyError, ValueError) as error:
            raise self._unfilled(name, words) from error

    def number(self, number: int) -> str:
        """A number in words where there are some for it, else in figures."""
        return self.word("numbers", str(number))

    def joined(self, words: list[str], last: str = "and") -> str:
        """Words in a row: "a", "a and b", "a, b and c"; `last` is the key of what stands in front of the last one."""
        return joined(words, self.word("last", last))

    def _unfilled(self, name: str, words: dict[str, object]) -> TemplateError:
        given = ", ".join(f"{{{word}}}" for word in sorted(words)) or "none"
        return TemplateError(f"{self.file}: {name!r} has braces that nothing fills\n    what can stand there: {given}")


def read_labels(path: Path) -> Labels:
    """The shipped labels, with those in the YAML file at `path` in their place, where there is such a file.

    Raises `TemplateError` where one of the files is no YAML in UTF-8, or has a table that nothing asks for.
    """
    shipped = read_file(shipped_templates() / LABELS)
    own = read_file(path) if path.is_file() and not path.samefile(shipped_templates() / LABELS) else Labels({}, language="")
    return Labels(
        {name: {**shipped.tables.get(name, {}), **own.tables.get(name, {})} for name in TABLES},
        str(path),
        own.language or shipped.language,
    )


def read_file(path: Path) -> Labels:
    """What one file holds, and nothing else: the tables that it has, and its language or ""; raises `TemplateError` as above."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), QUICK)  # noqa: S506, it is a safe one
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path}: {error}\n    mend it there") from error
    if content is not None and not isinstance(content, dict):
        raise TemplateError(f"{path}: it holds no tables\n    begin with one of {', '.join(TABLES)}")
    tables = dict(content or {})
    language = tables.pop(LANGUAGE, "")
    if not isinstance(language, str):
        raise TemplateError(f"{path}: `{LANGUAGE}` is no word\n    write it as the web does: {LANGUAGE}: pt-BR")
    for name, table in tables.items():
        if name not in TABLES:
            raise TemplateError(f"{path}: there is no table {str(name)!r}\n    {nearest(str(name), (*TABLES, LANGUAGE))}")
        if not isinstance(table, dict):
            raise TemplateError(f"{path}: {name!r} is no table\n    give it a line for each word")
    return Labels(
        {name: {str(key): _words(path, key, value) for key, value in table.items()} for name, table in tables.items()},
        str(path),
        language,
    )


def _words(path: Path, key: object, value: object) -> Words:
    """An entry as it was read; raises `TemplateError` where it has a form that there isn't, or lacks that of the rest."""
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    for form in value:
        if form not in FORMS:
            raise TemplateError(f"{path}: {key!r} has no form {str(form)!r}\n    {nearest(str(form), FORMS)}")
    if OTHER not in value:
        raise TemplateError(f"{path}: {key!r} lacks the form {OTHER!r}\n    add what goes with numbers that have no form here")
    return {str(form): str(words) for form, words in value.items()}


def filled(text: str, words: Mapping[str, object]) -> str:
    """`text` with words in its braces: markup, where one of those asked for is markup, and then all else in it inert.

    Raises KeyError for braces that nothing fills, and ValueError for braces that don't match.
    """
    found = list(pieces(text, words))
    for each in found:
        if isinstance(each, Markup):
            return _laid_out(found)
    return "".join(map(str, found))


def _laid_out(found: Sequence[object]) -> Markup:
    """Words and markup in a row, as markup."""
    made, begins = [], True
    for each in found:
        piece = printed(each) if begins or isinstance(each, Markup) else _within(str(each))
        made.append(piece)
        begins = piece.endswith(WHITE) if piece else begins
    return Markup("".join(made))  # noqa: S704, each piece was markup, or has become so


#: Behind what a line of Markdown may begin.
WHITE = (" ", "\n", "\t")


@lru_cache(maxsize=REMEMBERED)
def _within(words: str) -> Markup:
    """Words made inert in the middle of a line, where nothing begins one."""
    return printed(f"x{words}")[1:]


def braces(*texts: str) -> frozenset[str]:
    """The names in the braces of texts; raises ValueError for braces that don't match."""
    return frozenset(name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None)


def capitalised(words: str) -> str:
    """`words` with their first letter as a capital."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """A reason as a sentence: it begins with a capital and ends with a full stop."""
    return words if not words else capitalised(words) + ("" if words[-1] in ".!?" else ".")


def in_print(words: str) -> str:
    """`words` typed with straight quotation marks and apostrophes, as they are printed."""
    return re.sub(r'"([^"]*)"', r"“\1”", words).replace("'", "’")


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number_word(number: int) -> str:
    """Up to twelve in words, from there in digits."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def joined(words: list[str], last: str = "and") -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
