"""Folder: kept entries as files, one an entry, written whole or not at all; several builds may share it."""

from __future__ import annotations

import logging
import os
import re
import stat
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.whole import PREFIX, SUFFIX, write_whole

log = logging.getLogger(__name__)

#: Bytes of the largest entry that is read: that of a book.
LARGEST = 64_000_000
#: Entries that no build asked for last this many days, and take up no more than so many bytes; the last used stay longest.
SPARE_DAYS, SPARE_BYTES = 30, 64_000_000
DAY = 86_400
#: The names of our files, finished and under way; nothing else is ever deleted.
ENTRY, UNDER_WAY = re.compile(r"[0-9a-f]{64}\.reading"), re.compile(rf"{re.escape(PREFIX)}\w+{re.escape(SUFFIX)}")
#: Where a name leads elsewhere, or to what never ends, it isn't opened. Not every system knows these.
PLAIN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Folder:
    """Entries by key in a folder, which is made when the first is put there.

    What a disk refuses is told at debug level: without the folder everything works, only slower.
    """

    def __init__(self, folder: Path) -> None:
        """The entries in `folder`, if there are any."""
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What stands under `key`, unchecked; None where nothing does, or no plain file of a size that an entry may have."""
        path = self._path(key)
        try:
            handle = os.open(path, PLAIN)
            with open(handle, "rb") as file:  # noqa: PTH123, a handle, opened so that links aren't followed
                found = os.fstat(handle)
                if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
                    self.refuse(key, "is no entry")
                    return None
                data = file.read()
            os.utime(path)  # used today
        except FileNotFoundError:
            return None
        except OSError as error:
            self.refuse(key, error)
            return None
        return data

    def put(self, key: str, data: bytes) -> None:
        """Put an entry there, in the place of one that may be there."""
        try:
            write_whole(self._path(key), data)
        except OSError as error:
            log.debug("%s: a reading can't be kept: %s", self._folder, error)

    def refuse(self, key: str, why: object) -> None:
        """Note that an entry is of no use; the next reading takes its place."""
        log.debug("%s: is made again: %s", self._path(key), why)

    def tidy(self, needed: Collection[str]) -> None:
        """Delete what no build has asked for in a while, the keys in `needed` aside."""
        now, room = time.time(), SPARE_BYTES
        try:
            for path, found in sorted(self._spare(needed), key=lambda each: (-each[1].st_mtime, each[0])):
                room -= found.st_size
                if room < 0 or now - found.st_mtime > SPARE_DAYS * DAY:
                    path.unlink(missing_ok=True)
        except OSError as error:
            log.debug("%s: can't be tidied: %s", self._folder, error)

    def _spare(self, needed: Collection[str]) -> Iterator[tuple[Path, os.stat_result]]:
        """Files of ours that aren't needed."""
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if (ENTRY.fullmatch(path.name) and path.stem not in needed) or UNDER_WAY.fullmatch(path.name):
                try:
                    found = path.lstat()
                except FileNotFoundError:  # another build was faster
                    continue
                if not stat.S_ISDIR(found.st_mode):
                    yield path, found

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.reading"
