"""Sayings: texts of the program that know what they are made of, so that a site can say them in its own language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from string import Formatter
from typing import Self, TypeVar

T = TypeVar("T")


class Saying(str):
    """English words for readers: a pattern with braces, and the words in them, which may be sayings, too.

    `capital` tells that it begins with a capital letter, whatever its pattern begins with. It is a text like any other for those
    who ask for no more; what is cut from it, or put together with something, is a plain one.
    """

    __slots__ = ("capital", "pattern", "words")

    pattern: str
    words: tuple[tuple[str, str], ...]
    capital: bool

    def __new__(cls, pattern: str, words: tuple[tuple[str, str], ...] = (), capital: bool = False) -> Self:
        """The saying of this pattern; raises KeyError for braces that no word fills."""
        text = "".join(pieces(pattern, dict(words))) if words else pattern
        made = super().__new__(cls, text[:1].upper() + text[1:] if capital else text)
        made.pattern, made.words, made.capital = pattern, words, capital
        return made

    def __getnewargs__(self) -> tuple[str, tuple[tuple[str, str], ...], bool]:  # type: ignore[override]
        """What it is made of, for copies."""
        return self.pattern, self.words, self.capital

    def of(self, **words: object) -> Saying:
        """The same pattern with words in its braces; numbers stand in digits."""
        return Saying(self.pattern, _texts(words), self.capital)

    def capitalised(self) -> Saying:
        """The same with a capital letter at its beginning."""
        return Saying(self.pattern, self.words, capital=True)


def say(pattern: str, /, **words: object) -> Saying:
    """A saying with words in the braces of its pattern. The pattern is given in full where this is called: there it is found."""
    return Saying(pattern, _texts(words))


def pieces(pattern: str, words: Mapping[str, T]) -> Iterator[str | T]:
    """The pattern in pieces: its own text, and in place of braces the word of the name in them.

    Raises KeyError for braces that no word fills, and ValueError for braces that don't match.
    """
    for text, name in _parsed(pattern):
        yield text
        if name is not None:
            yield words[name]


@lru_cache(maxsize=1 << 12)
def _parsed(pattern: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((text, name) for text, name, _, _ in Formatter().parse(pattern))


def _texts(words: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, word if isinstance(word, str) else str(word)) for name, word in words.items())


#: The saying that says nothing.
NOTHING = Saying("")


def in_a_row(sayings: Iterable[Saying]) -> Saying:
    """Sayings with commas between them."""
    words = tuple((f"the_{number}", each) for number, each in enumerate(sayings))
    return Saying(", ".join(f"{{{name}}}" for name, _ in words), words)
