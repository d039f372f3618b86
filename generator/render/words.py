"""Words of sources on a page: quotations whole or cut, with the value marked, and when they were published."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.records.article import Article, Passage
from generator.records.claim import Claim, Quotation
from generator.render.reference import Reference
from generator.render.views import Cite, Dated, Piece, Quote
from generator.values.moment import SHORT_MONTHS, SHORT_WEEKDAYS, Moment
from generator.values.saying import Saying, say

#: A quotation longer than this is cut, outside its source's own page.
MOST_WORDS = 45
CUT = " …"


def quoted(reference: Reference, said: Passage, printed: tuple[Passage, ...], most: int | None = None) -> tuple[Piece, ...]:
    """The words of `said` as `pieces` gives them, with the first mention of each thing in them leading to its page."""
    return linked(reference, said, pieces(said, printed, most))


def linked(reference: Reference, said: Passage, parts: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, cut further where a name stands that has a page; a name that reaches over the end of a piece leads nowhere."""
    names = reference.first_names(said)
    made: list[Piece] = []
    start = said.start
    for piece in parts:
        end = start + len(piece.text) * (piece.text != CUT)
        at = 0
        for begins, ends, href in names:
            if start <= begins and ends <= end:
                first, last = begins - start, ends - start
                made += [replace(piece, text=piece.text[at:first]), replace(piece, text=piece.text[first:last], href=href)]
                at = last
        made.append(replace(piece, text=piece.text[at:]))
        start = end
    return tuple(piece for piece in made if piece.text)


def pieces(said: Passage, printed: tuple[Passage, ...], most: int | None = None) -> tuple[Piece, ...]:
    """The words of `said`, those of `printed` strong; cut after `most` words, but never before the last value."""
    spans = apart(said, printed)
    end = len(said.words)
    if most is not None:
        end = max([cut_at(said.words, most), *(last for _, last in spans)])
        end = next((match.start() for match in re.finditer(r"\s|$", said.words) if match.start() >= end), end)
    made, place = [], 0
    for first, last in spans:
        made += [Piece(said.words[place:first]), Piece(said.words[first:last], strong=True)]
        place = last
    made.append(Piece(said.words[place:end]))
    if end < len(said.words.rstrip()):
        made.append(Piece(CUT))
    return tuple(piece for piece in made if piece.text)


def apart(said: Passage, printed: tuple[Passage, ...]) -> list[tuple[int, int]]:
    """Where in `said` the values stand, in order; one that lies outside, or reaches into the one before, is left out."""
    spans: list[tuple[int, int]] = []
    for passage in sorted(printed):
        first, last = passage.start - said.start, passage.end - said.start
        if first >= (spans[-1][1] if spans else 0) and last <= len(said.words) and first < last:
            spans.append((first, last))
    return spans


def cut_at(words: str, most: int) -> int:
    """Where the word number `most` of `words` ends, or the end of `words`."""
    for number, match in enumerate(re.finditer(r"\S+", words), start=1):
        if number == most:
            return match.end()
    return len(words)


def quote(reference: Reference, claim: Claim) -> Quote:
    """A claim's words, cut if they are long."""
    labels = reference.labels
    notes = (labels.word("certainties", claim.certainty), labels.word("places_in_text", claim.role))
    return Quote(
        quoted(reference, claim.said, (claim.printed,), MOST_WORDS),
        reference.cite(claim),
        labels.retold(claim.attribution or "") or labels.phrase("no speaker"),
        tuple(note for note in notes if note),
        dated(reference, reference.dossier.article[claim.source]),
        reference.source(claim.source),
    )


def spoken(reference: Reference, quotation: Quotation) -> Quote:
    """What somebody is quoted with; it leads to the nearest claim of the same line, or to the source's page."""
    passage = quotation.passage
    line = reference.line(passage)
    claims = reference.claim_at.get((passage.source, line))
    href = reference.claim_href(claims[0]) if claims else reference.source_homes[passage.source]
    return Quote(
        quoted(reference, passage, (), MOST_WORDS),
        Cite(reference.outlets[passage.source], line, href),
        quotation.speaker or reference.labels.phrase("no speaker"),
        (),
        dated(reference, reference.dossier.article[passage.source]),
        reference.source(passage.source),
    )


def dated(reference: Reference, article: Article) -> Dated:
    """When an article was published, as it says itself: "Sun 15 Nov 2015, 23:03", or "not dated"."""
    if article.published is None:
        return Dated(reference.labels.phrase("not dated"), None)
    labels = reference.labels
    text = labels.retold(short(article.published))
    if article.published_at:
        text = labels.say("{day}, {time}", day=text, time=labels.retold(article.published_at.shown))
    if article.published_inferred:
        text = labels.phrase("inferred", day=text)
    return Dated(text, article.published.start)


def when(reference: Reference, moment: Moment | None) -> Dated:
    """When an event was, as precisely as it was said; "not dated" where nothing was."""
    if moment is None:
        return Dated(reference.labels.phrase("not dated"), None)
    labels = reference.labels
    text = labels.retold(short(replace(moment, inferred=False)))
    return Dated(labels.phrase("inferred", day=text) if moment.inferred else text, moment.start)


def short(moment: Moment) -> str:
    """A day as tables print it: "Sun 15 Nov 2015", "about Sun 15 Nov 2015"; anything less precise as it is."""
    if moment.first is None or moment.first != moment.last:
        return moment.shown
    weekday = Saying(SHORT_WEEKDAYS[moment.first.weekday()])
    day = say("{weekday} {day}", weekday=weekday, day=_short_day(moment.first))
    return say("about {day}", day=day) if moment.about else day


def brief_day(moment: Moment) -> str:
    """A day, or the first of a stretch, as short as a picture needs it: "15 Nov 2015", "Nov 2015", "2015"."""
    if moment.first is None:
        return moment.shown
    parts = len((moment.start or "").split("-"))
    if parts == 1:
        return str(moment.first.year)
    month = Saying(SHORT_MONTHS[moment.first.month - 1])
    return _short_day(moment.first) if parts == 3 else say("{month} {year}", month=month, year=moment.first.year)


def _short_day(day: date) -> Saying:
    return say("{number} {month} {year}", number=day.day, month=Saying(SHORT_MONTHS[day.month - 1]), year=day.year)
