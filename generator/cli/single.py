"""One event as one file, for `dossier build --single-file`."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ConfigError, DossierError
from generator.nearest import nearest_of
from generator.records.addresses import sound
from generator.records.dossier import Dossier
from generator.render.single import single
from generator.whole import write_whole


def write_single(dossier: Dossier, templates: Path, wanted: str, output: Path | None = None) -> Path:
    """Write the file of the event that has, or had, the id `wanted` to `output`, or else here under its id; returns where it is.

    Raises ConfigError where no event has that id, and DossierError where the disk doesn't play along.
    """
    event = dossier.event.get(dossier.moved.get(wanted, wanted))
    if event is None:
        offered = ", ".join(nearest_of(dossier.event, wanted)) or "none, the dossier has no event"
        raise ConfigError(f"{wanted}: no event in the dossier has this id\n    nearest: {offered}")
    path = output or Path(f"{sound(event.id)}.html")
    write_file(path, single(dossier, templates, event))
    return path


def write_file(path: Path, text: str, option: str = "--output") -> None:
    """Write `text` to a file that somebody asked for with `option`, folders and all; DossierError where that can't be.

    A file is written whole or not at all, and a link to one stays a link; what is no file (a pipe, a terminal) is written to.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode())
        else:
            write_whole(path.resolve(), text.encode())
    except OSError as error:
        raise DossierError(f"{path}: can't be written: {error.strerror}\n    name another file with {option}") from error
