"""The finished website: built beside its place, and put there when it is whole, so that a failure leaves the old one."""

from __future__ import annotations

import logging
from itertools import islice
from pathlib import Path
from typing import Protocol, cast

from mkdocs.commands.build import build as build_site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.beside import make_room
from generator.build import EXPORT, Outcome
from generator.cli.inventory import lacking
from generator.cli.mounts import is_mount
from generator.cli.swap import Place, repair, swap
from generator.config import PLUGIN, Settings, refuse_among_articles
from generator.errors import ConfigError, DossierError
from generator.search import Search

#: By each of these a website is known as one of ours; others have a sitemap too.
SIGNS = (EXPORT, "assets/dossier.css")
#: So many of the things that a website lacks are told.
TOLD = 5

log = logging.getLogger(__name__)


class _TakesOver(Protocol):
    """What the plugin is to us."""

    files: Files
    search: Search

    def hand_over(self, outcome: Outcome) -> None: ...


def prepare(target: Path) -> None:
    """Make good what a build that was killed has left at `target` and beside it, and make room there for the next one.

    Raises a DossierError where the disk doesn't play along: so that is told before the work and not after it.
    """
    try:
        make_room(target)
        repair(Place(target))
    except OSError as error:
        raise _refused(target, error) from error


def make_website(config: MkDocsConfig, outcome: Outcome, target: Path) -> None:
    """MkDocs builds the pages of `outcome` into a folder beside `target`, which then takes its place if nothing is missing in it.

    Hidden files of the old folder (`.git` of a published branch) stay. Raises what MkDocs raises, and DossierError where
    something is missing or the disk doesn't play along; `target` is as it was then.
    """
    place = Place(target)
    prepare(target)
    plugin = cast("_TakesOver", config.plugins[PLUGIN])
    try:
        config.site_dir = str(place.new)
        plugin.hand_over(outcome)
        build_site(config)
        wrong = list(islice(lacking(config, plugin.files, plugin.search), TOLD))
        if wrong:
            raise DossierError(
                f"{target}: stays as it was, for the new website isn't whole: {'; '.join(wrong)}\n"
                "    build again, and if it stays so, without the plugins of mkdocs.yml that change files"
            )
        swap(place)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        _tidy(place)


def refuse_to_replace(target: Path, settings: Settings, file: Path) -> None:
    """A website replaces one of ours or nothing: any other folder, and one that holds what it is made of, is a ConfigError.

    So is one that can't be replaced as a whole, where a disk is mounted or the command was given; and one in which the next build
    would look for articles or pages.
    """
    whole = target.resolve()
    for part in (settings.seeds, settings.templates, settings.site_src, settings.book, file):
        if part.resolve().is_relative_to(whole):
            raise ConfigError(f"{target}: the website would replace {part}\n    name a folder of its own with --site")
    if whole.is_relative_to(settings.site_src.resolve()):
        raise ConfigError(f"{target}: lies in {settings.site_src}, which is published\n    name another with --site")
    refuse_among_articles(settings.seeds, target, settings.site_src)
    if not target.exists():
        return
    if not target.is_dir():
        raise ConfigError(f"{target}: is no folder\n    name another with --site")
    if is_mount(whole):
        raise ConfigError(f"{target}: a disk is mounted here, which can't be replaced\n    name a folder in it with --site")
    if Path.cwd().is_relative_to(whole):
        raise ConfigError(f"{target}: is the folder you are in, and would be gone\n    go to another, or name one with --site")
    names = {path.name for path in target.iterdir() if not path.name.startswith(".")}
    if names and not any((target / sign).is_file() for sign in SIGNS):
        raise ConfigError(f"{target}: holds something, and no website of ours\n    empty it, or name another folder with --site")


def _refused(target: Path, error: OSError) -> DossierError:
    return DossierError(f"{target}: the website can't be put there: {error}\n    see to the disk, or name another --site")


def _tidy(place: Place) -> None:
    """Whatever came of the build, nothing is left beside the website; the next build tries again where that fails."""
    try:
        repair(place)
    except OSError as error:
        log.warning("%s: what a build has left there can't be removed: %s", place.new.parent, error)
