"""Known names: which organisation or country a printed form names, from the table of organisations and the lists of countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.known.countries import country, full_name
from generator.known.institutions import institution
from generator.records.claim import Kind
from generator.records.ids import slug
from generator.values.wording import normalise
from generator.yamlfile import read_yaml

TABLE = Path(__file__).parent / "organisations.yml"
#: From this many letters an abbreviation is also printed as a word: Nato, Unicef.
WORD_LETTERS = 4
#: What may stand around a name and changes nothing.
LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
TRAILING = re.compile(
    r"(?<=\S)(?:['’]s?|\s+(?:group|organisation|organization|movement|militants?|terrorist group))$", re.IGNORECASE
)
#: Single words of these kinds are rather a person or a place of that name: Tesla, Amazon.
OTHER_KINDS = frozenset({Kind.PERSON, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class Organisation:
    """An entry of the table."""

    name: str
    also: tuple[str, ...] = ()
    kind: Kind = Kind.ORGANISATION


def canonical(name: str, kind: Kind | None = None) -> str | None:
    """The key of the known thing that `name` names: "islamic-state" for "Daesh", "country-gb" for "the U.K."; or None.

    Case, full stops, accents, an article in front and "group" behind don't matter, but a form that the table has in capitals
    counts only when it is printed in capitals, or, from four letters, as a word ("Nato"). `kind` is what the name was taken
    for: of a person nothing is known, a place is no organisation by a single word, and "Jordan" is a country only as a place.
    """
    if kind is Kind.PERSON:
        return None
    if kind in {Kind.PLACE, None} and (code := country(_trimmed(name))):
        return f"country-{code.casefold()}"
    found = _organisation(name)
    if found and not (kind in OTHER_KINDS and " " not in LEADING.sub("", name.strip()) and not _is_short(name)):
        return found
    if kind is not Kind.ORGANISATION:
        return None
    code = country(_trimmed(name))
    return f"country-{code.casefold()}" if code else institution(_trimmed(name))


def reference_name(key: str) -> str | None:
    """The full name of the known thing with this key: "Associated Press", "United Kingdom"."""
    if key.startswith("country-"):
        return full_name(key.removeprefix("country-").upper())
    return _full_names().get(key)


@cache
def _full_names() -> dict[str, str]:
    return {slug(organisation.name): organisation.name for organisation in organisations()}


@cache
def organisations() -> tuple[Organisation, ...]:
    """The table, as it is written. Raises ValueError where it is spoilt, which only a bug could bring about."""
    found, problems = read_yaml(TABLE, list[Organisation], TABLE.name)
    if found is None:
        raise ValueError("\n".join(map(str, problems)))
    return tuple(found)


def _organisation(name: str) -> str | None:
    """The key of the organisation that the table has under a form of `name`."""
    capitals, folded = _forms()
    for form in _trimmings(name):
        short = form.replace(".", "")
        found = capitals.get(short) or folded.get(_folded(form))
        if found is None and len(short) >= WORD_LETTERS and short == short.capitalize():
            found = capitals.get(short.upper())
        if found:
            return found
    return None


def _trimmings(name: str) -> Iterator[str]:
    """`name` as printed, then without what may stand around it."""
    yield name.strip()
    bare = LEADING.sub("", name.strip())
    yield bare
    while (shorter := TRAILING.sub("", bare)) != bare:
        bare = shorter
        yield bare


def _trimmed(name: str) -> str:
    return re.sub(r"['’]s?$", "", name.strip())


def _is_short(form: str) -> bool:
    """Whether a form is an abbreviation in capitals, found only in capitals."""
    plain = LEADING.sub("", form.strip()).replace(".", "")
    return plain.isupper() and len(plain) <= 8 and " " not in plain


def _folded(form: str) -> str:
    return LEADING.sub("", normalise(form.replace(".", "").replace("&", " and ")))


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """The forms of all organisations with their keys: those in capitals, and the others normalised."""
    capitals: dict[str, str] = {}
    folded: dict[str, str] = {}
    for organisation in organisations():
        key = slug(organisation.name)
        for form in (organisation.name, *organisation.also):
            if _is_short(form):
                capitals.setdefault(form.replace(".", ""), key)
            else:
                folded.setdefault(_folded(form), key)
    return capitals, folded


def long_names(text: str) -> Iterator[tuple[int, int]]:
    """Where names of three words or more that the table has stand in `text`, as printed there; the longest at each place."""
    table = _by_first_word()
    end = 0
    for match in re.finditer(r"\b[A-Z][\w’'-]*", text):
        if match.start() < end:
            continue
        for form in table.get(match[0], ()):
            stop = match.start() + len(form)
            if text.startswith(form, match.start()) and not text[stop : stop + 1].isalnum():
                end = stop
                yield match.start(), stop
                break


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Long names by their first words, the longest first."""
    table: dict[str, list[str]] = {}
    for organisation in organisations():
        for name in (organisation.name, *organisation.also):
            form = LEADING.sub("", name)
            if len(form.split()) > 2 and form[0].isupper():
                table.setdefault(re.split(r"[^\w’'-]", form)[0], []).append(form)
    return {word: sorted(forms, key=lambda form: (-len(form), form)) for word, forms in table.items()}
