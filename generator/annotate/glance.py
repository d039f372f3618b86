"""At a glance: who, what, when and where of the event that an article's headline is about, as passages."""

from __future__ import annotations

from generator.annotate.reports import Draft
from generator.records.reading import Glance


def glance_at(draft: Draft | None) -> Glance:
    """The first words for each question among the sentences of the headline's event; nothing where none says so."""
    if draft is None:
        return Glance()
    happenings = sorted(draft.happenings, key=lambda happening: happening.clause.start)
    who = next((passage for h in happenings for role, _, passage in h.people if role == "agent"), None)
    when = next((h.paragraph.cut(t.start, t.end) for h in happenings for t in h.times), None)
    where = next((passage for h in happenings for _, passage in h.places), None)
    return Glance(who=who, what=happenings[0].clause, when=when, where=where)
