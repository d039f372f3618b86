"""Lines: words of an article brought onto one line, without the characters that no reader sees."""

from __future__ import annotations

import re

#: Characters that no reader sees: controls, marks that turn the direction of writing, and what XML forbids.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """`text` on one line: runs of white space become one space, at its ends too; characters that nobody sees go."""
    if text.isprintable() and "  " not in text:
        return text  # nearly always, and at once
    return UNSEEN.sub("", SPACES.sub(" ", text))


def tidy(text: str) -> str:
    """`text` on one line, without white space at its ends."""
    return one_line(text).strip()
