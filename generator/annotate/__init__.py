"""Finding: names, times, quantities, events, quotations and claims in each article; spaCy is known here alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.annotate.claims import (
    OwnerOf,
    age_claims,
    birth_claims,
    casualty_claims,
    count_claims,
    name_claims,
    origin_claims,
    place_claims,
    responsibility_claims,
    role_claims,
    time_claims,
    times_taken,
)
from generator.annotate.glance import glance_at
from generator.annotate.happenings import Happening, Named, capitals_in, find_happenings, names_in
from generator.annotate.moments import find_times
from generator.annotate.names import find_names
from generator.annotate.pipeline import Paragraph, load, paragraphs
from generator.annotate.quantities import Age, Amount, find_ages, find_amounts
from generator.annotate.quotations import find_quotations
from generator.annotate.reports import Draft, finish, gather, headline_draft
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.reading import Chain, Reading


def annotate(articles: Sequence[Article], pipeline: str | None = None) -> list[Reading]:
    """What was found in each article, in the order of `articles`; `pipeline` names a spaCy pipeline, None the shipped one."""
    return [read_one(article, parsed) for article, parsed in zip(articles, paragraphs(load(pipeline), articles), strict=True)]


def read_one(article: Article, parsed: Sequence[Paragraph]) -> Reading:
    """One article's reading from its parsed blocks."""
    chains = find_names(parsed)
    found = [_Paragraph(paragraph, chains, article) for paragraph in parsed]
    happenings = [happening for part in found for happening in part.happenings]
    drafts = gather(happenings)
    headline = headline_draft(drafts)
    reports = finish(drafts, article.id, headline)
    ids = {number: report.id for number, report in reports.items()}
    by_token = {(happening.paragraph.block.start, happening.token.i): draft for draft in drafts for happening in draft.happenings}
    owner = OwnerOf(drafts, ids, by_token, headline)
    claims = _unique([claim for part in found for claim in _claims(part, owner, drafts, ids)] + list(_names(found)))
    return Reading(
        article,
        tuple(chains),
        tuple(reports.values()),
        tuple(claims),
        tuple(find_quotations(parsed, chains)),
        glance_at(headline),
    )


class _Paragraph:
    """A paragraph with all that was found in it, while its article is being read."""

    def __init__(self, paragraph: Paragraph, chains: Sequence[Chain], article: Article) -> None:
        self.paragraph = paragraph
        self.names: list[Named] = list(names_in(paragraph, chains))
        self.times = list(find_times(paragraph.doc.text, article.published))
        self.ages: list[Age] = list(find_ages(paragraph.doc))
        self.amounts: list[Amount] = list(find_amounts(paragraph.doc, times_taken(self.times, self.ages, self.names)))
        places = [*self.names, *capitals_in(paragraph, chains)]
        self.happenings: list[Happening] = find_happenings(paragraph, places, self.times, self.amounts)


def _claims(part: _Paragraph, owner: OwnerOf, drafts: Sequence[Draft], ids: dict[int, str]) -> Iterator[Claim]:
    paragraph = part.paragraph
    here = owner.at(paragraph.block.start)
    yield from casualty_claims(paragraph, part.amounts, here)
    numbers = {id(happening): ids[draft.number] for draft in drafts for happening in draft.happenings}
    for happening in part.happenings:
        about = numbers[id(happening)]
        yield from count_claims(paragraph, happening, about)
        yield from time_claims(paragraph, happening, about)
        yield from place_claims(paragraph, happening, about)
    yield from origin_claims(paragraph, part.names, here)
    yield from responsibility_claims(paragraph, part.names, here)
    yield from age_claims(paragraph, part.ages, part.names)
    yield from role_claims(paragraph, part.names)
    yield from birth_claims(paragraph, part.names)


def _names(found: Sequence[_Paragraph]) -> Iterator[Claim]:
    seen: set[tuple[str, str]] = set()
    for part in found:
        yield from name_claims(part.paragraph, part.names, seen)


def _unique(claims: Sequence[Claim]) -> list[Claim]:
    """One claim an id, in reading order: the same words give a property once."""
    return sorted(
        {claim.id: claim for claim in reversed(claims)}.values(), key=lambda claim: (claim.printed.start, claim.property)
    )
