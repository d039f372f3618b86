"""The inventory of a finished website: before it is published, it has all that it is to have."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.build import EXPORT
from generator.search import BUILT_IN, BUILT_IN_INDEX, PAGEFIND_INDEX, Search

#: Files that plugins may rename or join on their way: styles and scripts.
RENAMED = (".css", ".js")


def lacking(config: MkDocsConfig, files: Files, search: Search) -> Iterator[str]:
    """What is wrong with the website in `config.site_dir`: with its pages, its data, or the index of its search.

    `files` is what MkDocs set out to publish. Raises OSError where it can't be read.
    """
    site, source = Path(config.site_dir), Path(config.docs_dir)
    for file in sorted(files, key=lambda file: file.dest_uri):
        if not file.inclusion.is_included() or file.src_dir != config.docs_dir:  # type: ignore[no-untyped-call]  # MkDocs'
            continue
        path = site / file.dest_uri
        if not path.is_file():
            if path.suffix not in RENAMED:
                yield f"{file.dest_uri} is missing"
        elif file.is_documentation_page() and not path.stat().st_size:
            yield f"{file.dest_uri} is empty"
        elif file.src_uri == EXPORT and not filecmp.cmp(path, source / EXPORT, shallow=False):
            yield f"{file.dest_uri} is not that of {source}"
    yield from (f"{path}, the index of its search, is missing" for path in _index(config, search) if not (site / path).is_file())


def _index(config: MkDocsConfig, search: Search) -> tuple[str, ...]:
    """The files without which a search of the website finds nothing; none where it has no search."""
    if search is Search.PAGEFIND:
        return PAGEFIND_INDEX
    own = (config.plugins[name].config for name in BUILT_IN if name in config.plugins)
    return BUILT_IN_INDEX if any(plugin.get("enabled", True) for plugin in own) else ()
