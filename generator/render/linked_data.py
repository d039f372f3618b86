"""Linked data: what a page is about, in the words of schema.org, for search engines and other readers of JSON-LD.

It says who said what and where, and never who is right: what is disputed is told as claims, and left out as a property.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.records.article import Article
from generator.records.claim import Claim, Kind
from generator.records.entity import Entity, Event
from generator.records.fact import Fact
from generator.render.facts import one_each_first, quotes_a_side
from generator.render.reference import Reference
from generator.render.sources import web_address
from generator.render.words import MOST_WORDS, pieces
from generator.values.moment import Moment

Node = dict[str, object]

#: What schema.org calls the kinds of entities; groups and other names have no word there that would always be true.
TYPES = {Kind.PERSON: "Person", Kind.ORGANISATION: "Organization", Kind.PLACE: "Place"}
#: How many sources, names and disputes a page tells of in this form.
MOST_SOURCES, MOST_NAMES, MOST_DISPUTES = 12, 12, 12
#: What stands behind a page's address where the thing is meant that it is about, and not the page.
THING = "#this"
#: From the pages of events, entities and sources to the root of the site.
ROOT = "../"


def event_data(reference: Reference, event: Event) -> tuple[Node, ...]:
    """An event, with day and places unless they are disputed or worked out, where it is reported, and its disputed claims."""
    disputes = reference.disputes_about(event.id)
    disputed = {fact.property for fact in disputes}
    thing = _thing("Event", reference.homes[event.id], event.title)
    if "date" not in disputed:
        thing |= _dates(event.when)
    if event.places and "place" not in disputed:
        thing["location"] = [_thing("Place", reference.homes[id_], reference.titles[id_]) for id_ in event.places]
    sources = event.sources[:MOST_SOURCES]
    thing["subjectOf"] = [_article(reference, reference.dossier.article[source]) for source in sources]
    return (thing, *_claims(reference, disputes[:MOST_DISPUTES]))


def entity_data(reference: Reference, entity: Entity) -> tuple[Node, ...]:
    """A person, an organisation or a place, by every name that sources print; nothing for what is none of these."""
    if entity.kind not in TYPES:
        return ()
    thing = _thing(TYPES[entity.kind], reference.homes[entity.id], entity.name)
    if others := [form for form in entity.forms() if form != entity.name][:MOST_NAMES]:
        thing["alternateName"] = others
    return (thing,)


def source_data(reference: Reference, article: Article, event: str | None) -> tuple[Node, ...]:
    """An article, and what it is mainly about; its day only where it gives one itself."""
    about = event if event in reference.dossier.event else None
    thing = _article(reference, article)
    return (thing | {"about": _thing("Event", reference.homes[about], reference.titles[about])} if about else thing,)


def _claims(reference: Reference, disputes: Iterable[Fact]) -> Iterator[Node]:
    """The claims of disputed facts that their callouts quote, each with its words and the article in which they stand."""
    for fact in disputes:
        for side in reference.sides(fact):
            yield from (_claim(reference, claim) for claim in one_each_first(side.side.claims)[: quotes_a_side(fact)])


def _claim(reference: Reference, claim: Claim) -> Node:
    words = "".join(piece.text for piece in pieces(claim.said, (claim.printed,), MOST_WORDS))
    made: Node = {"@type": "Claim", "@id": ROOT + reference.claim_href(claim), "text": words}
    if claim.attribution:
        made["creditText"] = claim.attribution
    appears = _thing("NewsArticle", reference.source_homes[claim.source], reference.outlets[claim.source])
    return made | {"about": {"@id": ROOT + reference.homes[claim.about] + THING}, "appearance": appears}


def _article(reference: Reference, article: Article) -> Node:
    made = _thing("NewsArticle", reference.source_homes[article.id], reference.outlets[article.id])
    if article.title:
        made["headline"] = article.title
    if article.publisher:
        made["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published and article.published.start and not article.published_inferred:
        made["datePublished"] = article.published.start
    if address := web_address(article.url):
        made["url"] = address
    return made


def _thing(type_: str, home: str, name: str) -> Node:
    return {"@type": type_, "@id": ROOT + home + THING, "name": name}


def _dates(when: Moment | None) -> Node:
    """The day, month or year, as ISO 8601; none where it was worked out, or may have been on one of several days."""
    if when is None or when.start is None or when.start != when.end or when.inferred or when.about:
        return {}
    return {"startDate": when.start}
