"""What the pages need of a site's Markdown: extensions, and with some of them types of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

#: The extensions that pages are written in and that MkDocs doesn't bring of itself, with the types of their blocks.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "attr_list": (),
    "pymdownx.blocks.admonition": ("conflict", "update", "compatible"),
    "pymdownx.blocks.details": ("more",),
}


def missing(config: MkDocsConfig) -> list[str]:
    """What is to be added to `markdown_extensions`, as it would stand there."""
    return list(_missing(config.markdown_extensions, config.mdx_configs))


def _missing(extensions: Sequence[str], options: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for name, types in NEEDED.items():
        given = {each["name"] if isinstance(each, Mapping) else each for each in options.get(name, {}).get("types", ())}
        lacking = [each for each in types if name not in extensions or each not in given]
        if lacking:
            yield f"{name}: {{types: [{', '.join(lacking)}]}}"
        elif name not in extensions:
            yield name
