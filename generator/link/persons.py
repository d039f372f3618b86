"""Persons: under which shorter names another article speaks of somebody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.link.naming import GroupOf, Named, Pair, forms_of, pair
from generator.records.claim import Kind
from generator.records.reading import Chain
from generator.values.saying import say
from generator.values.wording import name_key

#: Words behind a surname.
GENERATIONS = frozenset("jr sr junior senior ii iii iv".split())
#: Words in front of a surname that make it a relative's.
ELDER = frozenset({"elder", "younger"})
#: A surname alone means the bearer whom so many times more sources name in full, and at least so many.
FAR_MORE, FAR_MORE_SOURCES = 3, 3

Bearer = tuple[Named, set[str]]


def fuller_name(chains: Sequence[Chain], group_of: GroupOf) -> Iterator[Pair]:
    """A person with and without a middle name, a first title or a last surname, where only one longer name fits."""
    names: dict[tuple[str, ...], Named] = {}
    for named in forms_of(chains):
        if named.chain.kind is Kind.PERSON:
            names.setdefault(tuple(name_key(named.form).split()), named)
    longer: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for words, named in names.items():
        for short in _shorter_names(words):
            longer[short].append(named)
    for short, found in sorted(longer.items()):
        if short in names and len({group_of(named.chain.id) for named in found}) == 1:
            yield pair(found[0], names[short], say("“{other}” is a shorter form of “{one}”"))


def surname(chains: Sequence[Chain], group_of: GroupOf) -> Iterator[Pair]:
    """A surname alone is the only person of that surname in the dossier, or the one who is named far more than the others."""
    bearers, first_names = _bearers(chains, group_of)
    alone: dict[str, Chain] = {}
    for chain in chains:
        if chain.kind is not Kind.PERSON or any(len(name_key(form).split()) > 1 for form in chain.forms):
            continue
        word = name_key(chain.name)
        if found := list(bearers.get(word, {}).values()):
            bearer = _meant(chain, found)
            if bearer is not None:
                why = say("“{one}” is the surname of “{other}”, and of nobody else in the dossier")
                if len(found) > 1:
                    why = say("“{one}” is the surname of “{other}”, whom far more sources name than any namesake")
                yield Pair(bearer.chain.id, chain.id, why.of(one=chain.name, other=bearer.form))
        elif word not in first_names:
            first = alone.setdefault(word, chain)
            if first.id != chain.id:
                yield Pair(first.id, chain.id, say("both are called “{one}”", one=first.name))


def _shorter_names(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """How a person with a name of three words or more may be called: first and last, the first two, or without the first."""
    if len(words) < 3:
        return []
    return sorted({words[:2], (words[0], words[-1]), *(words[-count:] for count in range(2, len(words)))})


def _bearers(chains: Sequence[Chain], group_of: GroupOf) -> tuple[dict[str, dict[int, Bearer]], set[str]]:
    """By surname and group: a full name with the sources that print one; and all first names."""
    bearers: dict[str, dict[int, Bearer]] = defaultdict(dict)
    first_names: set[str] = set()
    for named in forms_of(chains):
        words = [word for word in name_key(named.form).split() if word not in GENERATIONS]
        if named.chain.kind is Kind.PERSON and len(words) > 1 and words[0] not in ELDER:
            first_names.add(words[0])
            _, sources = bearers[words[-1]].setdefault(group_of(named.chain.id), (named, set()))
            sources.add(named.chain.source)
    return bearers, first_names


def _meant(chain: Chain, found: Sequence[Bearer]) -> Named | None:
    """Whom an article means by a surname alone: the only bearer, or the best known if it names no other one; else nobody."""
    first, *others = sorted(found, key=lambda bearer: (-len(bearer[1]), bearer[0].form))
    if not others:
        return first[0]
    rivals = set().union(*(sources for _, sources in others))
    far_more = len(first[1]) >= max(FAR_MORE_SOURCES, FAR_MORE * max(len(sources) for _, sources in others))
    return first[0] if far_more and chain.source not in rivals else None
