"""Inert: the one escape of everything that a template prints, the same in Markdown, table cells, HTML, SVG and attributes.

Each character to which any of them gives a meaning becomes a character reference, which all of them take for the character.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import Undefined, UndefinedError
from markupsafe import Markup

from generator.values.lines import one_line

#: What means something wherever it stands; what does at the beginning of a word, or of words, alone; and addresses that some
#: sites' Markdown makes links of by themselves. In our own addresses `.html#` is left as it is, and so is a colon in a time.
ACTIVE = re.compile(r"""[&<>"'`*_\[\]{}|\\~^=+@!$]|(?<!\.html)\#|\#\Z|(?<!\S)[-/?:]|:(?![\s\d]|\Z)|(?<=www)\.""", re.IGNORECASE)
#: A number with which a list would begin.
LISTED = re.compile(r"(\s?\d{1,9})([.)])(?=\s|\Z)")
#: References by name where whoever reads the page's source knows them; all others are by number.
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
#: So many different values are remembered: most are printed again, on this page or another.
REMEMBERED = 1 << 16


@lru_cache(maxsize=REMEMBERED)
def inert(text: str) -> Markup:
    """`text` on one line, as words and nothing else wherever a template puts them."""
    safe = ACTIVE.sub(_reference, one_line(text))
    if listed := LISTED.match(safe):
        safe = f"{listed[1]}&#{ord(listed[2])};{safe[listed.end() :]}"
    return Markup(safe)  # noqa: S704, that was the escaping


def _reference(match: re.Match[str]) -> str:
    return NAMED.get(match[0]) or f"&#{ord(match[0])};"


def printed(value: object) -> Markup:
    """What an expression of a template gives to the page: markup that was laid out already, and all else made inert.

    Raises `UndefinedError` for None, which no page should show, and for what isn't there.
    """
    if type(value) is str:
        return inert(value)
    if isinstance(value, Markup):
        return value
    if value is None:
        raise UndefinedError("a value is None")
    laid_out = None if isinstance(value, Undefined) else getattr(value, "__html__", None)  # a template that was imported
    return Markup(laid_out()) if laid_out else inert(str(value))  # noqa: S704, templates lay out markup
