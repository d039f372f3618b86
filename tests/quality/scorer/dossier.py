"""The exported dossier: what of `dossier.json` is scored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tests.quality.scorer.errors import ScorerError
from tests.quality.scorer.gold import Evidence, Verdict

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article says, as a value: `text` as printed, `normal` as the program understood it."""

    id: str
    text: str
    normal: str
    said: Evidence


@dataclass(frozen=True, slots=True)
class Side:
    """One answer of a fact: the ids of the claims that give it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with the answers the dossier sets side by side."""

    id: str
    property: str
    verdict: Verdict
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """The page of a thing: its kind, and every form of its name that the page holds."""

    id: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """The page of an event: from when until when (None: not given), and the sentences that tell of it."""

    id: str
    start: str | None
    end: str | None
    mentions: tuple[Evidence, ...]


Record = TypeVar("Record", Claim, Entity, Event)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is scored of an export."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the export that is being read, and where in the file it stands."""

    content: object
    where: str = "dossier"

    def at(self, key: str) -> Piece:
        """What stands under a key that has to be there."""
        if not isinstance(self.content, Mapping):
            raise self.error("is no object")
        if key not in self.content:
            raise self.error(f"{key!r} is missing")
        return Piece(self.content[key], f"{self.where}.{key}")

    def items(self, key: str) -> list[Piece]:
        """What stands in the list under a key."""
        listed = self.at(key)
        if not isinstance(listed.content, list | tuple):
            raise listed.error("is no list")
        return [Piece(item, f"{listed.where}[{number}]") for number, item in enumerate(listed.content)]

    def text(self, key: str | None = None) -> str:
        """The text under a key, or this piece itself as a text."""
        found = self if key is None else self.at(key)
        if not isinstance(found.content, str):
            raise found.error(f"{found.content!r:.60} is no text")
        return found.content

    def text_or_nothing(self, key: str) -> str | None:
        """The text under a key, or None for null."""
        return None if self.at(key).content is None else self.text(key)

    def error(self, what: str) -> ScorerError:
        """What is wrong with this piece."""
        return ScorerError(f"{self.where}: {what}")


def read_dossier(export: Mapping[str, object]) -> Dossier:
    """The parts of an export that are scored; a ScorerError says which of them is missing or not what it has to be."""
    whole = Piece(export)
    if (schema := whole.at("schema")).content != SCHEMA:
        raise schema.error(f"{schema.content!r:.60} is not {SCHEMA}")
    claims = _once(whole.at("claims"), [_claim(piece) for piece in whole.items("claims")])
    known = frozenset(claim.id for claim in claims)
    return Dossier(
        entities=_once(whole.at("entities"), [_entity(piece) for piece in whole.items("entities")]),
        events=_once(whole.at("events"), [_event(piece) for piece in whole.items("events")]),
        claims=claims,
        facts=tuple(_fact(piece, known) for piece in whole.items("conflicts")),
    )


def _once(listed: Piece, read: Sequence[Record]) -> tuple[Record, ...]:
    """What was read of a list; an id may stand once."""
    for id_, times in Counter(record.id for record in read).items():
        if times > 1:
            raise listed.error(f"{id_!r} stands twice")
    return tuple(read)


def _claim(piece: Piece) -> Claim:
    value = piece.at("value")
    return Claim(piece.text("id"), value.text("text"), value.text("normal"), _evidence(piece))


def _evidence(piece: Piece) -> Evidence:
    return Evidence(piece.text("source"), piece.text("quote"))


def _entity(piece: Piece) -> Entity:
    aliases = [alias.text() for alias in piece.items("aliases")]
    mentions = [mention.text("text") for mention in piece.items("mentions")]
    return Entity(piece.text("id"), piece.text("kind"), tuple(dict.fromkeys([piece.text("name"), *aliases, *mentions])))


def _event(piece: Piece) -> Event:
    when = piece.at("when")
    start, end = (None, None) if when.content is None else (when.text_or_nothing("start"), when.text_or_nothing("end"))
    return Event(piece.text("id"), start, end, tuple(_evidence(mention) for mention in piece.items("mentions")))


def _fact(piece: Piece, known: frozenset[str]) -> Fact:
    verdict = piece.text("verdict")
    if verdict not in list(Verdict):
        raise piece.at("verdict").error(f"{verdict!r:.60} is none of {', '.join(Verdict)}")
    sides = tuple(_side(side, known) for side in piece.items("sides"))
    return Fact(piece.text("id"), piece.text("property"), Verdict(verdict), sides)


def _side(piece: Piece, known: frozenset[str]) -> Side:
    claims = piece.items("claims")
    for claim in claims:
        if claim.text() not in known:
            raise claim.error(f"no claim is called {claim.text()!r}")
    return Side(piece.text("value"), tuple(claim.text() for claim in claims))
