"""Locks: one build at a time writes to a folder.

The operating system takes a lock from a process that has ended, however it did; the file that is left locks nothing.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.beside import beside, make_room
from generator.errors import DossierError

#: So many seconds a build waits for another one to end.
PATIENCE = 300.0
#: The part of a lock's file that tells who holds it begins behind the byte that Windows locks.
FIRST = 1

log = logging.getLogger(__name__)


@contextmanager
def held(*folders: Path, doing: str, tell: Callable[[str], None], patience: float = PATIENCE) -> Iterator[None]:
    """While this lasts, no other build writes to `folders`; others are told that this process is `doing` something there.

    Where another one is at work already, `tell` is told of it, and it is waited for; raises a DossierError that names it if it
    hasn't ended after `patience` seconds. A folder that can't have a lock, because what is beside it can't be written or
    the disk has none, is not locked, with a warning in the log.
    """
    with ExitStack() as locks:
        for folder in sorted({folder.resolve() for folder in folders}):  # everybody in one order: no two wait for each other
            _lock(locks, folder, doing, tell, patience)
        yield


def _lock(locks: ExitStack, folder: Path, doing: str, tell: Callable[[str], None], patience: float) -> None:
    path = beside(folder, "lock")
    lock = FileLock(path, preserve_lock_file=True, on_acquired=lambda file: _sign(file, doing))
    try:
        make_room(folder)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            tell(f"{folder}: another build is at work here: {_holder(path)}; waiting until it has ended")
            lock.acquire(timeout=patience, poll_interval=0.1)
    except Timeout:
        raise DossierError(
            f"{folder}: another build is still at work here: {_holder(path)}\n"
            f"    wait until it has ended, or end it, and build again"
        ) from None
    except OSError as error:
        if os.access(folder, os.W_OK) or not folder.exists():
            log.warning("%s: can't be locked: %s\n    take care that no two builds write there at once", folder, error)
    else:
        locks.callback(lock.release)


def _sign(file: int, doing: str) -> None:
    """Write into the file of a lock who holds it."""
    name = f"process {os.getpid()} on {socket.gethostname()} ({doing})"
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, b"\n" * FIRST + name.encode() + b"\n")


def _holder(path: Path) -> str:
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(FIRST)
            return file.read(300).decode(errors="replace").strip() or "a process that doesn't say who it is"
    except OSError:
        return "a process that doesn't say who it is"
