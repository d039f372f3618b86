"""Why: the reasons behind an entity, an event, a fact, a claim or a source, with the words they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from generator.compare.questions import Question
from generator.compare.rules import context_of, judged
from generator.compare.verdicts import HEAVY, LOOKED_AT
from generator.nearest import nearest_of
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.curation import FORMS, Decision
from generator.records.dossier import Dossier, Hidden
from generator.records.entity import Entity, Event
from generator.records.fact import Fact
from generator.records.family import root
from generator.records.register import CONFLICTS, ENTITIES, EVENTS, SOURCES

#: So many pairs, and facts that come near, are told of.
SHOWN = 10


def explain(dossier: Dossier, wanted: str) -> list[str] | None:
    """Lines that say why `wanted`, an id of the dossier, is what it is; None where nothing has, or had, that id."""
    wanted = dossier.moved.get(wanted, wanted)
    facts = {fact.id: fact for fact in dossier.facts}
    claims = {claim.id: claim for claim in dossier.claims}
    if entity := dossier.entity.get(wanted):
        return list(_entity(dossier, entity))
    if event := dossier.event.get(wanted):
        return list(_event(dossier, event))
    if fact := facts.get(wanted):
        return list(_fact(dossier, fact))
    for address in (wanted, wanted.removeprefix("claim-"), f"claim-{wanted}"):  # as in dossier.json, or as in a link
        if claim := claims.get(address):
            return list(_claim(dossier, claim))
    if article := dossier.article.get(wanted):
        return list(_source(dossier, article))
    for hidden in dossier.hidden:
        if wanted == hidden.thing.partition("/")[2]:
            return list(_hidden(hidden))
    return None


def nearest(dossier: Dossier, wanted: str) -> list[str]:
    """The ids most like `wanted`, of whatever they are, the likest first."""
    facts, claims = (fact.id for fact in dossier.facts), (claim.id for claim in dossier.claims)
    return nearest_of({*dossier.entity, *dossier.event, *dossier.article, *facts, *claims}, wanted)


def headline(dossier: Dossier, fact: Fact) -> str:
    """A fact in a line: what it is about, and what each side says."""
    sides = " | ".join(f"{side.shown} ({', '.join(side.sources)})" for side in fact.sides)
    scope = f" ({fact.scope})" if fact.scope else ""
    return f"{fact.id}: {fact.verdict}, {_name(dossier, fact.about)}, {fact.property}{scope}: {sides}"


def _entity(dossier: Dossier, entity: Entity) -> Iterator[str]:
    """The reasons weakest first: rules of linking run the surest first, so the last join is the one to doubt."""
    yield f"{entity.name} ({entity.kind}), named by {', '.join(entity.sources)}"
    yield from _decided(dossier, f"{ENTITIES}/{entity.id}")
    for form, counts in entity.forms().items():
        yield f"  “{form}”: " + ", ".join(f"{source} {count}" for source, count in sorted(counts.items()))
    yield from _because(entity.because[::-1], "one form in every source: nothing had to be joined")


def _event(dossier: Dossier, event: Event) -> Iterator[str]:
    when = f", {event.when.shown}" if event.when else ""
    yield f"{event.title} ({event.family}{when}), reported by {', '.join(event.sources)}"
    yield from _decided(dossier, f"{EVENTS}/{event.id}")
    for mention in event.mentions:
        yield f"  {mention.source}: “{mention.words}”"
    yield from _because(event.because, "one report: nothing had to be joined")


def _source(dossier: Dossier, article: Article) -> Iterator[str]:
    published = replace(article.published, inferred=False).shown if article.published else "not dated"
    inferred = " (worked out)" if article.published_inferred else ""
    yield f"{article.title} ({article.outlet or 'unnamed outlet'}, {published}{inferred}), read from {article.path}"
    yield from _decided(dossier, f"{SOURCES}/{article.id}")


def _hidden(hidden: Hidden) -> Iterator[str]:
    yield f"{hidden.name} has no page"
    yield f"  {decided(hidden.decision)}"
    for claim in hidden.claims:
        yield f"  {claim.property}, {_said(claim)}"


def _fact(dossier: Dossier, fact: Fact) -> Iterator[str]:
    yield headline(dossier, fact)
    yield from _decided(dossier, f"{CONFLICTS}/{fact.id}")
    for side in fact.sides:
        yield f"  {side.shown}"
        for claim in side.claims:
            yield f"    {_said(claim)}"
    yield from _because((fact.because,), "")
    yield from _compared(dossier, fact)
    yield from _not_compared(dossier, fact)


def _compared(dossier: Dossier, fact: Fact) -> Iterator[str]:
    """Each pair of sides with the gravest finding between their claims and the rule that gave it."""
    kind = dossier.entity[fact.about].kind if fact.about in dossier.entity else None
    context = context_of(Question(fact.about, fact.property, fact.scope, tuple(fact.claims), kind), dossier.article)
    pairs = list(combinations(fact.sides[:LOOKED_AT], 2))
    if pairs:
        yield "compared:"
    for left, right in pairs[:SHOWN]:
        found = [judged(a, b, context) for a in left.claims[:LOOKED_AT] for b in right.claims[:LOOKED_AT]]
        rule, finding = max(found, key=lambda each: HEAVY[each[1].verdict])
        yield f"  {left.shown} and {right.shown}: {finding.verdict}, {finding.because}"
        yield f"    by the rule: {(rule.__doc__ or rule.__name__).partition(chr(10))[0]}"
    if len(pairs) > SHOWN:
        yield f"  and {len(pairs) - SHOWN} more pairs"


def _not_compared(dossier: Dossier, fact: Fact) -> Iterator[str]:
    """Facts of the same property that come near and were never set against this one, and why."""
    near = [(other, why) for other in dossier.facts if other.id != fact.id and (why := _kept_apart(dossier, fact, other))]
    if near:
        yield "not compared:"
    for other, why in near[:SHOWN]:
        sides = " | ".join(f"{side.shown} ({', '.join(side.sources)})" for side in other.sides)
        yield f"  {other.id}: {sides}"
        yield f"    because {why}"
    if len(near) > SHOWN:
        yield f"  and {len(near) - SHOWN} more"


def _kept_apart(dossier: Dossier, fact: Fact, other: Fact) -> str | None:
    """Why two facts are two questions, where a reader might take them for one."""
    if other.about == fact.about and other.property == fact.property:
        here, there = (f"“{each.scope}”" if each.scope else "all" for each in (fact, other))
        return f"the scope is another one: {here} here, {there} there"
    if other.about == fact.about and other.kind is fact.kind and other.property.split()[-1] == fact.property.split()[-1]:
        return f"that one is of another property, {other.property}"
    ours, theirs = dossier.event.get(fact.about), dossier.event.get(other.about)
    if ours is None or theirs is None or other.property != fact.property or root(ours.family) != root(theirs.family):
        return None
    if not set(ours.sources) & set(theirs.sources):
        return None
    return f"that one is about another event, {theirs.title}"


def _claim(dossier: Dossier, claim: Claim) -> Iterator[str]:
    yield f"{claim.source} on {_name(dossier, claim.about)}, {claim.property}: “{claim.printed.words}”"
    yield f"  {_said(claim)}"
    yield f"  characters {claim.said.start} to {claim.said.end} of the article, {claim.role}, {claim.certainty}"
    if fact := dossier.fact_of.get(claim.id):
        yield from ("", *_fact(dossier, fact))


def _said(claim: Claim) -> str:
    speaker = f", said by {claim.attribution}" if claim.attribution else ""
    return f"{claim.source}{speaker}: “{claim.said.words}” [{claim.id}]"


def decided(decision: Decision) -> str:
    """A decision in a line: "decided by Ann Boyle, 2026-05-03: settled, 129: it counts all halls"."""
    who = "".join((f" by {decision.by}" if decision.by else "", f", {decision.on}" if decision.on else ""))
    names = FORMS[decision.deed].about == "names"
    what = ", ".join(part for part in (decision.deed.value, *(decision.about if names else ()), decision.value) if part)
    return ": ".join(part for part in (f"decided{who}", what, decision.because) if part)


def _decided(dossier: Dossier, thing: str) -> Iterator[str]:
    return (f"  {decided(decision)}" for decision in dossier.decisions.get(thing, ()))


def _because(reasons: tuple[str, ...], otherwise: str) -> Iterator[str]:
    for reason in reasons or (otherwise,):
        yield f"because: {reason}"


def _name(dossier: Dossier, about: str) -> str:
    if event := dossier.event.get(about):
        return event.title
    entity = dossier.entity.get(about)
    return entity.name if entity else about
