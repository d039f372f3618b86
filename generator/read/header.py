"""Headers: what the YAML between two --- lines at the top of an article says of it.

---
title: Ferry hits pier
publisher: Harbour News
published: 2016-05-03 23:03
url: https://news.example/ferry
---
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from generator.nearest import nearest
from generator.records.problem import Problem, Severity
from generator.values.clock import Clock
from generator.values.moment import Moment
from generator.values.stamp import stamp
from generator.yamlfile import Plain, parse, shorten

T = TypeVar("T")
KEYS = ("title", "publisher", "published", "url")
#: Known, and of no use to a dossier.
IGNORED = ("author", "language")
RULE = re.compile(r"---[ \t]*\n")
#: The first line of a header that is meant as one: a key, a comment, or the end.
FIRST_LINE = re.compile(r"\s*(?:[\w\"'-][^:\n]{0,60}:(?:\s|$)|#|---\s*$|\.\.\.\s*$)", re.MULTILINE)
END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
LONGEST = 20_000  # characters
LONGEST_VALUE = 1_000  # characters


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says, None where it is silent; `says_published` is true even where the day can't be understood."""

    title: str | None = None
    publisher: str | None = None
    published: Moment | None = None
    published_at: Clock | None = None
    says_published: bool = False
    url: str | None = None


def split(text: str, path: str) -> tuple[Header, str, list[Problem]] | Problem:
    """The header of a Markdown file, the text below it without empty lines around, and what is wrong with the header.

    A file that doesn't begin with a header has an empty one. Where a header begins and doesn't end, so that it can't be told
    from the article, that problem alone.
    """
    opening = RULE.match(text)
    if opening is None or not FIRST_LINE.match(text, opening.end()):
        return Header(), text, []
    closing = END.search(text, opening.end(), opening.end() + LONGEST)
    if closing is None:
        hint = "close it with a line --- before the text, or take the first line out"
        return Problem(path, 1, "the header that begins here has no end", hint)
    plain = parse(text[opening.end() : closing.start()], path, first_line=2)
    header, problems = _header(plain, path)
    return header, text[closing.end() :].strip("\n"), problems


def _header(plain: Plain, path: str) -> tuple[Header, list[Problem]]:
    """The header in a mapping of YAML, and what is wrong with it."""
    if plain.data is None:
        return Header(), list(plain.problems)
    if not isinstance(plain.data, dict):
        return Header(), [Problem(path, 2, "the header is no list of keys", "write lines like   title: Ferry hits pier")]
    problems = [*plain.problems, *_unknown(plain.data, plain, path)]
    said: dict[str, str] = {}
    for key in KEYS:
        value = plain.data.get(key)
        if isinstance(value, str) and len(value) <= LONGEST_VALUE:
            said[key] = " ".join(value.split())
        elif value is not None:
            problems.append(Problem(path, plain.line(key), f"{key}: is no short text", "write one line of text after the colon"))
    published, at = _understood(said, "published", stamp, plain, problems, path) or (None, None)
    return (
        Header(
            title=said.get("title") or None,
            publisher=said.get("publisher") or None,
            published=published,
            published_at=at,
            says_published="published" in plain.data,
            url=_understood(said, "url", web_address, plain, problems, path),
        ),
        problems,
    )


def _unknown(data: Mapping[str, object], plain: Plain, path: str) -> list[Problem]:
    return [
        Problem(path, plain.line(key), f'unknown key "{shorten(key)}"', nearest(key, KEYS), Severity.WARNING)
        for key in data
        if key not in KEYS and key not in IGNORED
    ]


HINTS = {
    "published": ("is no date", "write 2016-05-03, or 2016-05 if the day isn't known"),
    "url": ("is no address of a web page", "write it in full, with https:// in front, or leave it out"),
}


def _understood(
    said: Mapping[str, str], key: str, read: Callable[[str], T | None], plain: Plain, problems: list[Problem], path: str
) -> T | None:
    """The value of `key` as `read` understands it; where it doesn't, one problem more."""
    if not said.get(key):
        return None
    value = read(said[key])
    if value is None:
        what, hint = HINTS[key]
        problems.append(Problem(path, plain.line(key), f'{key}: "{shorten(said[key])}" {what}', hint))
    return value


def web_address(words: str) -> str | None:
    """`words`, if they are an http or https address with a host and without spaces, quotation marks or angle brackets."""
    try:
        parts = urlsplit(words)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.casefold() not in {"http", "https"} or not host or parts.username is not None:
        return None
    return None if re.search(r"[\s\"'<>\\`{}|^]", words) or not words.isprintable() else words
