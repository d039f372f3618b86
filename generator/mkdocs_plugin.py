"""The plugin: MkDocs' events call the journey, and its problems become warnings that `--strict` counts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.build import Kept, Outcome, build
from generator.config import DossierConfig, refuse_folder_addresses, settings
from generator.errors import DossierError
from generator.records.dossier import Dossier

log = get_plugin_logger(__name__)

#: MkDocs dates its sitemap with this variable of the environment, or else with today.
EPOCH = "SOURCE_DATE_EPOCH"


class DossierPlugin(BasePlugin[DossierConfig]):
    """Builds the pages before MkDocs collects them, unless they were just built and handed over."""

    def __init__(self) -> None:
        """Nothing is kept of another site."""
        self._kept: Kept = {}
        self._handed: Outcome | None = None
        self._dated = EPOCH in os.environ
        self._server: LiveReloadServer | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Nothing to do: MkDocs keeps a plugin with this method across the rebuilds of `serve`, and with it what was read."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settings of the site that its pages couldn't live with are refused."""
        try:
            refuse_folder_addresses(config)
        except DossierError as error:
            raise PluginError(str(error)) from error
        return config

    def hand_over(self, outcome: Outcome) -> None:
        """The next build finds its pages ready: `outcome` is what making them came to, and its problems are already told."""
        self._handed = outcome

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """The pages are brought up to date, and the site takes the day of its newest article."""
        outcome, self._handed = self._handed or self._build(config), None
        if not self._dated:
            os.environ[EPOCH] = str(newest(outcome.dossier))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """What the pages are made of is watched too: articles, templates, and the curation file."""
        chosen = settings(self.config, config.docs_dir)
        self._server = server
        for path in (chosen.seeds, chosen.templates, chosen.curation):
            if path.exists() and not (path == chosen.curation and path.is_relative_to(chosen.seeds)):
                server.watch(str(path))
        return server

    def _build(self, config: MkDocsConfig) -> Outcome:
        try:
            with self._unwatched(config.docs_dir):
                outcome = build(settings(self.config, config.docs_dir), self._kept)
        except DossierError as error:
            raise PluginError(str(error)) from error
        for problem in outcome.problems:
            log.warning("%s", problem)
        if not outcome.sound:
            raise PluginError(f"{Path(config.docs_dir).name}: the dossier has mistakes (above), so its pages stay as they were")
        return outcome

    @contextmanager
    def _unwatched(self, docs_dir: str) -> Iterator[None]:
        """What we write ourselves is no change to rebuild for; what others write meanwhile, MkDocs is about to read anyway."""
        if self._server is None:
            yield
            return
        self._server.unwatch(docs_dir)
        try:
            yield
        finally:
            self._server.watch(docs_dir)


def newest(dossier: Dossier) -> int:
    """The start of the last day that an article gives itself, in seconds since 1970 (UTC); 0 where none gives any."""
    days = [article.published.last for article in dossier.articles if article.published and article.published.last]
    return int(datetime.combine(max(days), time(), UTC).timestamp()) if days else 0
