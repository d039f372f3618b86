"""The past: what was published before, from a file or, where somebody names an address, from the network.

This is the one module of the program that asks the network for anything.
"""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from generator.changes.edition import WHAT as DOSSIER
from generator.changes.edition import Edition, read_edition
from generator.changes.history import WHAT as CHANGES
from generator.changes.history import read_history
from generator.errors import PastError
from generator.records.change import History
from generator.records.problem import Problem, Severity

#: A server may let us wait so long for its next words, and for all of them, in seconds.
PATIENCE, PATIENCE_IN_ALL = 20.0, 120.0
#: Nothing longer is read, in bytes: with 76 kB an article in `dossier.json` (as in seeds/) some 3,500 articles.
LONGEST = 256 * 1024 * 1024
#: What a server answers where nothing is published: there is no such page, or there is none any more.
NOTHING_THERE = frozenset({404, 410})
PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Past:
    """What was published before: `edition` is None where nothing was, and `history` where it told of no changes.

    `problems` tell of a history that can't be understood; a new one is begun.
    """

    edition: Edition | None
    history: History | None = None
    problems: tuple[Problem, ...] = ()


def read_past(where: str) -> Past:
    """What was published at `where`: a `dossier.json`, or a folder or website that holds one, with `changes.json` beside it.

    Where there is no such file, or the server says that there is none, it is the first publication. Raises PastError where
    the file can't be read, the server doesn't answer as it should, or what it answers is no dossier.
    """
    dossier = _dossier(where)
    content = _content(dossier)
    if content is None:
        return Past(None)
    edition = read_edition(content, dossier)
    changes = urljoin(dossier, CHANGES) if _is_address(dossier) else str(Path(dossier).with_name(CHANGES))
    try:
        told = _content(changes)
        return Past(edition, None if told is None else read_history(told, changes))
    except PastError as error:
        message, _, _ = str(error).removeprefix(f"{changes}: ").partition("\n")
        hint = "the list of changes begins anew with this build"
        return Past(edition, None, (Problem(changes, 0, message, hint, Severity.WARNING),))


def _dossier(where: str) -> str:
    """The file or address of the `dossier.json`."""
    if _is_address(where):
        parts = urlsplit(where)
        if "@" in parts.netloc:
            raise PastError("--since: the address holds a name or a password\n    fetch the file beforehand, and name the file")
        return urljoin(where, DOSSIER) if parts.path.endswith("/") or not parts.path else where
    if "://" in where:
        raise PastError(f"--since: {where}: only files and addresses that begin with http:// or https:// can be read")
    return str(Path(where) / DOSSIER) if Path(where).is_dir() else where


def _is_address(where: str) -> bool:
    return where.lower().startswith(("http://", "https://"))


def _content(where: str) -> bytes | None:
    return _fetched(where) if _is_address(where) else _read(Path(where))


def _read(path: Path) -> bytes | None:
    """The bytes of a file, or None where there is none."""
    try:
        if path.stat().st_size > LONGEST:
            raise PastError(_too_long(str(path)))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else error
        raise PastError(f"{path}: can't be read: {told}\n    see to the file, or leave out --since") from error


def _fetched(address: str) -> bytes | None:
    """What a server answers, or None where it says that nothing is there."""
    request = urllib.request.Request(address, headers={"User-Agent": "fact-dossier", "Accept": "application/json"})  # noqa: S310
    try:
        with _opener().open(request, timeout=PATIENCE) as answer:
            return _all(answer, address)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in NOTHING_THERE:
            return None
        hint = "if nothing was published there yet, leave out --since"
        raise PastError(f"{address}: the server answers {error.code} {error.reason}\n    {hint}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise PastError(f"{address}: can't be fetched: {reason}\n    try again later, or name a file") from error


def _opener() -> urllib.request.OpenerDirector:
    """For http and https alone, wherever a server sends us; proxies are those that the environment names."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener


def _all(answer: http.client.HTTPResponse, address: str) -> bytes:
    """The whole answer, as long as it is neither too long nor too slow."""
    until = time.monotonic() + PATIENCE_IN_ALL
    pieces, length = [], 0
    while piece := answer.read1(PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise PastError(_too_long(address))
        if time.monotonic() > until:
            raise PastError(f"{address}: took longer than {PATIENCE_IN_ALL:.0f} s\n    try again later, or name a file")
    if answer.length:
        raise PastError(f"{address}: breaks off {answer.length:,} bytes before its end\n    try again later, or name a file")
    return b"".join(pieces)


def _too_long(where: str) -> str:
    return f"{where}: is longer than {LONGEST:,} bytes\n    leave out --since"
