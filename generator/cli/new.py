"""A dossier of one's own: the files of the starter, which ships with the program, put where nothing stands in their way."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import ExitStack
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from generator.errors import ConfigError, DossierError
from generator.shipped import shipped_starter

#: What a new dossier consists of.
FILES = (
    ".github/workflows/dossier.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    "README.md",
    "mkdocs.yml",
    "requirements.txt",
    "seeds/arlen-courier.md",
    "seeds/curation.yml",
    "seeds/north-coast-radio.md",
    "seeds/tolmouth-post.md",
    "site_src/.gitignore",
)
REQUIREMENTS = "requirements.txt"
WHAT_FOR = f"# What a machine needs to build this dossier: pip install -r {REQUIREMENTS}"
#: Folders that must hold nothing yet: examples would be taken for articles, and pages for ours.
OURS_ALONE = ("seeds", "site_src")
#: The distribution, with what makes a search for many pages.
PACKAGE, WITH_SEARCH = "fact-dossier", "fact-dossier[search]"
#: From these another machine can install what this one did.
REACHABLE = frozenset({"https", "ssh"})


def new_dossier(folder: Path) -> bool:
    """Write a new dossier into `folder`, all of it or nothing; what is there already is never touched.

    Returns whether its `requirements.txt` is complete, or a person has to write in it where the program can be had. Raises
    ConfigError, with all that is in the way, where a file of the dossier would meet something, and DossierError where the
    disk doesn't play along.
    """
    content = {name: (shipped_starter() / name).read_bytes() for name in FILES}
    requirement = reachable(_installed_from())
    if requirement:
        content[REQUIREMENTS] = f"{WHAT_FOR}\n{requirement}\n".encode()
    try:
        _refuse_what_is_in_the_way(folder)
        if folder.exists():
            _write(content, folder)
        else:
            _write_beside(content, folder)
    except OSError as error:
        hint = "see to the disk, or name another folder"
        raise DossierError(f"{folder}: the dossier can't be written: {error.strerror or error}\n    {hint}") from error
    return requirement is not None


def reachable(origin: str | None) -> str | None:
    """The line of a requirements file for a package that was installed from `origin`, or None where only this machine knows it.

    `origin` is what pip noted at installation (PEP 610, `direct_url.json`): an address, and of a repository the commit.
    Nothing noted means an index; but whoever owns the name there need not be us.
    """
    noted = json.loads(origin) if origin else {}
    address, repository = noted.get("url", ""), noted.get("vcs_info")
    if urlsplit(address).scheme not in REACHABLE or len(address.split()) != 1:
        return None
    exactly = f"{repository['vcs']}+{address}@{repository['commit_id']}" if repository else address
    return f"{WITH_SEARCH} @ {exactly}"


def _installed_from() -> str | None:
    try:
        return distribution(PACKAGE).read_text("direct_url.json")
    except PackageNotFoundError:
        return None


def _refuse_what_is_in_the_way(folder: Path) -> None:
    if os.path.lexists(folder) and not folder.is_dir():
        raise ConfigError(f"{folder}: is no folder\n    name another one")
    filled = {name for name in OURS_ALONE if (folder / name).is_dir() and any((folder / name).iterdir())}
    met = {name for name in FILES if not filled.intersection(Path(name).parts) and _meets_something(folder, Path(name))}
    if filled or met:
        there = ", ".join(sorted({f"{name}/" for name in filled} | met))
        raise ConfigError(f"{folder}: holds what a new dossier would bring: {there}\n    name another folder, or move these away")


def _meets_something(folder: Path, name: Path) -> bool:
    """Whether a file of this name would stand on something, or in something that is no folder."""
    above = (folder / parent for parent in name.parents)
    return os.path.lexists(folder / name) or any(os.path.lexists(each) and not each.is_dir() for each in above)


def _write_beside(content: Mapping[str, bytes], folder: Path) -> None:
    """Write into a folder that isn't there yet, which appears when it is whole."""
    with ExitStack() as undo:
        _make_folder(folder.absolute().parent, undo)
        with TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.absolute().parent) as scratch:
            fresh = Path(scratch, "new")
            fresh.mkdir()
            _write(content, fresh)
            fresh.rename(folder)
        undo.pop_all()


def _write(content: Mapping[str, bytes], folder: Path) -> None:
    """Write files that aren't there yet into a folder that is; if one can't be written, those before it are taken away again."""
    with ExitStack() as undo:
        for name, data in content.items():
            path = folder / name
            _make_folder(path.parent, undo)
            with path.open("xb") as file:
                undo.callback(path.unlink)
                file.write(data)
        undo.pop_all()


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Make a folder and those above it, where they are missing."""
    for each in reversed([folder, *folder.parents]):
        if not each.exists():
            each.mkdir()
            undo.callback(each.rmdir)
