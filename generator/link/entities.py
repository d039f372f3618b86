"""Entities: chains of all articles that name one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.known.institutions import state_of
from generator.known.names import canonical, reference_name
from generator.link.clusters import Clusters
from generator.link.firstnames import another_first_name
from generator.link.guards import apart, judged_apart, merge, outline
from generator.link.judgements import chains_by_name, decided_on, difference_problems, refused, sides_of_judgements
from generator.link.naming import Pair
from generator.link.rules import RULES
from generator.link.spelling import variant
from generator.records.claim import Kind
from generator.records.curation import Curation, Decided, Decision
from generator.records.entity import Entity
from generator.records.ids import short_hash, slug
from generator.records.problem import Problem
from generator.records.reading import Chain, Reading
from generator.values.saying import Saying
from generator.values.wording import name_key

#: Letters up to which a name in capitals is taken for initials.
LONGEST_INITIALS = 6
#: Kinds of things that the tables of reference names don't list.
UNLISTED = frozenset({Kind.PERSON, Kind.GROUP, Kind.OTHER})


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity that has no id yet, with the chains behind it."""

    entity: Entity
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class LinkedEntities:
    """Entities, those that most sources name first; the entity of each chain; decisions that took effect, or came to nothing."""

    entities: list[Entity]
    entity_of: dict[str, str]
    decided: list[Decided]
    problems: list[Problem]


def link_entities(
    readings: Sequence[Reading], curation: Curation, by_hand: Sequence[tuple[Decision, Pair]] = ()
) -> LinkedEntities:
    """Everything that is named, with all its names; first those are joined that a person says are one."""
    chains = [chain for reading in readings for chain in reading.chains]
    by_name = chains_by_name(chains)
    judged = sides_of_judgements(curation, by_name)
    clusters = Clusters({chain.id: outline(chain, judged) for chain in chains}, merge, apart)
    torn = [each for each, pair in by_hand if not clusters.join(pair.left, pair.right, pair.because, judged_apart)]
    for rule in RULES:
        for pair in list(rule(chains, clusters.group)):
            clusters.join(pair.left, pair.right, pair.because)
    for pair in list(another_first_name(readings, clusters.group)):
        clusters.join(pair.left, pair.right, pair.because, judged_apart)
    entities, owner = _with_ids(_drafts(clusters.groups(), {chain.id: chain for chain in chains}))
    decided = decided_on(curation, [(each, pair) for each, pair in by_hand if each not in torn], owner, by_name)
    problems = [*difference_problems(curation, by_name), *map(refused, dict.fromkeys(torn))]
    return LinkedEntities(entities, owner, decided, problems)


def _drafts(groups: Sequence[tuple[list[str], list[Saying]]], chains: dict[str, Chain]) -> list[Draft]:
    """An entity for each group of chains."""
    drafts = []
    for members, because in groups:
        group = tuple(chains[key] for key in members)
        mentions = tuple(sorted((mention for chain in group for mention in chain.mentions), key=lambda m: m.passage))
        kind = _kind(group)
        reasons = dict.fromkeys([*(reason for chain in group for reason in chain.because), *because])
        drafts.append(Draft(Entity("", kind, best_name(group, kind), mentions, tuple(reasons), _reference(group, kind)), group))
    return drafts


def _reference(group: Sequence[Chain], kind: Kind) -> str | None:
    """The name in full that reference works give the thing, where they know one of its names; none for people."""
    keys = {canonical(form, kind) for chain in group for form in chain.forms} - {None} if kind not in UNLISTED else set()
    known = sorted(key for key in keys if key is not None)
    return reference_name(known[0]) if len(known) == 1 else None


def _kind(group: Sequence[Chain]) -> Kind:
    """The kind that most mentions were taken for; of equals the first by alphabet."""
    counts: Counter[Kind] = Counter()
    for chain in group:
        counts[chain.kind] += len(chain.mentions)
    return min(counts, key=lambda kind: (-counts[kind], kind.value))


def _with_ids(drafts: Sequence[Draft]) -> tuple[list[Entity], dict[str, str]]:
    """Entities with ids, and the entity of each chain. Of one slug, the thing that is named first in the first article has it."""
    taken: set[str] = set()
    entities, owner = [], {}
    for draft in sorted(drafts, key=lambda draft: (slug(draft.entity.name), draft.entity.mentions[0].passage)):
        id_ = free_id(draft.entity.name, draft.entity.kind.value, taken, draft.chains[0].id)
        entities.append(replace(draft.entity, id=id_))
        owner.update({chain.id: id_ for chain in draft.chains})
    entities.sort(key=lambda entity: (-len(entity.sources), -len(entity.mentions), entity.name, entity.id))
    return entities, owner


def free_id(name: str, suffix: str, taken: set[str], seed: str) -> str:
    """The slug of a name; where it is taken, with the suffix, then with a hash of name and seed. It is taken from now on."""
    for candidate in (slug(name), f"{slug(name)}-{suffix}", f"{slug(name)}-{short_hash(name, seed)}"):
        if candidate not in taken:
            taken.add(candidate)
            return candidate
    raise AssertionError(f"no id is free for {name}")


#: In "Chile's navy", which is the Chilean navy.
APOSTROPHES = frozenset("'’")


def best_name(group: Sequence[Chain], kind: Kind) -> str:
    """The form that most sources print; full names before surnames, words before initials, the longest of equals.

    Another spelling counts for a form too, and a surname for each full name that has it.
    """
    sources: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for chain in group:
        for mention in chain.mentions:
            sources[mention.words].add(mention.passage.source)
            counts[mention.words] += 1
    words = {form: name_key(form).split() for form in counts}
    person = kind is Kind.PERSON

    def rank(form: str) -> tuple[bool, bool, bool, int, int, int, int, str]:
        kin = [
            other
            for other in counts
            if other == form or variant(form, other) or (person and len(words[other]) == 1 and words[other][0] in words[form])
        ]
        told = set().union(*(sources[other] for other in kin))
        times = sum(counts[other] for other in kin)
        only_if_alone = (
            form == form.lower()
            or (person and len(words[form]) == 1)
            or (state_of(form) is not None and not APOSTROPHES.isdisjoint(form))
        )
        return only_if_alone, _is_initials(form), form.isupper(), -len(told), -times, -counts[form], -len(form), form

    return min(counts, key=rank)


def _is_initials(form: str) -> bool:
    return form.replace(".", "").isupper() and len(form.replace(".", "")) <= LONGEST_INITIALS
