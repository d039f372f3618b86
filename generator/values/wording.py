"""Everything that is said in words: names, places and descriptions, compared by their normalised wording."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from generator.values.relation import Relation

#: Words that carry no content of their own, in descriptions.
LIGHT = frozenset("a an the of in on at to for and or by with from as its his her their".split())
#: Letters of the shortest word that can be a misprint: shorter ones are often words of their own.
SHORTEST_MISPRINT = 4
#: So many wordings are kept normalised: the names of a large dossier, each of which every rule of linking asks for.
REMEMBERED = 200_000
_NO_WORD, _POSSESSIVE, _INITIAL_STOP = re.compile(r"[^\w]+"), re.compile(r"(?<=\w)['’]s\b"), re.compile(r"(?<=\b\w)\.")


@lru_cache(maxsize=REMEMBERED)
def normalise(words: str) -> str:
    """Case, accents, possessives, punctuation and spacing aside; "" where no letter or digit is left."""
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", _POSSESSIVE.sub("", words.casefold())).strip()


def _same(left: str, right: str) -> bool:
    """Whether two printings are one wording; where neither has a letter, as printed."""
    return left == right or normalise(left) == normalise(right) != ""


@lru_cache(maxsize=REMEMBERED)
def name_key(name: str) -> str:
    """What two printings of one name have in common: case, accents, full stops after initials and a leading "the" aside."""
    return normalise(_INITIAL_STOP.sub("", name)).removeprefix("the ")


def a_letter_off(left: str, right: str) -> bool:
    """Whether two words of four letters or more differ by one edit, and not by a plural; their first letter is the same."""
    return (
        min(len(left), len(right)) >= SHORTEST_MISPRINT
        and left[0] == right[0]
        and left.removesuffix("s") != right.removesuffix("s")
        and OSA.distance(left, right) == 1
    )


def as_written(name: str) -> str:
    """A name as a reader sees a difference in it: case and accents aside, hyphens and spaces kept."""
    return "-".join(normalise(part) for part in name.split("-"))


@dataclass(frozen=True, slots=True)
class Wording:
    """A description in a source's words."""

    words: str

    @property
    def normal(self) -> str:
        """The words that carry content, in the order printed."""
        return " ".join(word for word in normalise(self.words).split() if word not in LIGHT)

    def relate(self, other: Wording) -> Relation:
        """Same words, or one's words among the other's; anything else can't be compared by words alone."""
        ours, theirs = set(self.normal.split()), set(other.normal.split())
        if _same(self.words, other.words) or ours == theirs != set():
            return Relation.SAME
        if not ours or not theirs:
            return Relation.UNLIKE
        return Relation.WITHIN if ours <= theirs or theirs <= ours else Relation.UNLIKE


@dataclass(frozen=True, slots=True)
class _Name:
    """Words that name something; `refers` is the id of the chain, later the entity, that they name, if any."""

    words: str
    refers: str | None = None

    @property
    def normal(self) -> str:
        """The name, case and accents aside."""
        return normalise(self.words)

    def relate(self, other: _Name) -> Relation:
        """The same thing, or the same words; others are never set apart by words alone: a thing has two names, a place parts."""
        if _same(self.words, other.words) or (self.refers is not None and self.refers == other.refers):
            return Relation.SAME
        return Relation.UNLIKE


@dataclass(frozen=True, slots=True)
class Naming(_Name):
    """A name as the value of a claim."""


@dataclass(frozen=True, slots=True)
class Spot(_Name):
    """A place as the value of a claim."""
