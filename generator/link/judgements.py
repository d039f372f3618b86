"""Judgements: what a person decided of two names, as pairs of chains and as sides that stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from generator.link.naming import Pair
from generator.records.curation import Curation, Judgement
from generator.records.curation import Pair as Judged
from generator.records.problem import Problem, Severity
from generator.records.reading import Chain
from generator.values.wording import name_key


def chains_by_name(chains: Sequence[Chain]) -> dict[str, list[Chain]]:
    """The chains that print each name, in their order."""
    table: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        for name in dict.fromkeys(map(name_key, chain.forms)):
            table[name].append(chain)
    return table


def joined_by_hand(curation: Curation, by_name: dict[str, list[Chain]]) -> Iterator[Pair]:
    """Pairs of chains that a person says are one: all that print either name."""
    for pair in curation.pairs:
        left, right = (by_name.get(name_key(name), []) for name in (pair.left, pair.right))
        if pair.judgement is Judgement.SAME and left and right:
            for chain in [*left[1:], *right]:
                yield Pair(left[0].id, chain.id, f"a person says that “{pair.left}” and “{pair.right}” are one")


def sides_of_judgements(curation: Curation) -> Callable[[Chain], frozenset[tuple[int, bool]]]:
    """A function that tells of a chain on which side of which judgement of difference it stands: (number of the pair, left?)."""
    sides: dict[str, set[tuple[int, bool]]] = defaultdict(set)
    for number, pair in enumerate(curation.pairs):
        if pair.judgement is Judgement.DIFFERENT:
            sides[name_key(pair.left)].add((number, True))
            sides[name_key(pair.right)].add((number, False))
    return lambda chain: frozenset(side for form in chain.forms for side in sides.get(name_key(form), ()))


def problems_of(curation: Curation, by_name: dict[str, list[Chain]]) -> Iterator[Problem]:
    """Judgements that come to nothing: of a name that no article prints, or of two that one article itself calls one."""
    for pair in curation.pairs:
        for name in (pair.left, pair.right):
            if name_key(name) not in by_name:
                yield _problem(pair, f"nothing is called {name!r}", "write a name as an article prints it")
        both = [chain for chain in by_name.get(name_key(pair.left), []) if chain in by_name.get(name_key(pair.right), [])]
        if pair.judgement is Judgement.DIFFERENT and both:
            message = f"{both[0].source} calls one thing {pair.left!r} and {pair.right!r}"
            yield _problem(pair, message, "the article's own words were followed; look at what it says")


def _problem(pair: Judged, message: str, hint: str) -> Problem:
    return Problem(pair.path, pair.line, message, hint, Severity.WARNING)
