"""A file is written whole or not at all: beside its place under a name of ours, then moved there in one step."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

PREFIX, SUFFIX = ".dossier-", ".tmp"
"""How the name of a file that isn't finished begins and ends."""


def write_whole(path: Path, content: bytes) -> None:
    """Make `content` what the file at `path` says, and make the folders above it.

    A file that is there keeps its mode; a new one is for everybody to read.

    Whoever looks meanwhile, or after a kill, finds what was there before. Raises OSError where the disk doesn't play along.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PREFIX, suffix=SUFFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def clear_unfinished(folder: Path) -> None:
    """Delete what a write that was killed has left in `folder` and below it; raises OSError where that can't be."""
    for here, _, names in os.walk(folder):
        for name in names:
            if name.startswith(PREFIX) and name.endswith(SUFFIX):
                (Path(here) / name).unlink()
