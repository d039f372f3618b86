"""Plurals: which form of a word goes with a number, in the languages that the Unicode Consortium's CLDR tells of."""

from __future__ import annotations

from functools import lru_cache

#: The form that every language has, for numbers without one of their own; and all forms that there are, by CLDR's names.
OTHER = "other"
FORMS = ("zero", "one", "two", "few", "many", OTHER)


@lru_cache(maxsize=1 << 12)
def plural_form(language: str, number: int) -> str:
    """The form that goes with a number; of a language that CLDR doesn't know, English's: "one" with 1, "other" with the rest."""
    if language != "en":
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # it takes a while, and English needs none of it

        try:
            return str(Locale.parse(language, sep="-").plural_form(number))
        except (UnknownLocaleError, ValueError):
            pass
    return "one" if number == 1 else OTHER
