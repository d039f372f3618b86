"""The contract with templates: what each makes, and what it may ask for. `dossier templates` tells it, and checks them by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypedDict

from generator.render.against import Accord
from generator.render.entities import EntityView
from generator.render.events import EventView
from generator.render.filters import Verbatim
from generator.render.lists import Disagreements
from generator.render.overview import Overview
from generator.render.single import Origin, SingleView
from generator.render.sources import SourceView
from generator.render.timeline import Timeline
from generator.render.views import ChangeRound, Group, Index, Link, Mark, Named, SourceRow

#: Goes up when a template of one's own that was right may no longer be: a name is gone, or means something else.
TEMPLATE_API = 1

Variables = Mapping[str, tuple[Any, str]]
"""The variables of a template: by name their type and what they are."""


class Marks(TypedDict):
    """The five signs, by verdict."""

    agreement: Mark
    compatible: Mark
    conflict: Mark
    single: Mark
    update: Mark


class Counts(TypedDict):
    """How many of each there are in the dossier."""

    claims: int
    events: int
    entities: int


class Disputes(TypedDict):
    """How many disagreements there are, and how many a person has decided."""

    total: int
    decided: int


class Front(TypedDict):
    """Front matter, which the filter `front_matter` writes."""

    title: str
    description: str


Thing = TypedDict("Thing", {"@type": str, "@id": str})
Thing.__doc__ = "A thing that the page is about, in the words of schema.org, for the filter `front_matter`."

#: What every page of Markdown knows.
PAGE: Variables = MappingProxyType(
    {
        "front": (Front, "the front matter, for the filter `front_matter`"),
        "linked": (tuple[Thing, ...], "the JSON-LD of the page, for the same filter"),
        "title": (str, "the title of the page"),
        "root": (str, "leads from the page to the root of the site; in front of every address of a view"),
        "here": (str, "the address of the page itself, from the root of the site"),
        "language": (str, "the language of the page, as the web names it"),
        "foreign": (str, "the language of the articles, where that is another one; else nothing"),
        "several": (bool, "whether there is more than one source"),
        "few": (bool, "whether the sources are so few that pages say of how many"),
        "total": (int, "how many sources there are"),
        "count_word": (str, "the same in words"),
        "many": (str, "the same with the word for them: “three sources”"),
        "caption": (str, "what stands above the fact box"),
        "disputed_word": (str, "how many disagreements there are, in words"),
        "changed": (str | None, "what changed last; “” where nothing did, none where no changes are kept"),
    }
)


@dataclass(frozen=True)
class Kind:
    """A template that makes pages: which ones, what its `view` is (None: there is none), and what else it knows."""

    name: str
    makes: str
    view: Any
    more: Variables = field(default_factory=dict)
    whole: bool = False

    @property
    def variables(self) -> dict[str, tuple[Any, str]]:
        """All that the template may ask for, apart from parts; `whole` files of HTML know only what stands in `more`."""
        shared = {} if self.whole else dict(PAGE)
        view = {} if self.view is None else {"view": (self.view, "what the page shows")}
        return {**shared, **view, **self.more}


#: All templates that make pages, in the order in which a reader meets them.
KINDS = (
    Kind("index.md.j2", "index.html, the overview", Overview),
    Kind("conflicts.md.j2", "conflicts.html, all disagreements", Disagreements),
    Kind("event.md.j2", "events/NAME.html, an event", EventView),
    Kind("entity.md.j2", "entities/NAME.html, a person, organisation, place or other name", EntityView),
    Kind(
        "source.md.j2", "sources/NAME.html, an article", SourceView,
        {"lines": (tuple[str, ...], "the lines of the article, with `full_text`; else none")},
    ),
    Kind("timeline.md.j2", "timeline.html, all events by their dates", Timeline),
    Kind(
        "listing.md.j2", "events/index.html, people.html, organisations.html, places.html, other-names.html", tuple[Index, ...],
        {"lede": (str, "what the list holds"), "caption": (str, "the order of the list")},
    ),
    Kind(
        "sources.md.j2", "sources/index.html, all sources", tuple[Group[SourceRow], ...],
        {"accord": (Accord | None, "who agrees with whom; none of very few or many"), "undated": (int, "how many have no date")},
    ),
    Kind("changes.md.j2", "changes.html, what changed, where a log of changes is kept", tuple[ChangeRound, ...]),
    Kind(
        "about.md.j2", "about.html, how the dossier was made", None,
        {
            "marks": (Marks, "the five signs"),
            "rules": (tuple[str, ...], "the rules of comparison, a sentence each, in their order"),
            "counts": (Counts, "what there is in the dossier"),
            "unread": (tuple[tuple[str, str], ...], "articles that weren't read: the file, and why"),
            "decisions": (tuple[Named, ...], "what a person decided"),
            "untold": (int, "how many decisions more there are"),
            "hidden": (tuple[tuple[str, str, int], ...], "what has no page by decision: name, decision, and claims about it"),
            "disputes": (Disputes, "disagreements, and those that are decided"),
            "measured": (tuple[tuple[str, str], ...], "how well the program does: what was measured, and the figure"),
        },
    ),
    Kind(
        "single.html.j2", "one event in one file of HTML, `dossier build --single-file`", SingleView,
        {
            "origins": (tuple[Origin, ...], "the sources that the file cites"),
            "total": PAGE["total"],
            "several": PAGE["several"],
            "language": PAGE["language"],
            "foreign": PAGE["foreign"],
            "style": (Verbatim, "the style sheets, for the filter `verbatim`"),
            "root": (str, "nothing: the file leads into itself"),
            "here": (str, "nothing"),
        },
        whole=True,
    ),
    Kind(
        "former.html.j2", "what stands at an address that has no page any more", None,
        {
            "now": (Link | None, "the page that took its place; none where none did"),
            "was_id": (str, "the id that the page had"),
            "now_id": (str, "the id of the page that took its place"),
            "root": PAGE["root"],
            "language": PAGE["language"],
            "script": (Verbatim, "the script that goes there, for the filter `verbatim`"),
            "script_hash": (str, "the script as a policy names it"),
        },
        whole=True,
    ),
)  # fmt: skip
#: What is no page of its own.
SHARED = {"_page.md.j2": "what all pages of Markdown have: front matter, title, lede, and `more`, which is empty"}
