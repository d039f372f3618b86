"""Facts: disagreements that a person has settled, or judged to be none; every side stays."""

from __future__ import annotations

from dataclasses import replace

from generator.curate.meant import meant, warning
from generator.records.curation import Curation, Decided, Deed
from generator.records.dossier import Dossier
from generator.records.fact import Fact, Verdict
from generator.records.letters import settled_side
from generator.records.problem import Problem
from generator.records.register import CONFLICTS, Register
from generator.values.saying import say

#: The reason of a difference that a person has judged to be none, and gives no reason for.
JUDGED = say("a person judged that they fit together")


def curate_facts(dossier: Dossier, curation: Curation) -> tuple[Dossier, list[Problem]]:
    """The dossier with what was decided of its disagreements, and the decisions that fit none.

    A disagreement that is settled keeps its verdict; one that is none becomes a difference that fits, with the person's reason.
    """
    found = meant(
        curation.of(Deed.NOT_A_CONFLICT, Deed.SETTLED), Register(facts=dossier.facts, former=dossier.former), (CONFLICTS,)
    )
    facts = {fact.id: fact for fact in dossier.facts}
    decided, problems = [], [*found.problems]
    for each in found.decided:
        fact = facts[each.thing.removeprefix(f"{CONFLICTS}/")]
        if wrong := _misfit(fact, each):
            problems.append(wrong)
            continue
        decided.append(each)
        if each.decision.deed is Deed.NOT_A_CONFLICT:
            facts[fact.id] = replace(fact, verdict=Verdict.COMPATIBLE, because=each.decision.because or JUDGED)
    return replace(dossier, facts=tuple(facts.values()), decided=(*dossier.decided, *decided)), problems


def _misfit(fact: Fact, each: Decided) -> Problem | None:
    """Why a decision doesn't fit its fact, if it doesn't: there is no disagreement, or not that side of it."""
    decision = each.decision
    if not fact.disputed:
        told = f"{fact.id}: the sources don't disagree here, the verdict is {fact.verdict}"
        return warning(decision, told, "take the decision out, or write it as a note")
    if decision.deed is Deed.SETTLED and settled_side(fact, decision.value) is None:
        sides = ", ".join(f'"{side.shown}"' for side in fact.sides)
        return warning(
            decision, f'{fact.id}: "{decision.value}" is none of its sides, or of more than one', f"the sides are {sides}"
        )
    return None
