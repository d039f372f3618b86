"""The overview: key figures, disagreements, the order of events, who says what, and what all agree on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from generator.records.article import Article
from generator.records.dossier import Dossier
from generator.records.entity import Event
from generator.records.fact import Fact, FactKind, Verdict, Weight
from generator.records.family import NOUNS
from generator.render.chart import Chart, chart
from generator.render.facts import figure, first_cites, point
from generator.render.listing import WEIGHTS, heaviest_first, telling
from generator.render.matrix import Matrix, matrix
from generator.render.reference import Reference, scoped
from generator.render.sources import source_rows
from generator.render.timeline import happenings
from generator.render.views import Cite, Dated, Figure, Happening, Link, Point, SourceRow
from generator.render.words import dated

#: What an overview can hold; the rest is on its own pages.
MOST_FIGURES, MOST_POINTS, MOST_HAPPENINGS, MOST_AGREED, MOST_SOURCES, MOST_MAIN = 5, 12, 14, 12, 50, 3
#: Of how many main events the first paragraph tells what is agreed on, and how much of each.
MOST_TOLD, MOST_GROUNDS = 2, 3
#: The words with which an event is called by its kind.
KINDS = frozenset(noun.split()[0] for noun in NOUNS.values())


@dataclass(frozen=True, slots=True)
class Agreed:
    """Something on which all sources agree."""

    title: Link
    value: Link
    cites: tuple[Cite, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What the sources that speak of a main event agree on: what is asked, and the answer, with its place on the site."""

    event: Link
    points: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in the list: what it is about, the newest day of its articles, how many there are, and what they disagree on."""

    title: Link
    newest: Dated
    sources: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the overview shows; `compared` counts the facts that two sources or more speak of.

    `stories` are listed where a folder holds more than a sentence can name; `grounds` are what the first paragraph calls agreed.
    """

    title: str
    stories: tuple[StoryRow, ...]
    main: tuple[tuple[Link, str], ...]
    grounds: tuple[Ground, ...]
    figures: tuple[Figure, ...]
    points: tuple[Point, ...]
    other_points: int
    chart: Chart | None
    happenings: tuple[Happening, ...]
    undated: int
    matrix: Matrix | None
    agreed: tuple[Agreed, ...]
    compared: int
    disputed: int
    sources: tuple[SourceRow, ...]
    decided: int


def main_events(dossier: Dossier) -> list[Event]:
    """What the dossier is about: the events of the headlines, or else the one that most sources report."""
    by_sources = sorted(dossier.events, key=lambda event: -len(event.sources))
    return [event for event in by_sources if event.main] or by_sources[:1]


def overview(reference: Reference) -> Overview:
    """The view of the overview."""
    dossier = reference.dossier
    main = main_events(dossier)
    titles = in_a_row(dossier, [event.title for event in main[:MOST_MAIN]])
    points = heaviest_first(fact for fact in dossier.disagreements if of_substance(fact))[:MOST_POINTS]
    known = [event for event in dossier.events if event.when and event.when.known]
    agreed = [
        fact
        for fact in dossier.facts
        if fact.verdict is Verdict.AGREEMENT and telling(fact) and len(fact.sources) == reference.count
    ]
    stories = story_rows(reference)
    return Overview(
        site_title(reference, titles, len(stories)),
        stories,
        tuple(
            (Link(title, reference.homes[event.id]), _day(reference, event)) for title, event in zip(titles, main, strict=False)
        ),
        () if stories else grounds(reference, main, titles),
        tuple(figure(reference, fact) for fact in key_facts(reference, main)),
        tuple(point(reference, fact) for fact in points),
        len(dossier.disagreements) - len(points),
        chart(reference, known),
        happenings(reference, sorted(known, key=lambda event: (not event.main, -len(event.sources)))[:MOST_HAPPENINGS]),
        len(dossier.events) - len(known),
        matrix(reference, main),
        tuple(_agreed(reference, fact) for fact in heaviest_first(agreed)[:MOST_AGREED]),
        sum(fact.verdict is not Verdict.SINGLE and telling(fact) for fact in dossier.facts),
        len(dossier.disagreements),
        source_rows(reference)[:MOST_SOURCES],
        sum(dossier.ruling(fact) is not None for fact in dossier.disagreements),
    )


def _day(reference: Reference, event: Event) -> str:
    """When an event was, for a sentence; nothing where that isn't said, or was worked out."""
    return reference.labels.retold(event.when.shown) if event.when and not event.when.inferred else ""


def grounds(reference: Reference, main: list[Event], titles: list[str]) -> tuple[Ground, ...]:
    """What the first paragraph says that sources agree on, event by event; `titles` are what it calls the events."""
    made = []
    for event, title in zip(main[:MOST_TOLD], titles, strict=False):
        agreed = [fact for fact in reference.dossier.facts_about.get(event.id, []) if _is_ground(reference, fact)]
        points = tuple(
            (reference.labels.asked(fact.property) + scoped(fact), Link(fact.sides[0].shown, reference.fact_href(fact)))
            for fact in heaviest_first(agreed)[:MOST_GROUNDS]
        )
        if points:
            made.append(Ground(Link(title, reference.homes[event.id]), points))
    return tuple(made)


def _is_ground(reference: Reference, fact: Fact) -> bool:
    """Whether sources agree on it, a sentence has words for it, and it isn't the day, which stands behind the title."""
    plain = fact.property != "date" and reference.labels.is_asked(fact.property) and not scoped(fact).startswith(",")
    return fact.verdict is Verdict.AGREEMENT and plain


def story_rows(reference: Reference) -> tuple[StoryRow, ...]:
    """The stories, newest first, by the events on whose pages readers look for their articles; none where they are few."""
    dossier = reference.dossier
    articles: dict[str, list[Article]] = {}
    for id_, event in dossier.headline_events:
        articles.setdefault(event, []).append(dossier.article[id_])
    if len(articles) <= MOST_MAIN:
        return ()
    newest = {event: max(told, key=_published) for event, told in articles.items()}
    ordered = sorted(articles, key=lambda event: (_published(newest[event]), len(articles[event]), event), reverse=True)
    return tuple(
        StoryRow(
            reference.link(event),
            dated(reference, newest[event]),
            len(articles[event]),
            sum(fact.disputed for fact in dossier.facts_about.get(event, [])),
        )
        for event in ordered
    )


def _published(article: Article) -> str:
    """The day for sorting; articles without one come last."""
    return (article.published.start or "") if article.published else ""


def in_a_row(dossier: Dossier, titles: list[str]) -> list[str]:
    """`titles` as they stand in one sentence: those behind the first begin small, unless with a name.

    A first word is no name if it is a kind of event, or if the articles print it small more often than with a capital.
    """
    words = [title.split()[0] for title in titles[1:] if title.split()]
    printed = Counter(word for article in dossier.articles for word in re.findall(r"\w+", article.text)) if words else Counter()
    plain = {word for word in words if word.lower() in KINDS or printed[word.lower()] > printed[word]}
    return titles[:1] + [title[0].lower() + title[1:] if title.split()[0] in plain else title for title in titles[1:]]


def site_title(reference: Reference, titles: list[str], stories: int) -> str:
    """What the dossier is called: its first main events, or of many `stories` the first, and how many there are besides."""
    if stories > 1:
        return reference.labels.phrase("more stories", title=site_title(reference, titles[:1], 0), n=stories - 1)
    return reference.labels.joined(titles[:2]) or reference.labels.word("pages", "overview")


def of_substance(fact: Fact) -> bool:
    """Whether a disagreement is about what happened: no spelling, and no small thing."""
    return fact.kind is not FactKind.NAME and fact.weight is not Weight.LOW


def key_facts(reference: Reference, main: list[Event]) -> list[Fact]:
    """Figures of the main events that two sources give or that weigh, those that most sources speak of first."""
    facts = [fact for event in main for fact in reference.dossier.facts_about.get(event.id, [])]
    numbers = [fact for fact in facts if _is_figure(fact)]
    numbers = [fact for fact in numbers if fact.verdict is not Verdict.COMPATIBLE]  # they may count two groups
    return sorted(numbers, key=lambda fact: (-len(fact.sources), not fact.disputed, WEIGHTS.index(fact.weight)))[:MOST_FIGURES]


def _is_figure(fact: Fact) -> bool:
    plain = fact.kind is FactKind.NUMBER and fact.scope is None and len(fact.sides) <= 2 and fact.weight is not Weight.LOW
    return plain and (len(fact.sources) > 1 or fact.weight is Weight.HIGH)


def _agreed(reference: Reference, fact: Fact) -> Agreed:
    cites, more = first_cites(reference, fact.claims)
    values = reference.labels.joined([side.side.shown for side in reference.sides(fact)])
    return Agreed(Link(reference.title(fact), reference.fact_href(fact)), Link(values), cites, more)
