"""Casing: headlines in Title Case or CAPITALS, written as the article's own body writes their words.

A pipeline takes a capitalised verb for a name. Only the case of letters changes, never their number, so that offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.records.article import Article, Role

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: From this share of capitalised words on a line is in title case.
TITLE_CASE = 0.6


def recased(article: Article, text: str, role: Role, inner: frozenset[str]) -> str:
    """`text`, a block of `article`, with words in lower case that the body never capitalises in the middle of a sentence.

    Lines in title case are treated whole, in others only words of four capitals or more; `inner` are the body's names.
    """
    words = _WORD.findall(text)
    capital = [word for word in words if word[0].isupper()]
    titled = role in {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION} and len(words) > 3 and len(capital) >= TITLE_CASE * len(words)
    if not titled and not any(len(word) > 3 and word.isupper() for word in words):
        return text
    seen = _lower_words(article)

    def lower(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower()
        if len(small) != len(word) or not word[0].isupper():
            return word
        shouted = len(word) > 3 and word.isupper()
        if word in inner or (not titled and not (shouted and small in seen)):
            return word
        if shouted and word.title() in inner:
            return word.title()
        if word.isupper() and len(word) < 5 and small not in seen:
            return word
        return word if match.start() == 0 and small not in seen else small

    return _WORD.sub(lower, text)


def names_inside(article: Article) -> frozenset[str]:
    """Words that the body capitalises in the middle of a sentence."""
    return frozenset(
        word for text in _body(article) for word in re.findall(r"(?<=[a-z,;] )[A-Z][^\W\d_]*(?:['’][^\W\d_]+)?", text)
    )


def _lower_words(article: Article) -> frozenset[str]:
    return frozenset(word for text in _body(article) for word in re.findall(r"\b[a-z][^\W\d_]*", text))


def _body(article: Article) -> Iterable[str]:
    return (article.text[block.start : block.end] for block in article.blocks if block.role is Role.BODY)
