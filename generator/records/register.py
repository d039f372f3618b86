"""Register: what a person may call the things of a dossier, by id or by name.

A thing is called by the folder of its page and its id, "entities/red-fox", so that a source and a person may share an id;
a disagreement, which has no page of its own, "conflicts/" and its id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from generator.nearest import nearest_of
from generator.records.article import Article
from generator.records.book import Former
from generator.records.curation import Curation, Deed
from generator.records.entity import Entity, Event
from generator.records.fact import Fact
from generator.values.wording import name_key

ENTITIES, EVENTS, SOURCES, CONFLICTS = "entities", "events", "sources", "conflicts"
FOLDERS = (ENTITIES, EVENTS, SOURCES, CONFLICTS)
#: The deeds that give a page its name, and where the pages stand.
NAMED = {Deed.RENAME: ENTITIES, Deed.TITLE: EVENTS}


class Register:
    """Ids and names, each with the things that bear it."""

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        events: Iterable[Event] = (),
        articles: Iterable[Article] = (),
        facts: Iterable[Fact] = (),
        former: Iterable[Former] = (),
        curation: Curation | None = None,
    ) -> None:
        """Everything is looked up first by id, then by the name that its page shows, then by any name printed.

        A `former` id stands for what has its page now, also in the ids of disagreements; names that a person gives in `curation`
        are shown, beside the old ones.
        """
        self._ids: dict[str, list[str]] = defaultdict(list)
        self._shown: dict[str, list[str]] = defaultdict(list)
        self._printed: dict[str, list[str]] = defaultdict(list)
        self._called: dict[str, list[str]] = defaultdict(list)
        for entity in entities:
            self._add(f"{ENTITIES}/{entity.id}", entity.id, entity.name, entity.forms())
        for event in events:
            self._add(f"{EVENTS}/{event.id}", event.id, event.title)
        for article in articles:
            file = PurePosixPath(article.path)
            self._add(f"{SOURCES}/{article.id}", article.id, article.title, (file.name, file.stem))
        about: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._add(f"{CONFLICTS}/{fact.id}", fact.id, "")
            about[fact.about].append(fact)
        for each in former:
            if (now := f"{each.folder}/{each.now}") in self._called:
                self._ids[each.id].append(now)
            for fact in about.get(each.now or "", ()):
                self._ids[f"{each.id}{fact.id.removeprefix(fact.about)}"].append(f"{CONFLICTS}/{fact.id}")
        for decision in curation.of(*NAMED) if curation else ():
            things = self.find(decision.about[0], (NAMED[decision.deed],))
            if len(things) == 1 and things[0] not in self._shown[name_key(decision.value)]:
                self._shown[name_key(decision.value)].append(things[0])
                self._called[things[0]].append(decision.value)

    def _add(self, thing: str, id_: str, name: str, others: Iterable[str] = ()) -> None:
        self._ids[id_].append(thing)
        self._called[thing] += [id_, *([name] if name else [])]
        if name:
            self._shown[name_key(name)].append(thing)
        for other in dict.fromkeys(map(name_key, others)):
            self._printed[other].append(thing)

    def find(self, words: str, folders: Collection[str]) -> list[str]:
        """The things in these folders that `words` may mean: none, one, or several of equal right."""
        folder, id_ = _parts(words)
        allowed = [each for each in folders if folder in {"", each}]
        key = name_key(words)
        for found in (self._ids.get(id_, ()), self._shown.get(key, ()) if key else (), self._printed.get(key, ()) if key else ()):
            if fitting := [thing for thing in found if thing.partition("/")[0] in allowed]:
                return fitting
        return []

    def nearest(self, words: str, folders: Collection[str]) -> list[str]:
        """The ids and names in these folders that are most like `words`, the likest first."""
        called = {name for thing, names in self._called.items() if thing.partition("/")[0] in folders for name in names}
        return nearest_of(called, _parts(words)[1])


def _parts(words: str) -> tuple[str, str]:
    """The folder that `words` begin with, if any, and the id in them, which may be the address of a page or of a place on one."""
    path, _, anchor = words.strip().removeprefix("/").partition("#")
    folder, _, rest = path.partition("/")
    if folder not in FOLDERS or not rest:
        return "", anchor or path.removesuffix(".html")
    return (CONFLICTS, anchor) if anchor else (folder, rest.removesuffix(".html"))
