"""Addresses: where on the site each thing of a dossier stands, so that pages, data and links agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.records.book import Former
from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.fact import Fact
from generator.records.ids import LONGEST_SLUG, RESERVED, short_hash, slug

#: An id that can be a file name, a part of an address, and an anchor, just as it is.
SOUND = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
#: Names that MkDocs or file systems keep for themselves.
KEPT = RESERVED | {"readme"}


@dataclass(frozen=True)
class Addresses:
    """The pages of a dossier and the places on them; every address counts from the root of the site."""

    dossier: Dossier

    @cached_property
    def things(self) -> dict[str, str]:
        """The page of each event and entity, by id."""
        events = _in_folder("events", (event.id for event in self.dossier.events))
        return _in_folder("entities", (entity.id for entity in self.dossier.entities)) | events

    @cached_property
    def sources(self) -> dict[str, str]:
        """The page of each source, by the article's id."""
        return _in_folder("sources", (article.id for article in self.dossier.articles))

    def former(self, former: Former) -> str:
        """The address of a page that isn't there any more."""
        return f"{former.folder}/{sound(former.id)}.html"

    def now(self, former: Former) -> str | None:
        """The page that took its place; None where none did."""
        return (self.sources if former.folder == "sources" else self.things).get(former.now or "")

    def claim(self, claim: Claim) -> str:
        """A claim, on its source's page."""
        return f"{self.sources[claim.source]}#{sound(claim.id)}"

    def fact(self, fact: Fact) -> str:
        """Where a fact stands: its callout if it is disputed, else its row, if its page shows it."""
        return f"{self.things[fact.about]}#{callout_anchor(fact) if fact.disputed else row_anchor(fact)}"


def row_anchor(fact: Fact) -> str:
    """The id of the fact's row in the fact box."""
    return f"f-{short_hash(fact.id)}"


def callout_anchor(fact: Fact) -> str:
    """The id of the callout of a disputed fact."""
    return sound(fact.id)


def twin(page: str) -> str:
    """The address of the data beside a page."""
    return f"{page.removesuffix('.html')}.json"


def sound(id_: str) -> str:
    """`id_` as a file name and anchor: itself where it is sound, else a slug and a short hash of it."""
    if SOUND.fullmatch(id_) and len(id_) <= LONGEST_SLUG and id_.casefold() not in KEPT:
        return id_
    return f"{slug(id_).encode()[: LONGEST_SLUG - 9].decode(errors='ignore').strip('-')}-{short_hash(id_)}"


def _in_folder(folder: str, ids: Iterable[str]) -> dict[str, str]:
    """A page for each id; names that differ in case alone are told apart."""
    table: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in ids:
        name = sound(id_)
        if name.casefold() in taken:
            name = f"{name[: LONGEST_SLUG - 9]}-{short_hash(id_)}"
        taken.add(name.casefold())
        table[id_] = f"{folder}/{name}.html"
    return table
