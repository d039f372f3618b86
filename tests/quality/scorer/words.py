"""Words: how texts and names are compared."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
#: Articles, titles and offices that may stand before a name or not.
TITLES = frozenset(
    "the a an mr mrs ms miss dr sir lord lady president prime minister king queen prince princess pope senator sen rep general "
    "gen colonel col captain sergeant sgt officer judge justice governor gov mayor secretary chief former foreign".split()
)
#: Signs around a name that are no part of it; "#" and "@" are.
AROUND = " \t\n.,;:!?()[]'\"*"
#: Typographic quotation marks and dashes, and the plain ones.
PLAIN = str.maketrans("‘’“”‐‑–", "''\"\"---")


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, without case, punctuation and line breaks."""
    return tuple(WORD.findall(text.casefold()))


def name_key(name: str) -> str:
    """A name without case, articles and titles before it, a possessive behind it, and the signs around it."""
    words = name.translate(PLAIN).casefold().strip(AROUND).removesuffix("'s").split()
    while len(words) > 1 and words[0].strip(AROUND) in TITLES:
        words = words[1:]
    return " ".join(words)


def holds_name(text: str, name: str) -> bool:
    """A text holds the whole of a name, spelt alike."""
    return f" {name_key(name)} " in f" {name_key(text)} "
