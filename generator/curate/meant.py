"""Meant: the things that decisions are about, and what is wrong where they can't be told, or contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from generator.records.curation import Decided, Decision, Deed
from generator.records.problem import Problem, Severity
from generator.records.register import Register

#: Decisions that answer one question, of which a thing can have one answer; the others may stand beside each other.
QUESTIONS = {
    Deed.RENAME: "what it is called",
    Deed.TITLE: "what it is called",
    Deed.HIDE: "whether it has a page",
    Deed.KIND: "what kind it is of",
    Deed.PUBLISHED: "its date",
    Deed.PUBLISHER: "its outlet",
    Deed.NOT_A_CONFLICT: "whether it is settled",
    Deed.SETTLED: "whether it is settled",
}


@dataclass(frozen=True, slots=True)
class Meant:
    """Decisions with what they are about, and what is wrong with others."""

    decided: tuple[Decided, ...] = ()
    problems: tuple[Problem, ...] = ()


def never(_: Decision) -> Problem | None:
    """No better explanation."""
    return None


def meant(
    decisions: Sequence[Decision],
    register: Register,
    folders: Collection[str],
    known: Callable[[Decision], Problem | None] = never,
) -> Meant:
    """What each decision is about, among the things in these folders; of decisions that contradict each other none counts.

    `known` may have a better explanation of why there is nothing that a decision is about.
    """
    decided: list[Decided] = []
    problems: list[Problem] = []
    for decision in decisions:
        (words,) = decision.about
        things = register.find(words, folders)
        if len(things) == 1:
            decided.append(Decided(decision, things[0]))
        elif things:
            problems.append(warning(decision, f"{words}: several are called so", f"write which: {', '.join(things)}"))
        else:
            if told := known(decision):
                problems.append(told)
                continue
            likest = ", ".join(register.nearest(words, folders)) or "none, there is nothing"
            problems.append(warning(decision, f"{words}: nothing has this id or name", f"nearest: {likest}"))
    kept, torn = _one_answer(decided)
    return Meant(tuple(kept), (*problems, *torn))


def _one_answer(decided: Sequence[Decided]) -> tuple[list[Decided], list[Problem]]:
    """The decisions without those that contradict an other one, or repeat it."""
    first: dict[tuple[str, str], Decided] = {}
    torn: set[tuple[str, str]] = set()
    kept, problems = [], []
    for each in decided:
        decision = each.decision
        key = (each.thing, QUESTIONS.get(decision.deed, f"{decision.deed}: {decision.value}"))
        before = first.setdefault(key, each)
        if before is each:
            kept.append(each)
        elif (before.decision.deed, before.decision.value) == (decision.deed, decision.value):
            told = f"{each.thing}: this is decided in line {before.decision.line} already"
            problems.append(warning(decision, told, "take one of the two out"))
        else:
            torn.add(key)
            told = f"{each.thing}: line {before.decision.line} decides something else on {key[1]}"
            hint = "keep one of the two: until then it is left undecided"
            problems.append(Problem(decision.path, decision.line, told, hint))
    return [each for each in kept if not any(first[key] is each for key in torn)], problems


def warning(decision: Decision, message: str, hint: str) -> Problem:
    """A decision that wants another look."""
    return Problem(decision.path, decision.line, message, hint, Severity.WARNING)
