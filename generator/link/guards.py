"""Guards: what keeps two groups of names apart, whatever a rule says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.known.countries import country
from generator.known.names import canonical
from generator.link.persons import GENERATIONS
from generator.link.spelling import close_in_name
from generator.records.claim import Kind
from generator.records.reading import Chain
from generator.values.wording import name_key

FullName = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a group of chains that may forbid a join.

    `states` are codes of countries, `known` keys of organisations, `names` full names of persons word by word, `districts` what
    stands behind the comma in the names of places, `judged` which names of which judgements of a person the group prints.
    """

    states: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    names: frozenset[FullName] = frozenset()
    districts: frozenset[str] = frozenset()
    judged: frozenset[tuple[int, int]] = frozenset()


def outline(chain: Chain, judged: Callable[[Chain], frozenset[tuple[int, int]]]) -> Outline:
    """The outline of one chain; `judged` gives the names of a person's judgements that it prints."""
    forms = chain.forms
    return Outline(
        states=frozenset(code for form in forms if chain.kind is Kind.PLACE and (code := country(form))),
        known=frozenset(key for form in forms if chain.kind is Kind.ORGANISATION and (key := canonical(form, chain.kind))),
        names=frozenset(words for form in forms if chain.kind is Kind.PERSON and len(words := tuple(name_key(form).split())) > 1),
        districts=frozenset(_districts(chain) if chain.kind is Kind.PLACE else ()),
        judged=judged(chain),
    )


def _districts(chain: Chain) -> Iterator[str]:
    """What stands behind the comma in the printings of a place, "Mesa, Ariz."."""
    for mention in chain.mentions:
        for passage in (mention.passage, mention.long):
            district = name_key(passage.words.partition(",")[2]) if passage is not None else ""
            if district:
                yield district


def merge(left: Outline, right: Outline) -> Outline:
    """The outline of two groups that become one."""
    return Outline(
        left.states | right.states,
        left.known | right.known,
        left.names | right.names,
        left.districts | right.districts,
        left.judged | right.judged,
    )


def apart(left: Outline, right: Outline) -> bool:
    """Whether somebody or something says that they are two: a judgement, two countries, organisations, persons or districts."""
    if judged_apart(left, right):
        return True
    if _differ(left.states, right.states) or _differ(left.known, right.known):
        return True
    persons = [(ours, theirs) for ours in left.names for theirs in right.names]
    if any(namesakes(*pair) for pair in persons) or (persons and not any(one_person(*pair) for pair in persons)):
        return True
    return bool(left.districts and right.districts) and not any(
        _abbreviates(ours, theirs) or _abbreviates(theirs, ours) for ours in left.districts for theirs in right.districts
    )


def judged_apart(left: Outline, right: Outline) -> bool:
    """Whether a person has judged that they are two."""
    return any(number == other and place != its for number, place in left.judged for other, its in right.judged)


def one_person(left: FullName, right: FullName) -> bool:
    """Whether two full names can be one person's.

    Either all words of one are the other's, or surname and first name agree: letter for letter, in another spelling, or as an
    initial.
    """
    ours, theirs = _without_generation(left), _without_generation(right)
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    return _one_word(ours[-1], theirs[-1]) and (_one_word(ours[0], theirs[0]) or _is_initial(ours[0], theirs[0]))


def namesakes(left: FullName, right: FullName) -> bool:
    """Whether two full names are told apart by nothing but middle initials, or "Sr" and "Jr": father and son."""
    ours, theirs = _without_generation(left), _without_generation(right)
    if (ours[0], ours[-1]) != (theirs[0], theirs[-1]):
        return False
    generations = [frozenset(words) & GENERATIONS for words in (left, right)]
    middles = [frozenset(word for word in words[1:-1] if len(word) == 1) for words in (ours, theirs)]
    return any(all(pair) and pair[0] != pair[1] for pair in (generations, middles))


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right


def _without_generation(words: FullName) -> FullName:
    return tuple(word for word in words if word not in GENERATIONS) or words


def _one_word(left: str, right: str) -> bool:
    return left == right or close_in_name(left, right)


def _is_initial(left: str, right: str) -> bool:
    return left[0] == right[0] and 1 in {len(left), len(right)}


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, the first in front: "nev", "va" and "nevada", "virginia"."""
    rest = iter(long)
    return short[0] == long[0] and all(letter in rest for letter in short.replace(" ", ""))
