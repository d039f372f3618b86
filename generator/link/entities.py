"""Entities: chains of all articles that name one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.known.names import canonical, country, nationality
from generator.known.places import is_city
from generator.link.clusters import Clusters
from generator.link.spelling import Variant, variant
from generator.records.claim import Kind
from generator.records.curation import Curation, Judgement
from generator.records.entity import Entity
from generator.records.ids import short_hash, slug
from generator.records.problem import Problem, Severity
from generator.records.reading import Chain, Reading
from generator.values.wording import normalise

#: A word shared by more names than this tells nothing; its pairs aren't looked at.
CROWDED = 60
#: Kinds that a pipeline mixes up for one and the same name.
THINGS = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.OTHER})
#: Words that may stand at the end of an organisation's name, or not.
LEGAL = frozenset("inc incorporated corp corporation ltd limited llc plc co company group gmbh ag sa nv".split())

Pair = tuple[str, str, str]


def link_entities(readings: Sequence[Reading], curation: Curation) -> tuple[list[Entity], dict[str, str], list[Problem]]:
    """Entities, sorted by kind and by how many sources name them; the entity of each chain; judgements that name nothing."""
    chains = {chain.id: chain for reading in readings for chain in reading.chains}
    by_hand, problems = _judged(chains, curation)
    forbidden = {frozenset(pair) for pair in by_hand[Judgement.DIFFERENT]}
    clusters = Clusters(chains, lambda left, right: _apart([chains[k] for k in left], [chains[k] for k in right], forbidden))
    for left, right in by_hand[Judgement.SAME]:
        clusters.join(left, right, "a person says that they are one", by_hand=True)
    for rule in RULES:
        for left, right, why in rule(list(chains.values())):
            clusters.join(left, right, why)
    for left, right, why in _surnames(chains, clusters):
        clusters.join(left, right, why)
    return (*_entities(clusters, chains), problems)


# -- which chains name one thing: each rule yields pairs with the reason --------------------------------------------------


def same_name(chains: Sequence[Chain]) -> Iterator[Pair]:
    """Two articles print the same name."""
    index: dict[str, list[tuple[Chain, str]]] = defaultdict(list)
    for chain in chains:
        for key, form in _keys(chain).items():
            index[key].append((chain, form))
    for key, ((first, form), *rest) in index.items():
        for chain, _ in rest:
            if _kinds_fit(first, chain, key):
                yield first.id, chain.id, f"both are called “{form}”"


def known_as(chains: Sequence[Chain]) -> Iterator[Pair]:
    """Reference works list both names for one thing."""
    index: dict[tuple[str, bool], tuple[Chain, str]] = {}
    for chain in chains:
        if chain.kind is Kind.PERSON:
            continue
        for form in chain.forms:
            state = country(form) if chain.kind is Kind.PLACE else None
            key = state or (canonical(form, chain.kind) if chain.kind is not Kind.GROUP else None)
            if key is None:
                continue
            first, seen = index.setdefault((key, state is not None), (chain, form))
            if first.id != chain.id:
                yield first.id, chain.id, f"“{seen}” and “{form}” are names of one {'country' if state else chain.kind.value}"


def one_people(chains: Sequence[Chain]) -> Iterator[Pair]:
    """Forms of one word for a people: "Belgian", "Belgians"."""
    index: dict[str, tuple[Chain, str]] = {}
    for chain in chains:
        if chain.kind is Kind.GROUP:
            for form in chain.forms:
                key = nationality(form) or normalise(form).removesuffix("s")
                first, seen = index.setdefault(key, (chain, form))
                if first.id != chain.id:
                    yield first.id, chain.id, f"“{seen}” and “{form}” are forms of one word"


def one_spelling_apart(chains: Sequence[Chain]) -> Iterator[Pair]:
    """One name, spelt in two ways, a letter or two apart, or written with and without its article."""
    index: dict[tuple[str, str], list[tuple[Chain, str]]] = defaultdict(list)
    for chain in chains:
        for form in sorted({form for form in chain.forms if chain.kind is not Kind.PERSON or len(form.split()) > 1}):
            for block in _blocks(form):
                index[_family(chain), block].append((chain, form))
    seen: set[frozenset[str]] = set()
    for entries in index.values():
        if len(entries) > CROWDED:
            continue
        for (left, ours), (right, theirs) in combinations(entries, 2):
            pair = frozenset((ours, theirs))
            if ours == theirs or pair in seen:
                continue
            seen.add(pair)
            how = variant(ours, theirs)
            if how in {Variant.SPELLING, Variant.TRANSLITERATION} and not _two_known(left, ours, right, theirs):
                yield left.id, right.id, f"“{ours}” and “{theirs}” are spellings of one name"


def legal_form(chains: Sequence[Chain]) -> Iterator[Pair]:
    """A company with and without its legal form: "Acme", "Acme Inc."."""
    index: dict[str, tuple[Chain, str]] = {}
    for chain in chains:
        if chain.kind is not Kind.ORGANISATION:
            continue
        for form in chain.forms:
            words = normalise(form).split()
            while len(words) > 1 and words[-1] in LEGAL:
                words.pop()
            first, seen = index.setdefault(" ".join(words), (chain, form))
            if first.id != chain.id:
                yield first.id, chain.id, f"“{seen}” and “{form}” are one name, with and without its legal form"


def fuller_name(chains: Sequence[Chain]) -> Iterator[Pair]:
    """A person with and without a middle name, a first title or a last surname, where only one longer name fits."""
    names: dict[tuple[str, ...], tuple[Chain, str]] = {}
    for chain in chains:
        if chain.kind is Kind.PERSON:
            for form in chain.forms:
                names.setdefault(tuple(normalise(form).split()), (chain, form))
    ends: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for words in names:
        if len(words) > 2:
            for short in {words[-2:], words[:2], (words[0], words[-1]), *(words[-n:] for n in range(3, len(words)))}:
                ends[short].add(words)
    for short, longer in sorted(ends.items()):
        if short in names and len(longer) == 1:
            (words,) = longer
            (left, ours), (right, theirs) = names[words], names[short]
            yield left.id, right.id, f"“{theirs}” is a shorter form of “{ours}”"


RULES = (same_name, known_as, one_people, legal_form, one_spelling_apart, fuller_name)


def _surnames(chains: dict[str, Chain], clusters: Clusters[str]) -> Iterator[Pair]:
    """A surname on its own in one article is the only person of that surname in the others."""
    owners: dict[str, set[int]] = defaultdict(set)
    first: dict[int, tuple[str, str]] = {}
    groups = clusters.groups()
    for number, (members, _) in enumerate(groups):
        for key in members:
            if chains[key].kind is Kind.PERSON:
                for form in chains[key].forms:
                    if len(form.split()) > 1:
                        owners[normalise(form).split()[-1]].add(number)
                        first.setdefault(number, (key, form))
    for members, _ in groups:
        lone = [chains[key] for key in members]
        if all(chain.kind is Kind.PERSON and all(len(form.split()) == 1 for form in chain.forms) for chain in lone):
            for chain in lone:
                found = owners.get(normalise(chain.name), set())
                if len(found) == 1:
                    key, form = first[next(iter(found))]
                    yield key, chain.id, f"“{chain.name}” is the surname of “{form}”, and of nobody else in the dossier"


# -- what keeps them apart ---------------------------------------------------------------------------------------------------


def _apart(left: Sequence[Chain], right: Sequence[Chain], forbidden: set[frozenset[str]]) -> bool:
    if forbidden and any(frozenset((a.id, b.id)) in forbidden for a in left for b in right):
        return True
    if _states(left) and _states(right) and not _states(left) & _states(right):
        return True
    ours, theirs = _full_names(left), _full_names(right)
    return bool(ours and theirs) and not any(_one_person(a, b) for a in ours for b in theirs)


def _full_names(chains: Sequence[Chain]) -> set[tuple[str, ...]]:
    names = [tuple(normalise(form).split()) for chain in chains if chain.kind is Kind.PERSON for form in chain.forms]
    return {words for words in names if len(words) > 1}


def _one_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: one has the other's words, or first names that are one or its initial."""
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    first, other = left[0], right[0]
    return first == other or variant(first, other) is not None or (first[0] == other[0] and 1 in {len(first), len(other)})


def _states(chains: Sequence[Chain]) -> set[str]:
    return {code for chain in chains if chain.kind is Kind.PLACE for form in chain.forms if (code := country(form))}


def _kinds_fit(left: Chain, right: Chain, key: str) -> bool:
    if left.kind is right.kind:
        return True
    if {left.kind, right.kind} <= THINGS:
        return True
    initials = left.name.isupper() and right.name.isupper()
    return (len(key.split()) > 1 or initials) and Kind.GROUP not in {left.kind, right.kind}


def _two_known(left: Chain, ours: str, right: Chain, theirs: str) -> bool:
    """Two names that are both well known are two things: Austria and Australia, Lyon and Lyons Corp."""
    if left.kind is Kind.PLACE or right.kind is Kind.PLACE:
        return _known_place(ours) and _known_place(theirs) and variant(ours, theirs) is not Variant.TRANSLITERATION
    return bool(canonical(ours, left.kind) and canonical(theirs, right.kind))


def _known_place(name: str) -> bool:
    return country(name) is not None or is_city(name)


# -- keys ----------------------------------------------------------------------------------------------------------------------


def _keys(chain: Chain) -> dict[str, str]:
    """Forms by which a chain can be found: full names of persons, every form of other things."""
    keys: dict[str, str] = {}
    for form in chain.forms:
        key = normalise(form).removeprefix("the ")
        if chain.kind is Kind.PERSON and len(key.split()) == 1 and len(chain.forms) > 1:
            continue
        if key and not (chain.kind is Kind.PERSON and len(key.split()) == 1):
            keys.setdefault(key, form)
    if not keys and chain.kind is Kind.PERSON:
        keys = {normalise(chain.name): chain.name}
    return keys


def _family(chain: Chain) -> str:
    return "thing" if chain.kind in THINGS else chain.kind.value


def _blocks(form: str) -> set[str]:
    """What two spellings of one name are sure to share: a word, or the first letters and about the length."""
    words = normalise(form).split()
    blocks = {f"={word}" for word in words if len(words) > 1 and len(word) > 3}
    return (
        blocks
        | {f"{word[:2]}{len(word) // 4}" for word in words[-1:]}
        | {f"{word[:2]}{(len(word) + 1) // 4}" for word in words[-1:]}
    )


# -- entities ------------------------------------------------------------------------------------------------------------------


def _judged(chains: dict[str, Chain], curation: Curation) -> tuple[dict[Judgement, list[tuple[str, str]]], list[Problem]]:
    pairs: dict[Judgement, list[tuple[str, str]]] = {judgement: [] for judgement in Judgement}
    problems = []
    by_form: dict[str, list[str]] = defaultdict(list)
    for chain in chains.values():
        for form in chain.forms:
            by_form[normalise(form)].append(chain.id)
    for pair in curation.pairs:
        left, right = by_form.get(normalise(pair.left), []), by_form.get(normalise(pair.right), [])
        for name, found in ((pair.left, left), (pair.right, right)):
            if not found:
                problems.append(
                    Problem(
                        pair.path,
                        pair.line,
                        f"nothing is called {name!r}",
                        "write a name as an article prints it",
                        Severity.WARNING,
                    )
                )
        pairs[pair.judgement] += [(a, b) for a in left for b in right if a != b]
        if pair.judgement is Judgement.SAME:
            pairs[pair.judgement] += [(left[0], other) for other in left[1:]] + [(right[0], other) for other in right[1:]]
    return pairs, problems


def _entities(clusters: Clusters[str], chains: dict[str, Chain]) -> tuple[list[Entity], dict[str, str]]:
    entities, owner = [], {}
    drafts = []
    for members, because in clusters.groups():
        group = [chains[key] for key in members]
        mentions = tuple(sorted((m for chain in group for m in chain.mentions), key=lambda m: m.passage))
        kinds = Counter(dict.fromkeys(Kind, 0))
        for chain in group:
            kinds[chain.kind] += len(chain.mentions)
        kind = min(kinds, key=lambda k: (-kinds[k], k.value))
        reasons = list(dict.fromkeys([*(reason for chain in group for reason in chain.because), *because]))
        drafts.append((Entity("", kind, best_name(group, kind), mentions, tuple(reasons)), members))
    drafts.sort(key=lambda draft: (-len(draft[0].sources), -len(draft[0].mentions), draft[0].name, draft[0].kind.value))
    taken: set[str] = set()
    for entity, members in drafts:
        id_ = free_id(entity.name, entity.kind.value, taken, members[0])
        entities.append(Entity(id_, entity.kind, entity.name, entity.mentions, entity.because))
        owner.update(dict.fromkeys(members, id_))
    return entities, owner


def free_id(name: str, kind: str, taken: set[str], seed: str) -> str:
    """The slug of a name; where it is taken, with the kind, then with a hash."""
    for candidate in (slug(name), f"{slug(name)}-{kind}", f"{slug(name)}-{short_hash(name, seed)}"):
        if candidate not in taken:
            taken.add(candidate)
            return candidate
    raise AssertionError(f"no id is free for {name}")


def best_name(group: Iterable[Chain], kind: Kind) -> str:
    """The form that most sources print, full names before short ones, words before initials."""
    sources: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for chain in group:
        for mention in chain.mentions:
            sources[mention.words].add(mention.passage.source)
            counts[mention.words] += 1
    words = {form: set(normalise(form).split()) for form in counts}
    kin = {
        form: [other for other in counts if other == form or words[other] < words[form] or variant(form, other)]
        for form in counts
    }

    def rank(form: str) -> tuple[bool, bool, int, int, int, int, str]:
        short = kind is Kind.PERSON and len(form.split()) == 1
        initials = form.replace(".", "").isupper() and len(form) < 7
        told = set().union(*(sources[other] for other in kin[form]))
        return short, initials, -len(told), -sum(counts[other] for other in kin[form]), -counts[form], -len(form), form

    return min(counts, key=rank)
