"""Casing: headlines in Title Case or CAPITALS, written as the article's own body writes their words.

A pipeline takes a capitalised verb for a name. Only the case of letters changes, never their number, so that offsets hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.records.article import Article, Role
from generator.values.moment import MONTHS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Roles of blocks that may be in title case.
TITLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CAPTION})
#: From so many letters on a word in capitals is no abbreviation but written large; of just so many it may be either.
SHOUTED = 4
#: Names of months and days keep their capital, those that are words too beside a number only.
CALENDAR, WORDS_TOO = frozenset((*MONTHS, *WEEKDAYS)), frozenset({"may", "march"})
#: From this share of capitalised words on a line is in title case.
TITLE_CASE = 0.6


@dataclass(frozen=True, slots=True)
class Usage:
    """How an article's body writes its words: those that it capitalises in the middle of a sentence, and those in lower case."""

    names: frozenset[str]
    small: frozenset[str]


def usage_of(article: Article) -> Usage:
    """How the body of an article writes its words."""
    texts = [article.text[block.start : block.end] for block in article.blocks if block.role is Role.BODY]
    return Usage(
        frozenset(word for text in texts for word in re.findall(r"(?<=[a-z,;] )[A-Z][^\W\d_]*(?:['’][^\W\d_]+)?", text)),
        frozenset(word for text in texts for word in re.findall(r"\b[a-z][^\W\d_]*", text)),
    )


def recased(text: str, role: Role, usage: Usage) -> str:
    """`text`, a block of this role, with words in lower case that the body never capitalises in the middle of a sentence.

    Lines in title case are treated whole, in others only words in capitals; words in capitals of up to `SHOUTED` letters
    may be initials and stay, unless the body has them in lower case.
    """
    words = _WORD.findall(text)
    capital = [word for word in words if word[0].isupper()]
    titled = role in TITLES and len(words) > 3 and len(capital) >= TITLE_CASE * len(words)
    if not titled and not any(_is_shouted(word) for word in words):
        return text

    def lower(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower()
        if len(small) != len(word) or not word[0].isupper():
            return word
        if word.title() in CALENDAR and (small not in WORDS_TOO or _is_beside_a_number(match)):
            return word.title()
        known = small in usage.small
        if word in usage.names or (not titled and not (_is_shouted(word) and known)):
            return word
        if _is_shouted(word) and word.title() in usage.names:
            return word.title()
        initials = word.isupper() and len(word) <= SHOUTED
        return word if not known and (initials or match.start() == 0) else small

    return _WORD.sub(lower, text)


def _is_beside_a_number(match: re.Match[str]) -> bool:
    text = match.string
    return bool(re.search(r"\d\s*$", text[: match.start()]) or re.match(r"\s+\d", text[match.end() :]))


def _is_shouted(word: str) -> bool:
    return len(word) >= SHOUTED and word.isupper()
