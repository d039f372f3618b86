"""Translation: a `labels.yml` with all that readers see, to be put into another language, and what of it isn't yet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.records.snippet import UNPRINTED
from generator.render.labels import ENGLISH, LABELS, LANGUAGE, TABLES, TEXTS, Labels, Words, read_file, read_labels
from generator.render.plurals import OTHER, forms
from generator.restyle.texts import Text, texts
from generator.shipped import shipped_templates

#: What the file begins with.
HEAD = """\
# The words of this dossier for its readers, in the language named here. Behind each colon stands what they see.
# What stands in {braces} is filled in, and may stand elsewhere in a sentence. Where an entry has forms (one, few, other),
# each goes with the numbers that have it in the language. What is taken out stays as the program says it.
"""
#: Keys that YAML takes for words as they are; all others stand in quotation marks.
PLAIN = re.compile(r"(?!(?:yes|no|on|off|true|false|null|y|n)\Z)[a-z][a-z_-]*(?: [a-z_-]+)*")
LETTERS, BRACES = re.compile(r"[^\W\d_]"), re.compile(r"\{\w*\}")


def to_translate(folder: Path, *, missing: bool = False) -> str:
    """A `labels.yml` for a folder of templates: all that readers see, or with `missing` what has no words of the folder's own."""
    labels, own, known = read_labels(folder / LABELS), _own(folder), texts(folder)
    lines = [HEAD.rstrip(), f"{LANGUAGE}: {labels.language}"]
    for table in TABLES:
        entries = dict(_entries(labels, table, known))
        lacking = _lacking(own, table, entries)
        chosen = {key: words for key, words in entries.items() if key in lacking or not missing}
        places = {key: known[key].place if key in known else "" for key in chosen} if table == TEXTS else {}
        if chosen:
            lines += ["", f"{table}:", *_table(chosen, places)]
    return "\n".join(lines) + "\n"


def untranslated(folder: Path) -> tuple[int, int]:
    """How many entries have no words of the folder's own, and how many there are; what holds no letters needs none."""
    labels, own, known = read_labels(folder / LABELS), _own(folder), texts(folder)
    tables = {table: dict(_entries(labels, table, known)) for table in TABLES}
    lacking = sum(len(_lacking(own, table, entries)) for table, entries in tables.items())
    return lacking, sum(len(_lacking(Labels({}), table, entries)) for table, entries in tables.items())


def _own(folder: Path) -> Labels:
    """The words that a folder of templates has itself."""
    file = folder / LABELS
    is_own = file.is_file() and not file.samefile(shipped_templates() / LABELS)
    return read_file(file) if is_own else Labels({}, language=ENGLISH)


def _entries(labels: Labels, table: str, known: Mapping[str, Text]) -> Iterator[tuple[str, Words]]:
    """The entries of a table; of a text without words of its own they are the English ones."""
    if table != TEXTS:
        yield from labels.tables[table].items()
        return
    for text in known.values():
        yield text.text, labels.tables[TEXTS].get(text.text) or _english(text, labels.language)
    yield from ((key, words) for key, words in labels.tables[TEXTS].items() if key not in known)


def _english(text: Text, language: str) -> Words:
    """A text in each form that a language has."""
    if not text.counted:
        return text.text
    return {form: text.text if form == "one" else text.many or text.text for form in forms(language)}


def _lacking(own: Labels, table: str, entries: Mapping[str, Words]) -> set[str]:
    """The keys of those entries with words to translate for which `own` has none."""
    found = own.tables.get(table, {})
    return {key for key, words in entries.items() if key not in found and LETTERS.search(BRACES.sub("", _all(words)))}


def _all(words: Words) -> str:
    return words if isinstance(words, str) else " ".join(words.values())


def _table(entries: Mapping[str, Words], places: Mapping[str, str]) -> Iterator[str]:
    """The lines of a table; where each entry has a place, with that in front of those that share it."""
    at = None
    for key, words in entries.items():
        if places and places[key] != at:
            at = places[key]
            yield f"  # {at}"
        yield from _entry(key if PLAIN.fullmatch(key) and not places else _quoted(key), words)


def _entry(name: str, words: Words) -> Iterator[str]:
    if isinstance(words, str):
        yield f"  {name}: {_quoted(words)}"
        return
    yield f"  {name}:"
    for form in (*(form for form in words if form != OTHER), OTHER):
        yield f"    {form}: {_quoted(words[form])}"


def _quoted(words: str) -> str:
    """Words as YAML on one line, in quotation marks."""
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False))
