"""News words: how common a word is in news at large.

From the sentences of the Groningen Meaning Bank (public domain news, 2005 to 2010), by `training/frequencies.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "newswords.txt"


def share_of_news(word: str) -> float:
    """The share of news articles that have a word, in lower case and without a plural's "s"; 0 for uncommon ones."""
    return _shares().get(word, 0.0)


@cache
def _shares() -> dict[str, float]:
    lines = (line.split() for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {word: int(share) / 100 for word, share in lines}
