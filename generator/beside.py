"""The folder of ours beside a folder that we make: for its lock, for what isn't finished, and for what is about to go.

What stands in it is never anybody else's, so that it may be thrown away whenever no build is at work.
"""

from __future__ import annotations

from pathlib import Path

#: Its name; git doesn't see it.
FOLDER = ".dossier"


def beside(folder: Path, what: str) -> Path:
    """The place for `what` of `folder`, whether or not either is there; a link to a folder has those of the folder."""
    itself = folder.resolve()
    return itself.parent / FOLDER / f"{itself.name}.{what}"


def make_room(folder: Path) -> None:
    """Make our folder beside `folder`; raises OSError where that can't be."""
    ours = beside(folder, "").parent
    ours.mkdir(parents=True, exist_ok=True)
    ignored = ours / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
