"""Page: one file of the site's source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is relative to the folder of pages, with forward slashes; `content` is the whole file."""

    path: str
    content: str
