"""Two folders take each other's place in one step of the operating system, where it has one: Linux's renameat2."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""As linux/fcntl.h and linux/fs.h have them."""


def exchange(one: Path, other: Path) -> None:
    """What stood at `one` stands at `other` and the other way round, and there is no moment at which either is missing.

    Raises OSError where the system, the file system or the rights to the folders don't allow it; all is as it was then.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        raise NotImplementedError
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), str(one), None, str(other))


def can_exchange(folder: Path) -> bool:
    """Whether folders on the disk of `folder` can be exchanged: tried with two new ones in it, and it goes again.

    It is looked at what came of it, for there are disks behind a network that take the call for a plain renaming.
    """
    one, other = folder / "one", folder / "other"
    try:
        one.mkdir(parents=True)
        other.mkdir()
        (one / "mark").touch()
        exchange(one, other)
        return one.is_dir() and (other / "mark").exists()
    except (OSError, NotImplementedError):
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)
