"""Judgements: what a person decided of names and of reports, as pairs that are joined and as sides that stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.link.naming import Pair
from generator.nearest import nearest_of
from generator.records.curation import Curation, Decided, Decision, Deed
from generator.records.ids import slug
from generator.records.problem import Problem, Severity
from generator.records.reading import Chain
from generator.records.register import ENTITIES, EVENTS, Register
from generator.values.saying import say
from generator.values.wording import name_key


@dataclass(frozen=True, slots=True)
class Names:
    """The chains that print each name, in their order; a name may also be written as an id would be made of it."""

    chains: Mapping[str, Sequence[Chain]]
    slugs: Mapping[str, str]
    forms: Mapping[str, str]

    def key(self, name: str) -> str:
        """What the chains of a name are found under; "" where no article prints it."""
        key = name_key(name)
        return key if key in self.chains else self.slugs.get(name.rpartition("/")[2].removesuffix(".html"), "")

    def of(self, name: str) -> Sequence[Chain]:
        """The chains that print a name."""
        return self.chains.get(self.key(name), ())


def chains_by_name(chains: Sequence[Chain]) -> Names:
    """The names of all chains."""
    table: dict[str, list[Chain]] = defaultdict(list)
    forms: dict[str, str] = {}
    for chain in chains:
        for form in chain.forms:
            forms.setdefault(name_key(form), form)
        for name in dict.fromkeys(map(name_key, chain.forms)):
            table[name].append(chain)
    return Names(table, {slug(form): key for key, form in sorted(forms.items(), reverse=True)}, forms)


def sides_of_judgements(curation: Curation, names: Names) -> Callable[[Chain], frozenset[tuple[int, int]]]:
    """A function that tells which names of which judgements of difference a chain prints, as (place of it, place in it)."""
    sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, decision in enumerate(curation.of(Deed.DIFFERENT)):
        for place, name in enumerate(decision.about):
            if key := names.key(name):
                sides[key].add((number, place))
    return lambda chain: frozenset(side for form in chain.forms for side in sides.get(name_key(form), ()))


def difference_problems(curation: Curation, names: Names) -> Iterator[Problem]:
    """Judgements of difference that come to nothing: of a name that no article prints, or of two that one itself calls one."""
    for decision in curation.of(Deed.DIFFERENT):
        for name in decision.about:
            if not names.of(name):
                likest = ", ".join(nearest_of(names.forms.values(), name))
                yield _problem(
                    decision, f"{name}: no article prints this name", f"nearest: {likest or 'none, no name is printed'}"
                )
        first, *others = decision.about
        for other in others:
            ids = {chain.id for chain in names.of(other)}
            both = [chain for chain in names.of(first) if chain.id in ids]
            if both:
                message = f"{both[0].source} calls one thing {first!r} and {other!r}"
                yield _problem(decision, message, "the article's own words were followed; look at what it says")


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says is one: pairs of chains and pairs of reports, each with the decision behind it."""

    chains: tuple[tuple[Decision, Pair], ...] = ()
    reports: tuple[tuple[Decision, Pair], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Things:
    """Things that there are without a person's word, and which of them each chain, or each report, belongs to."""

    register: Register
    members: Mapping[str, Sequence[str]]


def things_of(register: Register, folder: str, owners: Mapping[str, str]) -> Things:
    """Things of one folder; `owners` has the id of one for each chain, or each report."""
    members: dict[str, list[str]] = defaultdict(list)
    for key, id_ in owners.items():
        members[f"{folder}/{id_}"].append(key)
    return Things(register, members)


def joined_by_hand(curation: Curation, entities: Things, events: Callable[[], Things]) -> ByHand:
    """The pairs, and the decisions that name nothing.

    Names are looked for among the entities; only where one is none of theirs, which is rare, are the `events` worked out.
    """
    made: dict[str, list[tuple[Decision, Pair]]] = {ENTITIES: [], EVENTS: []}
    problems: list[Problem] = []
    for decision in curation.of(Deed.SAME):
        folder, where = ENTITIES, entities
        if not all(where.register.find(name, (ENTITIES,)) for name in decision.about):
            either = events()
            if any(either.register.find(name, (EVENTS,)) for name in decision.about):
                folder, where = EVENTS, either
        things, wrong = _meant(decision, where.register, folder)
        problems += wrong
        for name, thing in zip(decision.about[1:], things[1:], strict=False):
            why = say("a person says that “{one}” and “{other}” are one", one=decision.about[0], other=name)
            first, *others = [*where.members[things[0]], *where.members[thing]]
            made[folder] += [(decision, Pair(first, other, why)) for other in others]
    return ByHand(tuple(made[ENTITIES]), tuple(made[EVENTS]), tuple(problems))


def _meant(decision: Decision, register: Register, folder: str) -> tuple[list[str], list[Problem]]:
    """The things that a decision names; none, and what is wrong, where that can't be told of all."""
    meant = {name: register.find(name, (folder,)) for name in decision.about}
    problems = []
    for name, things in meant.items():
        if not things:
            likest = ", ".join(register.nearest(name, (folder,))) or "none, there is nothing"
            problems.append(_problem(decision, f"{name}: nothing has this id or name", f"nearest: {likest}"))
        elif len(things) > 1:
            problems.append(_problem(decision, f"{name}: several are called so", f"write which: {', '.join(things)}"))
    return [] if problems else [meant[name][0] for name in decision.about], problems


def refused(decision: Decision) -> Problem:
    """A join that a judgement of difference forbids."""
    names = ", ".join(f'"{name}"' for name in decision.about)
    message = f"{names}: these, or names that they share a page with, are also called different"
    return Problem(decision.path, decision.line, message, "keep one of the two judgements: until then they are kept apart")


def decided_on(
    curation: Curation, joined: Sequence[tuple[Decision, Pair]], owners: Mapping[str, str], names: Names
) -> list[Decided]:
    """The decisions on names that took effect, each with the entities that it is about."""
    made = [Decided(decision, f"{ENTITIES}/{owners[pair.left]}") for decision, pair in joined]
    for decision in curation.of(Deed.DIFFERENT):
        chains = [chain for name in decision.about for chain in names.of(name)]
        made += [Decided(decision, f"{ENTITIES}/{owners[chain.id]}") for chain in chains]
    return list(dict.fromkeys(made))


def _problem(decision: Decision, message: str, hint: str) -> Problem:
    return Problem(decision.path, decision.line, message, hint, Severity.WARNING)
