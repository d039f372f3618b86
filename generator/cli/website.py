"""The finished website: built beside its place and put there when it is whole, so that a failure leaves the old one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Protocol, cast

from mkdocs.commands.build import build as build_site
from mkdocs.config.defaults import MkDocsConfig

from generator.build import EXPORT, Outcome
from generator.config import PLUGIN, Settings
from generator.errors import ConfigError, DossierError


class _TakesOver(Protocol):
    def hand_over(self, outcome: Outcome) -> None: ...


def make_website(config: MkDocsConfig, outcome: Outcome, target: Path) -> None:
    """MkDocs builds the pages of `outcome` into a folder beside `target`, which then takes its place.

    Hidden files of the old folder (`.git` of a published branch) stay. Raises what MkDocs raises, and DossierError where
    the disk doesn't play along; `target` is as it was then.
    """
    fresh = beside(target, "new")
    try:
        _remove(fresh)
        config.site_dir = str(fresh)
        cast("_TakesOver", config.plugins[PLUGIN]).hand_over(outcome)
        build_site(config)
        swap(fresh, target)
    except OSError as error:
        raise DossierError(
            f"{target}: the website can't be put there: {error}\n    see to the disk, or name another --site"
        ) from error
    finally:
        _remove(fresh)


def swap(fresh: Path, target: Path) -> None:
    """`fresh` becomes `target`; what was there goes, but for hidden files that `fresh` doesn't have."""
    old = beside(target, "old")
    _remove(old)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    if old.exists():
        for hidden in old.glob(".*"):
            if not (target / hidden.name).exists():
                hidden.rename(target / hidden.name)
        _remove(old)


def beside(target: Path, suffix: str) -> Path:
    """A folder of ours next to `target`."""
    return target.with_name(f"{target.name}.{suffix}")


def refuse_to_replace(target: Path, settings: Settings, file: Path) -> None:
    """A website replaces a website or nothing: any other folder, and one that holds what it is made of, is a ConfigError."""
    for part in (settings.seeds, settings.templates, settings.site_src, settings.book, file):
        if part.resolve().is_relative_to(target.resolve()):
            raise ConfigError(f"{target}: the website would replace {part}\n    name a folder of its own with --site")
    if not target.exists():
        return
    if not target.is_dir():
        raise ConfigError(f"{target}: is no folder\n    name another with --site")
    names = {path.name for path in target.iterdir() if not path.name.startswith(".")}
    if names and not names & {EXPORT, "sitemap.xml"}:
        raise ConfigError(f"{target}: holds something, and no website of ours\n    empty it, or name another folder with --site")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
