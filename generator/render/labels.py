"""Labels: the words that readers see for the words of our records, read from `templates/labels.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.errors import TemplateError

#: The tables that the file must hold; each is a mapping from our word to the readers'.
TABLES = (
    "properties", "openings", "counted", "fact_kinds", "weights", "kinds", "kind_titles", "roles", "parts",
    "certainties", "places_in_text", "marks", "signs", "glance", "phrases",
)  # fmt: skip


@dataclass(frozen=True)
class Labels:
    """Readers' words, table by table (see `templates/labels.yml` for what each is for)."""

    tables: dict[str, dict[str, str]]

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

    def counted(self, name: str) -> str:
        """What stands behind a figure of this property ("killed"), or nothing."""
        return self.tables["counted"].get(name, "")

    def phrase(self, name: str, **words: object) -> str:
        """A phrase with `words` filled in."""
        return self.tables["phrases"][name].format(**words)


def read_labels(path: Path) -> Labels:
    """The labels in the YAML file at `path`; raises `TemplateError` where it is missing, no YAML, or lacks a table."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TemplateError(f"{path.name}: can't be read ({error.strerror})\n    put it back into templates/") from error
    except yaml.YAMLError as error:
        raise TemplateError(f"{path.name}: {error}\n    mend it there") from error
    tables = content if isinstance(content, dict) else {}
    for name in TABLES:
        if not isinstance(tables.get(name), dict):
            raise TemplateError(f"{path.name}: the table {name!r} is missing\n    add it, a line for each word")
    return Labels({name: {str(key): str(value) for key, value in tables[name].items()} for name in TABLES})


def capitalised(words: str) -> str:
    """`words` with their first letter as a capital."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """A reason as a sentence: it begins with a capital and ends with a full stop."""
    return words if not words else capitalised(words) + ("" if words[-1] in ".!?" else ".")


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number_word(number: int) -> str:
    """Up to twelve in words, from there in digits."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def joined(words: list[str], last: str = "and") -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
