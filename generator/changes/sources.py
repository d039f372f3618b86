"""Which articles came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.edition import Edition, SourceData
from generator.records.change import ArticleAdded, ArticleEdited, ArticleGone, Change

#: What can be edited in an article, and what it is called.
PARTS = (("title", "headline"), ("fingerprint", "text"), ("publisher", "publisher"), ("published", "day"), ("url", "address"))


def articles_changed(before: Edition, after: Edition) -> Iterator[Change]:
    """Articles by their ids: new ones, edited ones, and those that are gone. A file that was only moved is none of these."""
    known = {_now(source.id, after): source for source in before.sources}
    for source in after.sources:
        old = known.get(source.id)
        if old is None:
            yield ArticleAdded(source.id, source.title, source.outlet)
        elif parts := _edited(old, source):
            yield ArticleEdited(source.id, source.title, source.outlet, parts)
    for id_, source in known.items():
        if id_ not in after.source:
            yield ArticleGone(source.id, source.title, source.outlet)


def _now(id_: str, after: Edition) -> str:
    """The id of a source of before in `after`: the one that took its place, where it has none of its own any more."""
    return id_ if id_ in after.source else after.former.get("sources", {}).get(id_) or id_


def _edited(old: SourceData, new: SourceData) -> tuple[str, ...]:
    """What differs; a text that an edition doesn't tell of is taken for the same."""
    different = (name for part, name in PARTS if getattr(old, part) != getattr(new, part))
    untold = old.fingerprint is None or new.fingerprint is None
    return tuple(name for name in different if not (name == "text" and untold))
