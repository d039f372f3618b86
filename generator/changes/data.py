"""Data of others: JSON that comes from a file or from the network, as records, or an error that says what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from generator.errors import PastError

T = TypeVar("T")

#: The schema of `dossier.json` and `changes.json` that is understood.
SCHEMA = 1
ANEW = "publish the dossier anew, without --since"


@dataclass(frozen=True, slots=True)
class _Named:
    schema: int | str | None = None


def read_data(content: bytes, shape: type[T], where: str, what: str) -> T:
    """The JSON in `content` as a `shape`, what else stands in it left out.

    Nothing is taken for what it isn't: a text is a text, a number a number. Raises PastError, which calls the data `where` and
    what it should be `what`, where it is no JSON, of another schema, or doesn't fit.
    """
    hint = f"name a {what} that this program published, or leave out --since"
    try:
        schema = msgspec.json.decode(content, type=_Named).schema
        if schema != SCHEMA:
            told = "it names no schema" if schema is None else f"it is of schema {schema!r:.20}"
            raise PastError(f"{where}: is no {what} of schema {SCHEMA}: {told}\n    {hint}")
        return msgspec.json.decode(content, type=shape)
    except msgspec.ValidationError as error:
        raise unfit(where, what, str(error)) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise PastError(f"{where}: is no JSON: {error}\n    {hint}") from error


def unfit(where: str, what: str, why: object) -> PastError:
    """The error for data that isn't what it should be."""
    return PastError(f"{where}: is no {what} of schema {SCHEMA}: {why}\n    {ANEW}")
