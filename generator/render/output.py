"""Output: pages become files. Only what changed is written, and only what we wrote is ever overwritten or deleted."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.errors import DossierError
from generator.render.page import Page
from generator.whole import clear_unfinished, write_whole

#: The file that lists what we wrote, beside the pages.
MANIFEST = ".dossier-manifest.json"


def write(pages: Iterable[Page], folder: Path) -> list[Path]:
    """Make `folder` hold `pages`; returns the files that were written or deleted, sorted.

    Files that already say the same are left alone, as is every file that the manifest doesn't list. Raises `DossierError`
    before anything is touched if such a file, or a folder, stands where a page has to go and says something else; and whenever
    the disk doesn't play along (what was written until then is listed in the manifest).

    A process that is killed in here leaves a folder of new and old pages, each of them whole; the next call completes it.
    """
    try:
        return _write(pages, folder)
    except OSError as error:
        place = error.filename or folder
        raise DossierError(f"{place}: can't be written: {error.strerror}\n    see to the disk, or name another folder") from error


def _write(pages: Iterable[Page], folder: Path) -> list[Path]:
    clear_unfinished(folder)
    wanted = {page.path: page.content.encode() for page in pages}
    ours = read_manifest(folder)
    _refuse_outside(folder, wanted.keys() | ours)
    changed = [path for path, content in sorted(wanted.items()) if not _says(folder / path, content)]
    strangers = [path for path in changed if _strange(folder / path, listed=path in ours)]
    if strangers:
        raise DossierError(_stranger(folder, strangers))
    stale = sorted(path for path in ours - wanted.keys() if os.path.lexists(folder / path))
    if not changed and not stale and ours == wanted.keys():
        return []
    _write_manifest(folder, ours | wanted.keys())  # first, so that a write that is cut short leaves nothing unlisted
    for path in changed:
        write_whole(folder / path, wanted[path])
    for path in stale:
        (folder / path).unlink()
        _remove_empty(folder, (folder / path).parent)
    _write_manifest(folder, set(wanted))
    return sorted(folder / path for path in (*changed, *stale))


def read_manifest(folder: Path) -> set[str]:
    """The paths that we wrote, relative to `folder`; none where there is no manifest.

    Raises `DossierError` where the manifest can't be understood.
    """
    path = folder / MANIFEST
    try:
        files = json.loads(path.read_text(encoding="utf-8"))["files"]
    except FileNotFoundError:
        return set()
    except (ValueError, KeyError, TypeError) as error:
        raise DossierError(_unclear(path)) from error
    if not isinstance(files, list) or not all(isinstance(each, str) for each in files):
        raise DossierError(_unclear(path))
    return set(files)


def _refuse_outside(folder: Path, paths: Iterable[str]) -> None:
    """Raises `DossierError` for the first of `paths` that would lie elsewhere than below `folder`, a link's target counted."""
    root, seen = folder.resolve(), dict[PurePosixPath, bool]()
    for path in sorted(paths):
        parts, above = PurePosixPath(path).parts, PurePosixPath(path).parent
        sound = parts and not path.startswith("/") and ".." not in parts and "\\" not in path and "\0" not in path
        if sound and above not in seen:
            seen[above] = (folder / above).resolve().is_relative_to(root)
        if not sound or not seen[above]:
            raise DossierError(
                f"{folder / MANIFEST}: {path!r} lies outside the folder of pages\n"
                "    delete that line, or the link that leads there"
            )


def _strange(path: Path, *, listed: bool) -> bool:
    """Whether what stands at `path`, if anything, isn't ours to replace."""
    return path.is_dir() or (not listed and os.path.lexists(path))


def _says(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content


def _remove_empty(folder: Path, below: Path) -> None:
    """Remove `below` and the folders above it that are empty, up to `folder`."""
    while below != folder and not any(below.iterdir()):
        below.rmdir()
        below = below.parent


def _write_manifest(folder: Path, paths: set[str]) -> None:
    text = json.dumps({"files": sorted(paths)}, ensure_ascii=False, indent=1) + "\n"
    if not _says(folder / MANIFEST, text.encode()):
        write_whole(folder / MANIFEST, text.encode())


def _stranger(folder: Path, paths: list[str]) -> str:
    more = f" (and {len(paths) - 1} more)" if len(paths) > 1 else ""
    return (
        f"{folder / paths[0]}{more}: stands where a page has to go, and was not written by the generator\n"
        f"    move it away, or delete it if it was left from an earlier build"
    )


def _unclear(path: Path) -> str:
    return f"{path}: is no list of the files that were written\n    restore it, or delete it together with the pages beside it"
