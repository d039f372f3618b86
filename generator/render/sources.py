"""The page of a source: what its text tells of itself, where it disagrees, and every claim in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from generator.records.addresses import sound
from generator.records.article import Article, Passage
from generator.records.claim import Claim
from generator.records.fact import Fact, Verdict
from generator.records.reading import Glance
from generator.records.register import SOURCES
from generator.render.against import Against, Beside, LeftOut
from generator.render.decisions import rulings
from generator.render.facts import mark_of, outlets, value
from generator.render.listing import heaviest_first
from generator.render.reference import Reference
from generator.render.views import Dated, Link, Mark, Piece, Snippet, SourceRow
from generator.render.words import MOST_WORDS, dated, pieces, quoted
from generator.render.wrong import wrong_source
from generator.values.lines import tidy


@dataclass(frozen=True, slots=True)
class Answer:
    """One side of a disagreement as a source's page shows it."""

    letter: str
    css: str
    value: Link
    outlets: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement that a source is part of: what it says, and what stands elsewhere."""

    title: Link
    here: tuple[Answer, ...]
    elsewhere: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Fed:
    """A claim: its id, its number in the text, and the fact it feeds."""

    id: str
    number: str
    label: Link
    value: str
    mark: Mark | None
    letter: str
    css: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a source and the claims in them; `notes` say by whom, how surely, and where in the text.

    `original` is the address of these words where the source was published, "" where it has none.
    """

    original: str
    pieces: tuple[Piece, ...]
    speaker: str
    notes: tuple[str, ...]
    claims: tuple[Fed, ...]


@dataclass(frozen=True, slots=True)
class Lone:
    """A claim that no other source makes or contradicts."""

    title: Link
    value: str
    speaker: str
    href: str
    line: int


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A claim about something that has no page because a person decided so; `about` is what it was called."""

    id: str
    about: str
    label: str
    value: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """All that the page of a source shows."""

    title: str
    id: str
    outlet: str
    headline: str
    dated: Dated
    url: str
    main_event: Link | None
    copies: tuple[Link, ...]
    glance: tuple[tuple[str, tuple[Piece, ...]], ...]
    claims: int
    only: int
    disputes: tuple[Dispute, ...]
    disputed: str
    lone: tuple[Lone, ...]
    beside: tuple[Beside, ...]
    left_out: tuple[LeftOut, ...]
    said: tuple[Said, ...]
    hidden: tuple[Unlisted, ...]
    decisions: tuple[str, ...]
    snippets: tuple[Snippet, ...]


def source_view(reference: Reference, against: Against, article: Article, event: str | None, glance: Glance | None) -> SourceView:
    """The view of a source; `event` is the id of the event that its headline is about."""
    claims = reference.dossier.claims_of[article.id]
    disputes = heaviest_first(reference.disputes_of[article.id])
    lone = tuple(_lone(reference, claim) for claim in only_here(reference, claims))
    return SourceView(
        reference.outlets[article.id],
        article.id,
        article.publisher or reference.labels.phrase("unnamed"),
        article.title,
        dated(reference, article),
        web_address(article.url),
        reference.link(event) if event in reference.titles else None,
        tuple(reference.source(id_) for id_ in reference.dossier.copies_of.get(article.id, ()) if id_ != article.id),
        tuple(_glances(reference, glance)) if glance else (),
        len(claims),
        len(lone),
        tuple(_dispute(reference, fact, article.id) for fact in disputes),
        disputed(reference, article.id),
        lone,
        against.beside(article.id),
        against.left_out(article.id),
        tuple(_said(reference, claims, web_address(article.url))),
        tuple(_unlisted(reference, article)),
        rulings(reference, SOURCES, article.id),
        wrong_source(reference, article),
    )


def _unlisted(reference: Reference, article: Article) -> Iterable[Unlisted]:
    """The claims of a source about what has no page because a person decided so, in the order of the text."""
    found = [(claim, hidden.name) for hidden in reference.dossier.hidden for claim in hidden.claims if claim.source == article.id]
    for claim, name in sorted(found, key=lambda each: (each[0].said, each[0].printed, each[0].id)):
        words = quoted(reference, claim.said, (claim.printed,))
        yield Unlisted(sound(claim.id), name, reference.labels.property(claim.property), claim.printed.words, words)


def web_address(url: str | None) -> str:
    """`url` if it is an address of the web (http or https, with a host), else nothing."""
    if url is None:
        return ""
    try:
        parts = urlsplit(tidy(url))
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.hostname and " " not in parts.geturl() else ""


def disputed(reference: Reference, id_: str) -> str:
    """In how many of the disagreements a source has part: "2 of 7"."""
    phrase, total = reference.labels.phrase, len(reference.dossier.disagreements)
    return phrase("n of m", n=len(reference.disputes_of[id_]), m=total) if total else "0"


def only_here(reference: Reference, claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose fact nobody else speaks of, one a fact."""
    first: dict[str, Claim] = {}
    for claim in claims:
        fact = reference.dossier.fact_of.get(claim.id)
        if fact is not None and fact.verdict is Verdict.SINGLE:
            first.setdefault(fact.id, claim)
    return list(first.values())


def _lone(reference: Reference, claim: Claim) -> Lone:
    fact = reference.dossier.fact_of[claim.id]
    shown = reference.side_of[claim.id].side.shown
    title = Link(reference.title(fact), reference.fact_href(fact))
    speaker = reference.labels.retold(claim.attribution or "")
    return Lone(title, shown, speaker, reference.claim_href(claim), reference.line(claim.said))


def _dispute(reference: Reference, fact: Fact, source: str) -> Dispute:
    here, elsewhere = [], []
    for side in reference.sides(fact):
        shown = value(reference, side)
        if source in side.source_set:
            here.append(Answer(side.letter, side.css, shown, ""))
        if len(side.sources) > (source in side.source_set):
            elsewhere.append(Answer(side.letter, side.css, shown, outlets(reference, side.sources, but=source)))
    return Dispute(Link(reference.title(fact), reference.fact_href(fact)), tuple(here), tuple(elsewhere))


def _glances(reference: Reference, glance: Glance) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    for name, passage in glance.answers():
        yield reference.labels.word("glance", name), pieces(passage, (), MOST_WORDS) if passage is not None else ()


def in_the_original(url: str, words: str) -> str:
    """The address of words on the page at `url`: a text fragment, which browsers scroll to; "" without an address.

    Of a long quotation the first and last words are enough (Scroll to Text Fragment, WICG).
    """
    if not url:
        return ""
    split = words.split()
    parts = [split] if len(split) <= 2 * ENDS else [split[:ENDS], split[-ENDS:]]
    fragment = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    return f"{url.partition('#')[0]}#:~:text={fragment}"


#: Words of either end of a quotation that find it.
ENDS = 5


def _said(reference: Reference, claims: list[Claim], url: str) -> Iterable[Said]:
    """Claims of the same words, the same speaker and certainty together, in the order of the text."""
    table: dict[tuple[Passage, str | None, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.said, claim.printed, claim.property, claim.id)):
        table.setdefault((claim.said, claim.attribution, claim.certainty), []).append(claim)
    labels, numbers = reference.labels, dict[int, int]()
    for (said, speaker, certainty), together in table.items():
        line = reference.line(said)
        fed = []
        for claim in together:
            numbers[line] = numbers.get(line, 0) + 1
            fed.append(_fed(reference, claim, f"{line}.{numbers[line]}"))
        notes = (labels.word("certainties", certainty), labels.word("places_in_text", together[0].role))
        printed = tuple(claim.printed for claim in together)
        yield Said(
            in_the_original(url, said.words),
            quoted(reference, said, printed),
            labels.retold(speaker or ""),
            tuple(note for note in notes if note),
            tuple(fed),
        )


def _fed(reference: Reference, claim: Claim, number: str) -> Fed:
    fact = reference.dossier.fact_of.get(claim.id)
    if fact is None:
        label = Link(reference.labels.property(claim.property), reference.homes.get(claim.about))
        return Fed(sound(claim.id), number, label, claim.printed.words, None, "", "")
    side = reference.side_of[claim.id]
    letters = fact.disputed
    return Fed(
        sound(claim.id),
        number,
        Link(reference.title(fact), reference.fact_href(fact)),
        side.side.shown,
        mark_of(reference, fact),
        side.letter if letters else "",
        side.css if letters else "",
    )


def source_rows(reference: Reference) -> tuple[SourceRow, ...]:
    """All sources, in the dossier's order."""
    return tuple(
        SourceRow(
            reference.source(article.id),
            article.title,
            dated(reference, article),
            len(reference.dossier.claims_of[article.id]),
            len(only_here(reference, reference.dossier.claims_of[article.id])),
            disputed(reference, article.id),
        )
        for article in reference.dossier.articles
    )
