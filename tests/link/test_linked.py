from __future__ import annotations

import re

from generator.link import link
from generator.link.linked import renamed
from generator.records.article import Passage
from generator.records.claim import Quotation
from generator.records.curation import Curation, Deed
from generator.records.reading import Glance
from generator.records.related import Bond, Related
from generator.values import Naming
from tests.factory import claim, passage
from tests.link.builders import chain, judged, place, reading, report

WORDS = Passage("a-1", 0, 4, "then")


def told() -> list[object]:
    """An article that tells of an attack in a town, of who was there, and of what she said of it."""
    town, person = place("Arlen", source="a-1"), chain("Ann Boyle", source="a-1")
    attack = report(source="a-1", places=[town], people=[person], headline=True)
    claims = [
        claim("killed", "17", source="a-1", about=attack.id),
        claim("victim", "Ann Boyle", source="a-1", about=attack.id, value=Naming("Ann Boyle", person.id)),
    ]
    return [reading("a-1", [town, person], [attack], claims)]


def test_every_place_where_an_id_stands_gets_the_other_one() -> None:
    linked = link(told(), Curation())  # type: ignore[arg-type]
    full = type(linked)(
        linked.entities, linked.events, linked.claims, (Quotation(passage(), "Ann Boyle", "ann-boyle"),), linked.headline_events,
        event_glances=(("attack-in-arlen", Glance(what=WORDS)),),
        related=(Related("attack-in-arlen", Bond.CAUSE, "attack-in-arlen"),),
    )  # fmt: skip
    ids = {"attack-in-arlen": "old-event", "ann-boyle": "old-person", "arlen": "old-town"}
    assert re.search("|".join(f"'{id_}'" for id_ in ids), repr(full))
    assert not re.search("|".join(f"'{id_}'" for id_ in ids), repr(renamed(full, ids)))
    assert repr(renamed(full, ids)).count("'old-") == sum(repr(full).count(f"'{id_}'") for id_ in ids)


def test_without_other_ids_nothing_changes() -> None:
    linked = link(told(), Curation())  # type: ignore[arg-type]
    assert renamed(linked, {}) is linked
    assert renamed(linked, {"arlen": "arlen"}) is linked


def test_decisions_are_about_the_other_ids_too() -> None:
    linked = link(told(), judged("Arlen", "arlen-town", Deed.DIFFERENT))  # type: ignore[arg-type]
    assert [each.thing for each in renamed(linked, {"arlen": "old-town"}).decided] == ["entities/old-town"]
