"""Short forms: which shorter name of a thing another article prints, "Acme" for "Acme Inc.", "the Inner Harbour" of Milton's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.known.classwords import LEGAL, SORTS, only_class_words
from generator.known.institutions import institution
from generator.known.names import canonical
from generator.known.places import STATE_ABBREVIATIONS, behind_its_town, is_on_the_map, is_state
from generator.link.naming import LONG_NAME, GroupOf, Named, Pair, alike, forms_of, pair
from generator.records.claim import THINGS, Kind
from generator.records.reading import Chain
from generator.values.saying import say
from generator.values.wording import name_key, normalise

#: Words that papers shorten in names, and how.
SHORTENED = {
    "blvd": "boulevard", "ave": "avenue", "rd": "road", "hwy": "highway", "pkwy": "parkway", "dept": "department",
    "univ": "university", "intl": "international", "natl": "national", "assn": "association", "assoc": "association",
    "mt": "mount", "ft": "fort", "bros": "brothers", "govt": "government", "comm": "commission", "hosp": "hospital",
}  # fmt: skip


def legal_form(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """A company with and without its legal form: "Acme", "Acme Inc."."""
    organisations = (named for named in forms_of(chains) if named.chain.kind is Kind.ORGANISATION)
    for first, named in alike(organisations, lambda named: _without_legal_form(named.form)):
        yield pair(first, named, say("“{one}” and “{other}” are one name, with and without its legal form"))


def without_its_class_word(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """A place or organisation with and without the words that say what it is: "Odeon", "Odeon cinema"."""
    names: dict[tuple[str, ...], Named] = {}
    for named in forms_of(chains):
        if named.chain.kind in THINGS:
            names.setdefault(tuple(name_key(named.form).split()), named)
    longer: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in names:
        for cut in range(1, len(words)):
            if only_class_words(words[cut:]) and words[:cut] in names:
                longer[words[:cut]].append(words)
    for short, found in sorted(longer.items()):
        ordered = sorted(found, key=len)
        in_line = all(second[: len(first)] == first or second[-1] == first[-1] for first, second in pairwise(ordered))
        if in_line and not (len(short) == 1 and is_on_the_map(names[short].form)):
            for words in ordered:
                yield pair(names[words], names[short], say("“{other}” is “{one}” without the words that say what it is"))


def shortened_word(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """A name with a word that papers shorten: "Elgin Blvd", "Elgin Boulevard"; a state alone: "Nev.", "Nevada"."""
    things = (named for named in forms_of(chains) if named.chain.kind in THINGS)
    for first, named in alike(things, _spelt_out):
        yield pair(first, named, say("“{one}” and “{other}” are one name, one of them shortened"))


def _spelt_out(named: Named) -> tuple[str, ...] | None:
    """A name with the words spelt out that `SHORTENED` lists, or the state that is meant; None for all other single words."""
    words = name_key(named.form).split()
    if len(words) == 1 and named.chain.kind is Kind.PLACE:
        state = STATE_ABBREVIATIONS.get(named.form.replace(".", ""), named.form)
        return (name_key(state),) if is_state(state) else None
    return tuple(SHORTENED.get(word, word) for word in words) if len(words) > 1 else None


def without_its_sort(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """A hospital or school with and without the word for its sort: "St Anne's Hospital", "St Anne's General Hospital"."""
    names: dict[str, Named] = {}
    for named in forms_of(chains):
        if named.chain.kind in THINGS:
            names.setdefault(name_key(named.form), named)
    sorts: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = name.split()
        if len(words) > 2 and words[-2] in SORTS:
            sorts[" ".join([*words[:-2], words[-1]])].append(name)
    for short, longer in sorts.items():
        if short in names and len(longer) == 1 and len(short.split()) > 1:
            ours, theirs = names[longer[0]], names[short]
            yield pair(ours, theirs, say("“{other}” is “{one}” without the word for its sort"))


def without_its_town(chains: Sequence[Chain], group_of: GroupOf) -> Iterator[Pair]:
    """A thing with and without the town in front of it, the only one in the dossier: "Milton Inner Harbour", "Inner Harbour".

    A single word means it only where it is a place's or a long one, and its article names the town.
    """
    longer: dict[str, list[tuple[Named, str]]] = defaultdict(list)
    for named in forms_of(chains):
        if named.chain.kind in THINGS and (parts := behind_its_town(named.form)) and institution(named.form) is None:
            longer[name_key(parts[1])].append((named, name_key(parts[0])))
    if not longer:
        return
    named_in = {(chain.source, name_key(form)) for chain in chains for form in chain.forms}
    for short in forms_of(chains):
        found = longer.get(name_key(short.form), [])
        if (
            short.chain.kind not in THINGS
            or len({group_of(long.chain.id) for long, _ in found}) != 1
            or is_on_the_map(short.form)
        ):
            continue
        long, town = found[0]
        long_enough = short.chain.kind is long.chain.kind is Kind.PLACE or len(short.form) >= LONG_NAME
        told = long_enough and (short.chain.source, town) in named_in
        if " " in short.form or told:
            yield pair(long, short, say("“{other}” is “{one}” without its town"))


def initials(chains: Sequence[Chain], group_of: GroupOf) -> Iterator[Pair]:
    """An abbreviation is made of the initials of one name only in the dossier, and one article prints both."""
    spelt_out: dict[str, list[Named]] = defaultdict(list)
    for named in forms_of(chains):
        if named.chain.kind is not Kind.PERSON:
            for letters in _initials(named.form):
                spelt_out[letters].append(named)
    for short in forms_of(chains):
        found = spelt_out.get(short.form.replace(".", ""), [])
        if short.chain.kind is Kind.PERSON or len({group_of(named.chain.id) for named in found}) != 1:
            continue
        in_its_article = any(named.chain.source == short.chain.source for named in found)
        if in_its_article and _may_stand_for(short.form, found[0].form):
            yield pair(found[0], short, say("“{other}” are the initials of “{one}” alone"))


def _without_legal_form(form: str) -> str:
    words = normalise(form).split()
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)


def _may_stand_for(short: str, long: str) -> bool:
    """Whether the table of organisations has both names for one, or not the short one."""
    return canonical(short, Kind.ORGANISATION) in {None, canonical(long, Kind.ORGANISATION)}


def _initials(form: str) -> set[str]:
    """The abbreviations that a name of several words gives: with and without its small words."""
    words = re.findall(r"[^\W\d_]+", form)
    every = "".join(word[0] for word in words).upper()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return {letters for letters in (every, capitals) if len(letters) > 1}
