"""Finding: names, times, quantities, events, quotations and claims in each article; spaCy is known here alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.annotate.aged import ages_elsewhere
from generator.annotate.alarms import alarm_claims
from generator.annotate.casualties import casualty_claims
from generator.annotate.chains import find_chains
from generator.annotate.circumstances import circumstance_claims
from generator.annotate.claims import count_claims, loose_counts, origin_claims, place_claims, responsibility_claims, time_claims
from generator.annotate.deeds import deed_claims
from generator.annotate.happening import Happening
from generator.annotate.happenings import find_happenings
from generator.annotate.lasting import lasting_claims
from generator.annotate.manner import first_claims, manner_claims, record_claims
from generator.annotate.moments import Timex, find_times
from generator.annotate.named import Named, by_block, capitals_in, names_in
from generator.annotate.oppositions import opposed_claims
from generator.annotate.owner import OwnerOf
from generator.annotate.persons import age_claims, birth_claims, name_claims
from generator.annotate.pipeline import Paragraph, load, paragraphs
from generator.annotate.quantities import Age, Amount, ages_of_nouns, find_ages, find_amounts
from generator.annotate.quotations import find_quotations
from generator.annotate.reasons import reasons_of
from generator.annotate.reports import finish, gather, headline_draft, ids_of
from generator.annotate.roles import description_claims, role_claims
from generator.annotate.statement import is_quotable
from generator.annotate.ties import tie_claims
from generator.annotate.told import told_figures
from generator.records.article import Article
from generator.records.claim import Claim, Mention
from generator.records.reading import Chain, Reading


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one paragraph."""

    paragraph: Paragraph
    names: list[Named]
    times: list[Timex]
    ages: list[Age]
    amounts: list[Amount]
    happenings: list[Happening]


def annotate(articles: Sequence[Article], pipeline: str | None = None) -> list[Reading]:
    """What was found in each article, in the order of `articles`; `pipeline` names a spaCy pipeline, None the shipped one."""
    return [read_one(article, parsed) for article, parsed in zip(articles, paragraphs(load(pipeline), articles), strict=True)]


def read_one(article: Article, parsed: Sequence[Paragraph]) -> Reading:
    """One article's reading from its parsed blocks."""
    chains = find_chains(parsed)
    index = by_block(parsed, chains)
    found = list(_all_findings(parsed, chains, index))
    drafts = gather([happening for part in found for happening in part.happenings])
    headline = headline_draft(drafts)
    reasons = reasons_of(drafts, ids_of(drafts, article.id))
    reports = [replace(report, reasons=reasons.get(report.id, ())) for report in finish(drafts, article.id, headline)]
    owner = OwnerOf(article.id, drafts, reports)
    claims = [claim for part in found for claim in _claims(part, owner)]
    claims += [*ages_elsewhere([(part.paragraph, part.names) for part in found], claims), *_names(found)]
    return Reading(
        article,
        tuple(chains),
        tuple(reports),
        tuple(_unique([claim for claim in claims if is_quotable(claim)])),
        tuple(find_quotations(parsed, chains)),
    )


Index = Mapping[int, Sequence[tuple[Chain, Mention]]]


def _all_findings(parsed: Sequence[Paragraph], chains: Sequence[Chain], index: Index) -> Iterator[Findings]:
    """The findings of each paragraph; a time says which half of the day it is in to those behind it."""
    half = ""
    for paragraph in parsed:
        part = findings(paragraph, chains, index, half)
        half = next((timex.half for timex in reversed(part.times) if timex.half), half)
        yield part


def findings(paragraph: Paragraph, chains: Sequence[Chain], index: Index, half: str = "") -> Findings:
    """Names, ages, amounts and happenings of a paragraph; numbers inside names, times and ages are no amounts.

    `half` is that of the day in which the last time before the paragraph is.
    """
    names = list(names_in(paragraph, index))
    times = list(find_times(paragraph.text, paragraph.article.published, half))
    ages = list(find_ages(paragraph.doc))
    amounts = list(find_amounts(paragraph.doc, [*_taken(times, ages, names), *ages_of_nouns(paragraph.doc)]))
    places = [*names, *capitals_in(paragraph, chains)]
    return Findings(paragraph, names, times, ages, amounts, find_happenings(paragraph, places, times, amounts))


def _taken(times: Sequence[Timex], ages: Sequence[Age], names: Sequence[Named]) -> list[tuple[int, int]]:
    """The characters in which numbers are no amounts."""
    spans = [(timex.start, timex.end) for timex in times] + [(age.start, age.end) for age in ages]
    return spans + [(named.span.start_char, named.span.end_char) for named in names]


def _claims(part: Findings, owner: OwnerOf) -> Iterator[Claim]:
    """All claims of a paragraph but the forms of names."""
    paragraph = part.paragraph
    yield from casualty_claims(paragraph, part.amounts, part.names, owner)
    lasting = dict(lasting_claims(paragraph, part.amounts, part.names, owner))
    yield from lasting.values()
    amounts = [amount for amount in part.amounts if amount.start not in lasting]
    for happening in part.happenings:
        about = owner(paragraph.block.start, happening.token, happening.token)
        if about is not None:
            yield from count_claims(paragraph, happening, part.names, about, lasting)
            yield from time_claims(paragraph, happening, about)
            yield from place_claims(paragraph, happening, about)
            yield from manner_claims(paragraph, happening, about)
    hung = {amount.start for happening in part.happenings for amount in happening.amounts}
    yield from loose_counts(paragraph, amounts, part.names, owner, hung)
    yield from told_figures(paragraph, amounts, part.names, owner, [(timex.start, timex.end) for timex in part.times])
    dated = {timex.start for happening in part.happenings for timex in happening.times}
    yield from alarm_claims(paragraph, part.times, owner, dated)
    placed = {passage.start - paragraph.block.start for happening in part.happenings for _, passage in happening.places}
    yield from deed_claims(paragraph, part.times, part.names, owner, dated | placed)
    yield from record_claims(paragraph, owner)
    yield from first_claims(paragraph, owner)
    yield from circumstance_claims(paragraph, part.names, owner)
    yield from opposed_claims(paragraph, part.names, owner)
    yield from origin_claims(paragraph, part.names, owner)
    yield from responsibility_claims(paragraph, part.names, owner)
    yield from age_claims(paragraph, part.ages, part.names)
    yield from role_claims(paragraph, part.names)
    yield from description_claims(paragraph, part.names)
    yield from birth_claims(paragraph, part.names)
    yield from tie_claims(paragraph, part.names)


def _names(found: Sequence[Findings]) -> Iterator[Claim]:
    """The forms of names, each once."""
    seen: set[tuple[str, str]] = set()
    for part in found:
        yield from name_claims(part.paragraph, part.names, seen)


def _unique(claims: Sequence[Claim]) -> list[Claim]:
    """One claim an id, in reading order: the same words give a property once."""
    return sorted(
        {claim.id: claim for claim in reversed(claims)}.values(), key=lambda claim: (claim.printed.start, claim.property)
    )
