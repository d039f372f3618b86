"""Naming: chains by the names they print, and pairs of chains that name one thing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from generator.records.claim import Kind
from generator.records.reading import Chain
from generator.values.saying import Saying
from generator.values.wording import name_key

GroupOf = Callable[[str], int]

#: Letters from which a name is told by its letters alone, or a single word by itself.
LONG_NAME = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two chains, by their ids, that name one thing, and why."""

    left: str
    right: str
    because: Saying


@dataclass(frozen=True, slots=True)
class Named:
    """A chain by one of its forms."""

    chain: Chain
    form: str


def pair(one: Named, other: Named, because: Saying) -> Pair:
    """The chains of two names; `because` has braces for the names, `one` and `other`."""
    return Pair(one.chain.id, other.chain.id, because.of(one=one.form, other=other.form))


def is_single_person(named: Named) -> bool:
    """Whether a chain is a person and the form a single word, which tells too little."""
    return named.chain.kind is Kind.PERSON and len(name_key(named.form).split()) < 2


def forms_of(chains: Iterable[Chain]) -> Iterator[Named]:
    """Every chain by each of its forms that have a letter or digit."""
    return (Named(chain, form) for chain in chains for form in chain.forms if name_key(form))


def alike(names: Iterable[Named], key: Callable[[Named], Hashable | None]) -> Iterator[tuple[Named, Named]]:
    """The first name with a key, and each later one with it that another chain prints otherwise; None is no key."""
    index: dict[Hashable, Named] = {}
    for named in names:
        found = key(named)
        first = named if found is None else index.setdefault(found, named)
        if first.chain.id != named.chain.id and name_key(first.form) != name_key(named.form):
            yield first, named
