"""Mentions and claims: which names an article prints, and who says what of whom."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from enum import StrEnum

from generator.records.article import Passage, Role
from generator.records.ids import short_hash
from generator.values import Value
from generator.values.saying import Saying


class Kind(StrEnum):
    """What a named thing is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    OTHER = "other"


#: Kinds that a pipeline mixes up for one and the same name.
THINGS = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.OTHER})


class Certainty(StrEnum):
    """How surely a claim is made."""

    STATED = "stated"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    BELIEVED = "believed"
    DENIED = "denied"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as printed at one place; `long` is it with title or class word ("mayor Jane Doe", "Odeon cinema")."""

    passage: Passage
    kind: Kind
    long: Passage | None = None

    @property
    def words(self) -> str:
        """The name as printed."""
        return self.passage.words


@dataclass(frozen=True, slots=True)
class Claim:
    """A source says, in `said`, that `property` of `about` is `value`, printed as `printed` (a part of `said`).

    `about` is the id of an event or entity; as long as the articles are not linked it is the local id of a report or a
    chain of the same article. `scope` names the part or group the claim is limited to, in the source's words; claims of
    different scope are no rivals. `attribution` is who is said to say so.
    """

    id: str
    about: str
    property: str
    value: Value
    printed: Passage
    said: Passage
    scope: str | None = None
    attribution: Saying | str | None = None
    certainty: Certainty = Certainty.STATED
    role: Role = Role.BODY

    @builtins.property  # in here `property` is the field
    def source(self) -> str:
        """The id of the article that says it."""
        return self.said.source


def claim_id(printed: Passage, name: str) -> str:
    """The id of the claim of the property `name` that is printed there: other articles don't change it."""
    return f"claim-{short_hash(printed.source, name, printed.start, printed.end)}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody is quoted with; `speaker` as printed, None where the article doesn't say.

    `speaker_chain` is the id of the speaker's chain, once linked of the entity; None where the speaker has no name.
    """

    passage: Passage
    speaker: str | None
    speaker_chain: str | None = None
