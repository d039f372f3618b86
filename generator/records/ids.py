"""Ids that outlive the next source: a slug for people, a short hash of what identifies the thing for the rest."""

from __future__ import annotations

import hashlib
import re
import unicodedata

#: Names that some file systems or the site itself keep for themselves.
RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
LONGEST_SLUG = 60  # bytes: leaves room for folders and suffixes in 255-byte file names


def short_hash(*parts: object, length: int = 8) -> str:
    """Hexadecimal digits that stand for `parts`, the same on every machine."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:length]


def slug(name: str) -> str:
    """A file name for `name`: lower-case letters and digits of any script, joined by hyphens; at most 60 bytes.

    Accents on Latin letters go. A name without letters or digits, and a reserved one, becomes `x-` and a hash.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = re.sub(r"[^\w]+|_+", "-", unicodedata.normalize("NFC", plain)).strip("-")
    cut = words.encode()[:LONGEST_SLUG].decode(errors="ignore").strip("-")
    return cut if cut and cut not in RESERVED else f"x-{short_hash(name)}"
