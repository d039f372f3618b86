"""Files: which ones in a folder are articles, and the text in their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from generator.records.problem import Problem, Severity

ARTICLES = frozenset({".md", ".txt"})
#: Kinds of files in which people keep articles, and which are not read.
OTHER_TEXTS = frozenset({".htm", ".html", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".markdown", ".text", ".mht", ".epub"})
#: Files that stand beside articles and are none.
NOT_ARTICLES = frozenset({"readme.md", "readme.txt", "curation.yml", "license.txt", "license.md"})
LONGEST = 2_000_000  # bytes; the longest newspaper articles have a tenth of it
#: Encodings, beside UTF-8, in which English texts are found; charset-normalizer chooses among them. (With cp1250 in the list
#: it takes the pound sign of an English text for a Polish letter.)
ENCODINGS = ("cp1252", "mac_roman", "utf_16", "utf_16_le", "utf_16_be", "utf_32")
CHAOS = 0.2  # charset-normalizer's own measure of disorder; it calls a text with more of it unreadable
CONTROL_SHARE = 0.01  # more control characters than this, and a file is no text


def articles_in(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The files of articles in `folder` and the folders in it, sorted by depth and name, and files that look left out.

    Names that begin with "." or "_" are passed over, and so are links that lead out of the folder.
    """
    found, problems = [], []
    home = folder.resolve()
    for path in _files(folder):
        kind = path.suffix.casefold()
        if path.name.casefold() in NOT_ARTICLES or kind not in ARTICLES | OTHER_TEXTS:
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(home):
            problems.append(_left_out(path, "is a link that leads out of the folder", "copy the file here to have it read"))
        elif kind in OTHER_TEXTS:
            problems.append(_left_out(path, f"{kind} files are not read", "save the article's text as .md or .txt"))
        elif path.is_file():
            found.append(path)
    return sorted(found, key=lambda path: (len(path.parts), path.as_posix())), problems


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        yield from (Path(place, name) for name in sorted(names) if name[0] not in "._")


def _left_out(path: Path, message: str, hint: str) -> Problem:
    return Problem(path.as_posix(), 0, message, hint, Severity.WARNING)


def text_of(path: Path) -> str | Problem:
    """The text in a file, line ends made one kind and nothing else changed; or why there is none."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LONGEST else b""
    except OSError as error:
        return Problem(path.as_posix(), 0, f"can't be read: {error.strerror}", "look at its permissions")
    if size > LONGEST:
        return Problem(path.as_posix(), 0, f"is {size:,} bytes long, no article is", f"split it: {LONGEST:,} bytes at most")
    if not data.strip():
        return Problem(path.as_posix(), 0, "is empty", "write the article in it, or take it out")
    text = decode(data)
    if text is None:
        hint = "save it again as UTF-8 text; if it is a picture or another program's file, take it out"
        return Problem(path.as_posix(), 0, "its encoding can't be told, or it is no text", hint)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(data: bytes) -> str | None:
    """The text in `data`: UTF-8, with or without its mark, else what charset-normalizer is sure of; None for no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=list(ENCODINGS), threshold=CHAOS).best()
        if best is None:
            return None
        text = str(best).removeprefix("\ufeff")
    strange = sum(char < " " and char not in "\t\n\r\f" for char in text)
    return None if "\0" in text or strange > CONTROL_SHARE * len(text) else text
