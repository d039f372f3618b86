"""Decisions: what a person decided, as pages tell it: who, when, what and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.curation import Decision, Deed
from generator.records.fact import Fact
from generator.records.letters import settled_side
from generator.records.register import CONFLICTS, EVENTS, SOURCES
from generator.render.labels import sentence
from generator.render.reference import Reference
from generator.render.views import Link, Named
from generator.render.words import brief_day
from generator.values.moment import iso
from generator.values.stamp import stamp

#: What the page of everything tells at most; the whole is in `dossier.json`.
MOST_TOLD = 500


def rulings(reference: Reference, folder: str, id_: str) -> tuple[str, ...]:
    """All that was decided of a thing, a sentence or two each, in the order of the file."""
    decisions = reference.dossier.decisions.get(f"{folder}/{id_}", ())
    return tuple(told(reference, decision, _what(reference, decision)) for decision in decisions)


def status(reference: Reference, fact: Fact) -> str:
    """What was decided of a difference: "Decided by Ann Boyle, 3 May 2016: A. The list of the coroner."; "" where nothing was."""
    decision = reference.dossier.ruling(fact)
    if decision is None:
        return ""
    if decision.deed is Deed.SETTLED:
        chosen = settled_side(reference.as_made(fact), decision.value)
        side = next(side for side, made in reference.made_sides(fact) if made is chosen)
        return told(reference, decision, side.letter)
    return told(reference, decision, _what(reference, decision))


def told(reference: Reference, decision: Decision, what: str) -> str:
    """A decision with its reason; the name and the day are left out where the file doesn't say them."""
    day = iso(decision.on) if decision.on else None
    name = ("noted" if decision.deed is Deed.NOTE else "decided") + (" by" if decision.by else "") + (" on" if day else "")
    head = reference.labels.phrase(name, by=decision.by, day=brief_day(day) if day else "", what=sentence(what))
    return f"{head} {sentence(decision.because)}".rstrip()


def _what(reference: Reference, decision: Decision) -> str:
    """What was decided, in a few words."""
    labels, value = reference.labels, decision.value
    match decision.deed:
        case Deed.NOTE:
            return value
        case Deed.KIND:
            value = labels.word("kinds", value)
        case Deed.PUBLISHED if read := stamp(value):
            when, at = read
            value = labels.say("{day}, {time}", day=brief_day(when), time=at.shown) if at else labels.retold(brief_day(when))
    names = labels.joined([labels.say("“{name}”", name=name) for name in decision.about])
    return labels.phrase(f"decided {decision.deed}", names=names, value=value)


def all_told(reference: Reference) -> tuple[Named, ...]:
    """The decisions of the whole dossier, each with the page that it is about; those on what has no page are told apart."""
    facts = {fact.id: fact for fact in reference.dossier.facts}
    made = []
    for each in sorted(reference.dossier.decided, key=lambda each: (each.decision.line, each.thing)):
        folder, _, id_ = each.thing.partition("/")
        if each.decision.deed is Deed.HIDE:
            continue
        if folder == CONFLICTS:
            fact = facts[id_]
            made.append(Named(Link(reference.title(fact), reference.fact_href(fact)), status(reference, fact)))
        else:
            link = reference.source(id_) if folder == SOURCES else reference.link(id_)
            made.append(Named(link, told(reference, each.decision, _what(reference, each.decision))))
    return tuple(made[:MOST_TOLD])


def hidden_told(reference: Reference) -> Iterator[tuple[str, str, int]]:
    """What has no page because a person decided so: its name, the decision, and how many claims are about it."""
    for hidden in reference.dossier.hidden:
        decision = hidden.decision
        what = "decided hide event" if hidden.thing.startswith(EVENTS) else "decided hide"
        yield hidden.name, told(reference, decision, reference.labels.phrase(what, names="", value="")), len(hidden.claims)
