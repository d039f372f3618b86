"""Rules of linking: which chains of two articles name one thing. Each yields pairs with the reason, for a person to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.known.countries import country, nationality
from generator.known.names import canonical
from generator.known.places import is_on_the_map, large_city
from generator.link.naming import LONG_NAME, GroupOf, Named, Pair, alike, forms_of, is_single_person, pair
from generator.link.persons import fuller_name, surname
from generator.link.shortforms import (
    initials,
    legal_form,
    shortened_word,
    without_its_class_word,
    without_its_sort,
    without_its_town,
)
from generator.link.spelling import ARTICLES, Variant, first_names_agree, skeleton, variant
from generator.records.claim import THINGS, Kind
from generator.records.reading import Chain
from generator.values.saying import say
from generator.values.wording import a_letter_off, name_key, normalise

#: A name is compared with so many others that share a part with it, and no more: enough for any one part of a name.
COMPARED = 60
#: How often a name is printed that another can be a misprint of.
OFTEN = 5
#: What reference works list under two names, by its kind.
OF_ONE = {
    Kind.ORGANISATION: say("“{one}” and “{other}” are names of one organisation"),
    Kind.PLACE: say("“{one}” and “{other}” are names of one place"),
    Kind.OTHER: say("“{one}” and “{other}” are names of one thing"),
}
SMALL_WORDS = frozenset("of for the and in on to a an".split())


def same_name(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """Two articles print the same name; a single word is enough for all but persons."""
    index: dict[str, list[Named]] = defaultdict(list)
    for named in forms_of(chains):
        if not is_single_person(named):
            index[name_key(named.form)].append(named)
    for key, (first, *rest) in index.items():
        for other in rest:
            if first.chain.id != other.chain.id and _kinds_fit(first.chain, other.chain, key):
                yield pair(first, other, say("both are called “{one}”"))


def known_as(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """Reference works list both names for one country or organisation."""
    listed = (named for named in forms_of(chains) if named.chain.kind not in {Kind.PERSON, Kind.GROUP})
    for first, named in alike(listed, lambda named: canonical(named.form, named.chain.kind)):
        is_country = named.chain.kind is Kind.PLACE and country(named.form) is not None
        why = say("“{one}” and “{other}” are names of one country") if is_country else OF_ONE[named.chain.kind]
        yield pair(first, named, why)


def one_city(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """Two names of one large city, as GeoNames lists them: "Bombay", "Mumbai"."""
    places = (named for named in forms_of(chains) if named.chain.kind is Kind.PLACE)
    for first, named in alike(places, lambda named: large_city(named.form)):
        yield pair(first, named, say("“{one}” and “{other}” are names of one city"))


def one_people(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """Forms of one word for a people: "Belgian", "Belgians"."""
    peoples = (named for named in forms_of(chains) if named.chain.kind is Kind.GROUP)
    for first, named in alike(peoples, lambda named: nationality(named.form) or normalise(named.form).removesuffix("s")):
        yield pair(first, named, say("“{one}” and “{other}” are forms of one word"))


def same_words_of_weight(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """An organisation's name of three words or more with other small words: "Society of the Blind", "Society for the Blind"."""
    organisations = (named for named in forms_of(chains) if named.chain.kind is Kind.ORGANISATION)
    for first, named in alike(organisations, lambda named: _weighty(named.form)):
        yield pair(first, named, say("“{one}” and “{other}” differ in small words alone"))


def _weighty(form: str) -> tuple[str, ...] | None:
    """The words of a name that carry it, without plural endings; None for fewer than three."""
    words = tuple(word.removesuffix("s") for word in name_key(form).split() if word not in SMALL_WORDS)
    return words if len(words) > 2 else None


def written_together_or_apart(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """One name, written as one word or as two: "FastRail", "Fast Rail"."""
    long = (named for named in forms_of(chains) if len(_letters(named.form)) >= LONG_NAME and not is_single_person(named))
    for first, named in alike(long, lambda named: (_sort(named.chain), _letters(named.form))):
        yield pair(first, named, say("“{one}” and “{other}” are the same letters"))


def one_spelling_apart(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """One name, spelt in two ways, a letter or two apart, or written with and without its article."""
    blocks: dict[tuple[str, str], list[Named]] = defaultdict(list)
    unique = {(_sort(named.chain), named.form): named for named in reversed(list(forms_of(chains)))}
    for (sort, form), named in sorted(unique.items(), key=lambda item: item[0]):
        if named.chain.kind is not Kind.GROUP and not is_single_person(named):
            for block in _blocks(form):
                blocks[sort, block].append(named)
    seen: set[tuple[str, str]] = set()
    for left, right in _neighbours(blocks.values()):
        if left.form != right.form and (left.form, right.form) not in seen:
            seen.add((left.form, right.form))
            if _is_spelling_of(left, right):
                yield pair(left, right, say("“{one}” and “{other}” are spellings of one name"))


def misprint(chains: Sequence[Chain], _: GroupOf) -> Iterator[Pair]:
    """A name printed once, a letter off a name of as many words that is printed often, all other words the same."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    first: dict[tuple[str, str], Named] = {}
    for named in forms_of(chains):
        key = _sort(named.chain), name_key(named.form)
        counts[key] += sum(mention.words == named.form for mention in named.chain.mentions)
        first.setdefault(key, named)
    blocks: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for sort, name in counts:
        words = name.split()
        for i in range(len(words) if len(words) > 1 else 0):
            blocks[sort, " ".join([*words[:i], "…", *words[i + 1 :]])].append((sort, name))
    for block in blocks.values():
        often = [key for key in block if counts[key] >= OFTEN]
        for odd in (key for key in block if counts[key] == 1):
            near = [key for key in often if _a_letter_off(odd[1], key[1])]
            if len(near) == 1:
                ours, theirs = first[near[0]], first[odd]
                yield pair(ours, theirs, say("“{other}”, printed once, is a letter off “{one}”"))


def _a_letter_off(left: str, right: str) -> bool:
    """Whether one word is a letter off, all others the same."""
    unequal = [(a, b) for a, b in zip(left.split(), right.split(), strict=True) if a != b]
    return len(unequal) == 1 and a_letter_off(*unequal[0])


#: In order: what is surest comes first, for what is one later may decide what is apart.
RULES = (
    same_name,
    known_as,
    one_city,
    one_people,
    legal_form,
    same_words_of_weight,
    written_together_or_apart,
    one_spelling_apart,
    misprint,
    fuller_name,
    shortened_word,
    without_its_class_word,
    without_its_sort,
    without_its_town,
    initials,
    surname,
)


def _letters(form: str) -> str:
    return name_key(form).replace(" ", "")


def _kinds_fit(left: Chain, right: Chain, key: str) -> bool:
    """Whether two chains of one name may be one thing, which a pipeline took for things of two kinds."""
    if left.kind is right.kind or {left.kind, right.kind} <= THINGS:
        return True
    initials_only = left.name.isupper() and right.name.isupper()
    return (len(key.split()) > 1 or initials_only) and Kind.GROUP not in {left.kind, right.kind}


def _sort(chain: Chain) -> str:
    """The kind of a chain, the kinds of `THINGS` taken for one."""
    return "thing" if chain.kind in THINGS else chain.kind.value


# -- spellings ----------------------------------------------------------------------------------------------------------------


def _blocks(form: str) -> list[str]:
    """What two spellings of one name are sure to share: consonants, all words but one, or all letters but one."""
    words = ARTICLES.sub("", name_key(form)).split()
    blocks = {f"consonants {skeleton(form)}"}
    if len(words) == 1:
        blocks |= {f"letters {words[0][:i]}{words[0][i + 1 :]}" for i in range(len(words[0]))} | {f"letters {words[0]}"}
    else:
        blocks |= {f"words {' '.join([*words[:i], word[0], '…', *words[i + 1 :]])}" for i, word in enumerate(words)}
    return sorted(blocks)


def _neighbours(blocks: Iterable[Sequence[Named]]) -> Iterator[tuple[Named, Named]]:
    """Pairs within each block: each name with so many of those that follow it."""
    for block in blocks:
        for position, left in enumerate(block):
            for right in islice(block, position + 1, position + 1 + COMPARED):
                yield left, right


def _is_spelling_of(left: Named, right: Named) -> bool:
    how = variant(left.form, right.form)
    if how not in {Variant.SPELLING, Variant.TRANSLITERATION} or _are_two_known(left, right, how):
        return False
    return left.chain.kind is not Kind.PERSON or first_names_agree(left.form, right.form)


def _are_two_known(left: Named, right: Named, how: Variant) -> bool:
    """Two names that are both well known are two things: Slovakia and Slovenia, Lyon and Lyons Corp."""
    if Kind.PLACE in {left.chain.kind, right.chain.kind}:
        return how is Variant.SPELLING and is_on_the_map(left.form) and is_on_the_map(right.form)
    return bool(canonical(left.form, left.chain.kind) and canonical(right.form, right.chain.kind))
