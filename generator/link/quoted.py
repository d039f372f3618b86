"""Quoted: words that two places quote of one statement become claims of it, so that readers see who prints which of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from generator.records.article import Article, Passage
from generator.records.claim import Claim, Quotation, claim_id
from generator.values import Wording
from generator.values.wording import normalise

#: Words in a row that two printings of one statement share, and the part of the shorter one's words that both have in order.
RUN, PART = 4, 0.6
#: A run of words that more quotations have is a turn of the language.
COMMON = 30
#: Words of a quotation that a claim shows, and words shown in front of the first that differs.
SHOWN, LEAD = 12, 5
#: Words of the quotation in which it stands.
AROUND = 60
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation by its words: each as compared, with where it is printed in the article."""

    quotation: Quotation
    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def quotation_claims(
    quotations: Sequence[Quotation], articles: Mapping[str, Article], about: Mapping[str, str]
) -> Iterator[Claim]:
    """A claim for each printing of a statement that is quoted twice or more, in two articles or otherwise in one.

    It is about the speaker, if one has a name, else about the event that `about` gives for its article.
    """
    ordered = sorted(quotations, key=lambda quotation: quotation.passage)
    for group in _groups([_words(quotation) for quotation in ordered]):
        speakers = [each.quotation.speaker_chain for each in group if each.quotation.speaker_chain is not None]
        sources = [each.quotation.passage.source for each in group]
        subject = speakers[0] if speakers else next((about[source] for source in sources if source in about), None)
        if subject is not None and (len(set(sources)) > 1 or len({each.keys for each in group}) > 1):
            yield from _claims(group, subject, articles)


def _words(quotation: Quotation) -> Words:
    start = quotation.passage.start
    found = [
        (normalise(match[0]), (start + match.start(), start + match.end())) for match in _WORD.finditer(quotation.passage.words)
    ]
    found = [(key, span) for key, span in found if key]
    return Words(quotation, tuple(key for key, _ in found), tuple(span for _, span in found))


def _groups(quoted: Sequence[Words]) -> list[list[Words]]:
    """Groups of two or more that print one statement, each in reading order."""
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, each in enumerate(quoted):
        for run in dict.fromkeys(each.keys[i : i + RUN] for i in range(len(each.keys) - RUN + 1)):
            having[run].append(number)
    first = list(range(len(quoted)))
    for numbers in having.values():
        if len(numbers) <= COMMON:
            for number in numbers[1:]:
                ours, theirs = _first(first, numbers[0]), _first(first, number)
                if ours != theirs and _is_one(quoted[numbers[0]], quoted[number]):
                    first[max(ours, theirs)] = min(ours, theirs)
    groups: dict[int, list[Words]] = defaultdict(list)
    for number, each in enumerate(quoted):
        groups[_first(first, number)].append(each)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def _first(first: list[int], number: int) -> int:
    """The first quotation of a group; the way to it is shortened."""
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number


def _is_one(left: Words, right: Words) -> bool:
    return LCSseq.similarity(left.keys, right.keys) >= PART * min(len(left.keys), len(right.keys))


def _claims(group: Sequence[Words], subject: str, articles: Mapping[str, Article]) -> Iterator[Claim]:
    """One claim a printing, all in one scope: the words with which the statement begins in the first of them."""
    lead = max(group, key=lambda each: len(each.keys))
    scope = " ".join(next(each for each in group if each is not lead).keys[:RUN])
    for each in group:
        other = lead if each is not lead else next(member for member in group if member is not lead)
        start = _shown_from(each, other)
        spans = each.spans[start : start + SHOWN]
        article, whole = articles[each.quotation.passage.source], each.quotation.passage
        printed = article.passage(spans[0][0], spans[-1][1])
        yield Claim(
            id=claim_id(printed, "quotation"),
            about=subject,
            property="quotation",
            value=Wording(printed.words),
            printed=printed,
            said=_around(whole, each.spans, start, article),
            scope=scope,
            attribution=each.quotation.speaker,
        )


def _shown_from(each: Words, other: Words) -> int:
    """The first of the words that are shown: all of a short quotation, else from where it has them in common with the other."""
    if len(each.keys) <= SHOWN:
        return 0
    blocks = [block for block in LCSseq.editops(each.keys, other.keys).as_matching_blocks() if block.size]
    shared = blocks[0].a if blocks else 0
    ends = ((block.a + block.size, block.b + block.size) for block in blocks)
    differs = next((ours for ours, theirs in ends if ours < len(each.keys) and theirs < len(other.keys)), shared)
    start = max(shared, differs - LEAD) if differs - shared > SHOWN - LEAD else shared
    return min(start, len(each.keys) - SHOWN)


def _around(whole: Passage, spans: Sequence[tuple[int, int]], start: int, article: Article) -> Passage:
    """The quotation, or so many words of a long one that what is shown is among them."""
    if len(spans) <= AROUND:
        return whole
    first = max(0, min(start - LEAD, len(spans) - AROUND))
    return article.passage(spans[first][0], spans[first + AROUND - 1][1])
