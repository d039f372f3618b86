"""Curation: what a person decided about the dossier, with reason, name, day and place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What a decision does; the word is the key under which it stands in the file."""

    SAME = "same"
    """Names are of one thing, or pages of one event."""
    DIFFERENT = "different"
    """Names are of two things."""
    RENAME = "rename"
    """A person, organisation, place or other thing is called so on its page."""
    HIDE = "hide"
    """A page is of nothing that should have one."""
    KIND = "kind"
    """A thing is of another kind."""
    TITLE = "title"
    """An event is called so."""
    PUBLISHED = "published"
    """An article is of this day."""
    PUBLISHER = "publisher"
    """An article is of this outlet."""
    NOT_A_CONFLICT = "not-a-conflict"
    """The sides of a disagreement fit together."""
    SETTLED = "settled"
    """One side of a disagreement is taken to be right."""
    NOTE = "note"
    """Readers of a page should know this."""


@dataclass(frozen=True, slots=True)
class Form:
    """How an entry of one deed is written: the key of what it is about, and that of what is decided, "" where there is none."""

    about: str
    value: str = ""


FORMS: dict[Deed, Form] = {
    Deed.SAME: Form("names"),
    Deed.DIFFERENT: Form("names"),
    Deed.RENAME: Form("page", "to"),
    Deed.HIDE: Form("page"),
    Deed.KIND: Form("page", "to"),
    Deed.TITLE: Form("page", "to"),
    Deed.PUBLISHED: Form("source", "to"),
    Deed.PUBLISHER: Form("source", "to"),
    Deed.NOT_A_CONFLICT: Form("conflict"),
    Deed.SETTLED: Form("conflict", "value"),
    Deed.NOTE: Form("page", "text"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of what they call `about`; `value` is what it is to be, "" where the deed says all.

    `because`, `by` and `on` (a day, ISO) are "" where the file doesn't say.
    """

    deed: Deed
    about: tuple[str, ...]
    value: str = ""
    because: str = ""
    by: str = ""
    on: str = ""
    path: str = "curation.yml"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Curation:
    """All that was decided, in the order of the file; empty where there is no curation file."""

    decisions: tuple[Decision, ...] = ()

    def of(self, *deeds: Deed) -> tuple[Decision, ...]:
        """The decisions that do one of these."""
        return tuple(decision for decision in self.decisions if decision.deed in deeds)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and the thing it was found to be about (see `register.py` for how things are called)."""

    decision: Decision
    thing: str
