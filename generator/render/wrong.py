"""Wrong: what a reader who knows better would put into `curation.yml`, for the page or the disagreement that they look at."""

from __future__ import annotations

from generator.records.article import Article
from generator.records.claim import Kind
from generator.records.curation import Decision, Deed
from generator.records.entity import Entity, Event
from generator.records.fact import Fact
from generator.records.register import ENTITIES
from generator.records.snippet import snippet
from generator.render.reference import Reference
from generator.render.views import Snippet


def wrong_entity(reference: Reference, entity: Entity) -> tuple[Snippet, ...]:
    """It is one with something else, is called otherwise, is of another kind, or is nothing."""
    kind = next(kind for kind in Kind if kind is not entity.kind)
    alone = reference.register.find(entity.name, (ENTITIES,)) == [f"{ENTITIES}/{entity.id}"]
    name = entity.name if alone and entity.name in entity.forms() else entity.id  # a name that a person gave may be given anew
    say = reference.labels.say
    return _written(
        Decision(Deed.SAME, (name, say("OTHER NAME"))),
        Decision(Deed.RENAME, (entity.id,), say("NEW NAME")),
        Decision(Deed.KIND, (entity.id,), kind.value),
        Decision(Deed.HIDE, (entity.id,)),
    )


def wrong_event(reference: Reference, event: Event) -> tuple[Snippet, ...]:
    """It is one with another event, is called otherwise, or is nothing."""
    say = reference.labels.say
    return _written(
        Decision(Deed.SAME, (event.id, say("OTHER EVENT"))),
        Decision(Deed.TITLE, (event.id,), say("NEW TITLE")),
        Decision(Deed.HIDE, (event.id,)),
    )


def wrong_source(reference: Reference, article: Article) -> tuple[Snippet, ...]:
    """It is of another day, or another outlet."""
    day = article.published.start if article.published is not None else None
    return _written(
        Decision(Deed.PUBLISHED, (article.id,), day or "2016-05-03"),
        Decision(Deed.PUBLISHER, (article.id,), article.publisher or reference.labels.say("NEW NAME")),
    )


def wrong_conflict(reference: Reference, fact: Fact) -> tuple[Snippet, ...]:
    """Its sides fit together, or one of them is right; nothing where a person has decided already."""
    if reference.dossier.ruling(fact) is not None:
        return ()
    reason = reference.labels.say("REASON")
    _, first = reference.made_sides(fact)[0]
    return _written(
        Decision(Deed.NOT_A_CONFLICT, (fact.id,), because=reason),
        Decision(Deed.SETTLED, (fact.id,), first.shown, because=reason),
    )


def _written(*decisions: Decision) -> tuple[Snippet, ...]:
    made = []
    for decision in decisions:
        key, first, *rest = snippet(decision)
        made.append(Snippet(key, first.strip(), tuple(line.strip() for line in rest)))
    return tuple(made)
