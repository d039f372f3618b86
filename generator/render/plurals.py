"""Plurals: which form of a word goes with a number, in the languages that the Unicode Consortium's CLDR tells of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

#: The form that every language has, for numbers without one of their own; and all forms that there are, by CLDR's names.
OTHER = "other"
FORMS = ("zero", "one", "two", "few", "many", OTHER)


def forms(language: str) -> tuple[str, ...]:
    """The forms that a language has; of one that CLDR doesn't know, English's."""
    known = _locale(language)
    return tuple(form for form in FORMS if form == OTHER or form in (known.plural_form.tags if known else {"one"}))


@lru_cache(maxsize=1 << 12)
def plural_form(language: str, number: int) -> str:
    """The form that goes with a number; of a language that CLDR doesn't know, English's: "one" with 1, "other" with the rest."""
    known = _locale(language)
    return str(known.plural_form(number)) if known else "one" if number == 1 else OTHER


def _locale(language: str) -> Locale | None:
    """What CLDR knows of a language; None where that is nothing, and for English."""
    if language == "en":
        return None
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # it takes a while, and English needs none of it

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
