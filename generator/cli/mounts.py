"""Mounts: folders in whose place a disk, or a folder from elsewhere, was put. They can be filled, but not replaced."""

from __future__ import annotations

import os
import re
from pathlib import Path

#: Linux's table of what is mounted; the fifth word of a line is where, with odd characters as three octal digits.
TABLE = Path("/proc/self/mountinfo")


def is_mount(folder: Path) -> bool:
    """Whether something is mounted at `folder`, an absolute path.

    Where there is no table to look it up, a folder of the same disk that was put there isn't seen.
    """
    if os.path.ismount(folder):
        return True
    try:
        lines = TABLE.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    return any(_plain(line.split(" ")[4]) == str(folder) for line in lines if line.count(" ") > 4)


def _plain(path: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), path)
