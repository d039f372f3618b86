"""Chains, reports and readings for tests of linking, in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.link import Linked, link
from generator.records.article import Passage
from generator.records.claim import Claim, Kind, Mention
from generator.records.curation import Curation, Decision, Deed
from generator.records.ids import slug
from generator.records.reading import Chain, Participant, Reading, Report
from generator.values.moment import Moment
from tests.factory import article

#: Digits and dashes of an article's id as letters.
LETTERS = str.maketrans("0123456789-", "klmnopqrstx")


def chain(*forms: str, source: str = "daily-1", kind: Kind = Kind.PERSON) -> Chain:
    """A chain that prints each form once, one after the other; the first is its name."""
    mentions = tuple(Mention(Passage(source, 100 * n, 100 * n + len(form), form), kind) for n, form in enumerate(forms))
    return Chain(f"{source}#{slug(forms[0])}-{kind.value}", kind, forms[0], mentions)


def place(*forms: str, source: str = "daily-1") -> Chain:
    """A chain of a place."""
    return chain(*forms, source=source, kind=Kind.PLACE)


def report(
    label: str = "the attack",
    source: str = "daily-1",
    *,
    family: str = "harm/violence",
    when: Moment | None = None,
    places: Iterable[Chain] = (),
    people: Iterable[Chain] = (),
    agents: Iterable[str] = (),
    headline: bool = False,
    number: int = 1,
) -> Report:
    """A report whose only clause is its label."""
    return Report(
        f"{source}#e{number}",
        family,
        label,
        (Passage(source, 1000 * number, 1000 * number + len(label), label),),
        when,
        tuple(each.id for each in places),
        tuple(Participant("involved", each.mentions[0].passage, each.id) for each in people),
        frozenset(agents),
        headline=headline,
    )


def reading(
    source: str,
    chains: Sequence[Chain] = (),
    reports: Sequence[Report] = (),
    claims: Sequence[Claim] = (),
    *,
    text: str | None = None,
    published: str | None = None,
) -> Reading:
    """A reading of an article of this id; without a text of its own it has words that no other article has."""
    stem = source.translate(LETTERS)
    words = " ".join(f"{stem}{letter * number}" for letter in "abcdefghijklmnopqrstuvwxyz" for number in range(4, 9))
    told = article(source, words if text is None else text, published=published)
    return Reading(told, tuple(chains), tuple(reports), tuple(claims))


def linked(*chains: Chain, curation: Curation | None = None) -> Linked:
    """What linking makes of chains, each in the reading of its article."""
    sources = dict.fromkeys(each.source for each in chains)
    return link([reading(s, [each for each in chains if each.source == s]) for s in sources], curation or Curation())


def groups(*chains: Chain, curation: Curation | None = None) -> list[list[str]]:
    """The forms of each entity that linking makes of the chains, sorted."""
    return sorted(sorted(entity.forms()) for entity in linked(*chains, curation=curation).entities)


def judged(left: str, right: str, judgement: Deed) -> Curation:
    """A curation with one judgement of two names, in line 3 of the file."""
    return Curation((Decision(judgement, (left, right), because="the editor asked both", line=3),))
