"""A finished website takes the place of the old one, in steps of which each leaves a whole website at its address.

Where the system can exchange two folders in one step, there is always one. Elsewhere the old one goes before the new one comes:
for the moment between two renames there is none, and `repair`, with which every build begins, puts the old one back if the
build ended there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.beside import beside
from generator.cli.exchange import can_exchange, exchange


@dataclass(frozen=True, slots=True)
class Place:
    """Where a website stands, and beside it what is not published.

    `new` is whatever may be thrown away: a website that isn't finished, or what is left of an old one. `old` is whole: it is the
    last good website while none stands at `target`.
    """

    target: Path

    @property
    def new(self) -> Path:
        """Where the next website is built."""
        return beside(self.target, "new")

    @property
    def old(self) -> Path:
        """Where the last one stands aside."""
        return beside(self.target, "old")

    @property
    def trial(self) -> Path:
        """Where it is tried out whether folders can be exchanged."""
        return beside(self.target, "trial")


def repair(place: Place) -> None:
    """Make good what a build that was killed has left: the last good website stands at its address, and nothing beside it.

    Raises OSError where the disk doesn't play along.
    """
    if place.old.exists():
        if place.target.exists():
            _discard(place)
        else:
            place.old.rename(place.target)
    _clear(place)
    _remove(place.trial)


def swap(place: Place) -> None:
    """The website at `place.new` becomes the one at `place.target`; of what was there, hidden files stay that the new one lacks.

    Raises OSError where the disk doesn't play along; `repair` then puts back what was there.
    """
    for step in steps(place):
        step(place)


def steps(place: Place) -> tuple[Callable[[Place], None], ...]:
    """The steps of `swap`: of which kind they are depends on whether a website is there, and on what its file system can."""
    if not place.target.exists():
        return FIRST
    return AT_ONCE if can_exchange(place.trial) else IN_TURN


def _link_hidden(place: Place) -> None:
    """Hidden files of the old website, such as `.git` of a published branch, belong to the new one too."""
    for hidden in sorted(place.target.glob(".*")):
        link = place.new / hidden.name
        if os.path.lexists(link):
            continue
        if hidden.is_dir() and not hidden.is_symlink():
            shutil.copytree(hidden, link, symlinks=True, copy_function=_link)
        else:
            _link(hidden, link)


def _link(file: Path | str, to: Path | str) -> None:
    """The same file under a second name, or else a copy."""
    try:
        os.link(file, to, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, to, follow_symlinks=False)


def _exchange(place: Place) -> None:
    exchange(place.new, place.target)


def _set_aside(place: Place) -> None:
    place.target.rename(place.old)


def _move_in(place: Place) -> None:
    place.new.rename(place.target)


def _discard(place: Place) -> None:
    """An old website that isn't needed any more may be thrown away: until here it is whole, from here on it may not be."""
    _clear(place)
    place.old.rename(place.new)


def _clear(place: Place) -> None:
    _remove(place.new)


FIRST = (_move_in,)
AT_ONCE = (_link_hidden, _exchange, _clear)
IN_TURN = (_link_hidden, _set_aside, _move_in, _discard, _clear)
"""The ways to put a website in its place, step by step."""


def _remove(folder: Path) -> None:
    """Remove a folder, if it is there, and write-protected folders in it too."""
    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except PermissionError:
        folder.chmod(0o700)
        for here, names, _ in os.walk(folder):
            for inner in (Path(here) / name for name in names):
                if not inner.is_symlink():
                    inner.chmod(0o700)
        shutil.rmtree(folder)
