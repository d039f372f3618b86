"""Labels: the words that readers see for the words of our records, read from `templates/labels.yml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import TemplateError
from generator.nearest import nearest
from generator.shipped import shipped_templates

#: PyYAML's safe loader, in C where there is one.
QUICK: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: The file, in a folder of templates.
LABELS = "labels.yml"
#: The tables that the file holds; each is a mapping from our word to the readers'.
TABLES = (
    "properties", "openings", "counted", "asked", "fact_kinds", "weights", "kinds", "kind_titles", "roles", "parts",
    "certainties", "places_in_text", "marks", "signs", "glance", "bonds", "bonds back",
    "pages", "held", "columns", "measured", "numbers", "last",
    "one change", "many changes", "article parts", "phrases",
)  # fmt: skip


@dataclass(frozen=True)
class Labels:
    """Readers' words, table by table (see `templates/labels.yml` for what each is for); `file` is where they were read."""

    tables: dict[str, dict[str, str]]
    file: str = "labels.yml"

    def word(self, table: str, key: str) -> str:
        """The entry for `key`; a key that the table doesn't hold becomes its own words, capitalised."""
        found = self.tables[table].get(key)
        return found if found is not None else capitalised(key.replace("-", " ").replace("_", " "))

    def property(self, name: str) -> str:
        """The label of a property: its own entry, or that of its opening words ("count of "), or its own words."""
        if name in self.tables["properties"]:
            return self.tables["properties"][name]
        for opening, label in self.tables["openings"].items():
            if name.startswith(opening):
                return label.replace("{rest}", name.removeprefix(opening))
        return self.word("properties", name)

    def is_asked(self, name: str) -> bool:
        """Whether a sentence has words for what is asked by this property."""
        return name in self.tables["asked"] or any(name.startswith(opening) for opening in self.tables["openings"])

    def asked(self, name: str) -> str:
        """What a disagreement on this property is on ("the number of people killed"); its label where that isn't known."""
        if name in self.tables["asked"]:
            return self.tables["asked"][name]
        label = self.property(name)
        return f"the {label[0].lower()}{label[1:]}" if any(name.startswith(each) for each in self.tables["openings"]) else label

    def counted(self, name: str) -> str:
        """What stands behind a figure of this property ("killed"), or nothing."""
        return self.tables["counted"].get(name, "")

    def phrase(self, name: str, **words: object) -> str:
        """A phrase with `words` filled in; raises `TemplateError` where it is missing, or has braces that nothing fills."""
        try:
            return self.tables["phrases"][name].format(**words)
        except KeyError as error:
            if name not in self.tables["phrases"]:
                raise TemplateError(f"{self.file}: the phrase {name!r} is missing\n    add it to `phrases:`") from error
            raise self._unfilled(name, words) from error
        except (ValueError, IndexError, AttributeError) as error:
            raise self._unfilled(name, words) from error

    def number(self, number: int) -> str:
        """A number in words where there are some for it, else in figures."""
        return self.tables["numbers"].get(str(number), str(number))

    def joined(self, words: list[str], last: str = "and") -> str:
        """Words in a row: "a", "a and b", "a, b and c"; `last` is the key of what stands in front of the last one."""
        return joined(words, self.word("last", last))

    def _unfilled(self, name: str, words: dict[str, object]) -> TemplateError:
        given = ", ".join(f"{{{word}}}" for word in sorted(words)) or "none"
        return TemplateError(f"{self.file}: the phrase {name!r} has braces that nothing fills\n    what can stand there: {given}")


def read_labels(path: Path) -> Labels:
    """The shipped labels, with those in the YAML file at `path` in their place, where there is such a file.

    Raises `TemplateError` where one of the files is no YAML in UTF-8, or has a table that nothing asks for.
    """
    shipped = read_tables(shipped_templates() / LABELS)
    own = read_tables(path) if path.is_file() and not path.samefile(shipped_templates() / LABELS) else {}
    return Labels({name: {**shipped[name], **own.get(name, {})} for name in TABLES}, str(path))


def read_tables(path: Path) -> dict[str, dict[str, str]]:
    """The tables in one file, those that it has; raises `TemplateError` as above."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), QUICK)  # noqa: S506, it is a safe one
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path}: {error}\n    mend it there") from error
    if content is not None and not isinstance(content, dict):
        raise TemplateError(f"{path}: it holds no tables\n    begin with one of {', '.join(TABLES)}")
    tables = content or {}
    for name, table in tables.items():
        if name not in TABLES:
            raise TemplateError(f"{path}: there is no table {str(name)!r}\n    {nearest(str(name), TABLES)}")
        if not isinstance(table, dict):
            raise TemplateError(f"{path}: {name!r} is no table\n    give it a line for each word")
    return {name: {str(key): str(value) for key, value in table.items()} for name, table in tables.items()}


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
