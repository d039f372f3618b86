"""Retold: a dossier in which all that the program put together stands in the readers' language."""

from __future__ import annotations

from dataclasses import replace

from generator.records.change import FITS
from generator.records.dossier import Dossier
from generator.records.fact import Fact, Side
from generator.render.labels import Labels
from generator.values import Wording
from generator.values.saying import Saying


def in_other_words(dossier: Dossier, labels: Labels) -> dict[str, str]:
    """The titles and answers of a dossier that are others in the language of `labels`, by their English."""
    ours = [event.title for event in dossier.events], [side.shown for fact in dossier.facts for side in fact.sides], [FITS]
    return {str(text): told for each in ours for text in each if (told := labels.retold(text)) != text}


def retold(dossier: Dossier, labels: Labels) -> Dossier:
    """The dossier for pages: titles, answers and reasons in the language of `labels`, the words of sources as they are printed.

    Where the labels say nothing in other words than the program it is the same dossier.
    """
    if not labels.tables["texts"]:
        return dossier

    def reasons(because: tuple[Saying, ...]) -> tuple[Saying, ...]:
        return tuple(Saying(labels.retold(each)) for each in because)

    def answer(side: Side) -> Side:
        ours = isinstance(side.value, Wording) and all(claim.printed.words != side.shown for claim in side.claims)
        return replace(side, shown=labels.retold(Saying(side.shown) if ours else side.shown))  # "resigned", "the first"

    def answers(fact: Fact) -> Fact:
        return replace(fact, sides=tuple(map(answer, fact.sides)), because=Saying(labels.retold(fact.because)))

    return replace(
        dossier,
        entities=tuple(replace(each, because=reasons(each.because)) for each in dossier.entities),
        events=tuple(replace(each, title=labels.retold(each.title), because=reasons(each.because)) for each in dossier.events),
        facts=tuple(map(answers, dossier.facts)),
        hidden=tuple(replace(each, name=labels.retold(each.name)) for each in dossier.hidden),
    )
