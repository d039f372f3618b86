"""Options that several commands have, and the settings that they choose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.config import PLUGIN, Settings, load, settings

#: Where a command's context says that nothing is to be kept.
NO_CACHE = f"{__name__}.no_cache"

config_file = click.option(
    "-f", "--config-file", "file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True,
    help="The site's settings, those of the dossier among them.",
)  # fmt: skip
other_seeds = click.option(
    "--seeds", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another folder of articles than the settings name; its own curation.yml counts.",
)  # fmt: skip
no_cache = click.option(
    "--no-cache", is_flag=True, expose_value=False, callback=lambda context, _, chosen: context.meta.update({NO_CACHE: chosen}),
    help="Read every article anew, and keep nothing for the next time.",
)  # fmt: skip


def chosen_settings(file: Path, seeds: Path | None) -> Settings:
    """What the file says, for the folder of articles that the command line names, if any."""
    chosen = own_settings(load(file))
    return chosen.with_seeds(seeds) if seeds else chosen


def own_settings(config: MkDocsConfig) -> Settings:
    """The settings in the file, without a cache where the command line wants none."""
    own = settings(config.plugins[PLUGIN].config, config.docs_dir)
    return replace(own, cache=None) if click.get_current_context().meta[NO_CACHE] else own
