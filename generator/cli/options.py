"""Options that several commands have, and the settings that they choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.config import PLUGIN, Settings, load, settings

#: Where a command's context says that nothing is to be kept, and how many processes read articles.
NO_CACHE, JOBS = f"{__name__}.no_cache", f"{__name__}.jobs"
Command = TypeVar("Command", bound=Callable[..., object])

config_file = click.option(
    "-f", "--config-file", "file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True,
    help="The site's settings, those of the dossier among them.",
)  # fmt: skip
other_seeds = click.option(
    "--seeds", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another folder of articles than the settings name; its own curation.yml counts.",
)  # fmt: skip
_no_cache = click.option(
    "--no-cache", is_flag=True, expose_value=False, callback=lambda context, _, chosen: context.meta.update({NO_CACHE: chosen}),
    help="Read every article anew, and keep nothing for the next time.",
)  # fmt: skip
_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", expose_value=False,
    callback=lambda context, _, chosen: context.meta.update({JOBS: chosen}),
    help="So many processes read articles at once, where many are new.",
)  # fmt: skip


def how_to_read(command: Command) -> Command:
    """The options of every command that reads articles."""
    return _no_cache(_jobs(command))


def chosen_settings(file: Path, seeds: Path | None) -> Settings:
    """What the file says, for the folder of articles that the command line names, if any."""
    chosen = own_settings(load(file))
    return chosen.with_seeds(seeds) if seeds else chosen


def own_settings(config: MkDocsConfig) -> Settings:
    """The settings in the file, and how the command line wants articles to be read."""
    own = settings(config.plugins[PLUGIN].config, config.docs_dir)
    meta = click.get_current_context().meta
    return replace(own, cache=None if meta[NO_CACHE] else own.cache, jobs=meta[JOBS])
