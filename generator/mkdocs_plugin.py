"""The plugin: MkDocs' events call the journey, and its problems become warnings that `--strict` counts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Literal

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from generator.build import Outcome, build
from generator.config import DossierConfig, near, refuse_among_articles, refuse_cache_within, refuse_folder_addresses, settings
from generator.errors import DossierError
from generator.extensions import missing
from generator.kept import Kept
from generator.lock import held
from generator.records.dossier import Dossier
from generator.render.environment import COMPILED, PLAIN
from generator.render.labels import LABELS, Labels, read_labels
from generator.render.loader import BASE
from generator.search import BUILT_IN, HOW_TO_INSTALL, Search, choose, index, program
from generator.shipped import shipped_templates

log = get_plugin_logger(__name__)

#: Where in a folder of templates those of the theme stand.
THEME = "theme"
#: MkDocs dates its sitemap with this variable of the environment, or else with today.
EPOCH = "SOURCE_DATE_EPOCH"


class DossierPlugin(BasePlugin[DossierConfig]):
    """Builds the pages before MkDocs collects them, unless they were just built and handed over."""

    def __init__(self) -> None:
        """Nothing is kept of another site."""
        self._kept = Kept()
        self._handed: Outcome | None = None
        self._shown: Outcome | None = None
        self._server: LiveReloadServer | None = None
        self._ending = ExitStack()
        self._command = "build"
        self._labels = PLAIN
        self.search = Search.BUILT_IN
        """What the last website is searched with."""
        self.files = Files([])
        """What MkDocs set out to publish with it."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002, MkDocs names it
        """What MkDocs is doing. It keeps a plugin with this method across the rebuilds of `serve`."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settings that the pages can't live with are refused or told; what we and the dossier override in the theme is found."""
        try:
            refuse_folder_addresses(config)
            refuse_cache_within(self.config, config)
            refuse_among_articles(Path(self.config.seeds), Path(config.docs_dir))
        except DossierError as error:
            raise PluginError(str(error)) from error
        if lacking := missing(config):
            told = "\n    - ".join(("markdown_extensions lacks what the pages are written in; add", *lacking))
            log.warning("%s: %s", near(Path(config.config_file_path)), told)
        own = settings(self.config, config.docs_dir).templates
        add_overrides(config.theme, (own / THEME, shipped_templates() / THEME))
        return config

    def hand_over(self, outcome: Outcome) -> None:
        """The next build finds its pages ready: `outcome` is what making them came to, and its problems are already told."""
        self._handed = outcome

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """The pages are brought up to date, and the site takes the day of its newest article.

        From here to the end of the build nobody else writes to the folder of the pages; who hands pages over sees to that.
        """
        if self._handed is None:
            self._lock(config)
        outcome, self._handed = self._handed or self._build_or_keep(config), None
        self._shown = outcome
        if EPOCH not in os.environ:
            os.environ[EPOCH] = str(newest(outcome.dossier))
            self._ending.callback(os.environ.pop, EPOCH, None)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The pages are counted, and with them the search is chosen."""
        self.search = self._chosen(config, len(files.documentation_pages()))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Templates of the theme know the search as `dossier_search`, and ours by `base/` in front of their names.

        What they `say` is in the words of the dossier's `labels.yml`. All pages and files of the website are known from here on.
        """
        self.files = files
        shipped = PrefixLoader({BASE.rstrip("/"): FileSystemLoader(shipped_templates() / THEME)})
        env.loader = ChoiceLoader([env.loader, shipped]) if env.loader else shipped
        env.bytecode_cache = COMPILED  # the theme's templates are compiled once, however often `serve` builds
        env.globals["dossier_search"] = str(self.search)
        env.globals["say"] = stopping(self._words(config).say)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The finished website gets its index, where MkDocs' own plugin doesn't make it."""
        if self.search is Search.PAGEFIND:
            try:
                index(Path(config.site_dir))
            except DossierError as error:
                raise PluginError(str(error)) from error
        self._ending.close()

    def on_build_error(self, error: Exception) -> None:  # noqa: ARG002, MkDocs names them
        """Others may write to the folder of the pages again, and the environment is as it was."""
        self._ending.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """What the pages are made of is watched too: articles, templates, and the curation file."""
        chosen = settings(self.config, config.docs_dir)
        self._server = server
        for path in (chosen.seeds, chosen.templates, chosen.curation):
            if path.exists() and not (path == chosen.curation and path.is_relative_to(chosen.seeds)):
                server.watch(str(path))
        return server

    def _words(self, config: MkDocsConfig) -> Labels:
        """The words for readers; while serving a file with a mistake, which making the pages has told, those before it stay."""
        try:
            self._labels = read_labels(settings(self.config, config.docs_dir).templates / LABELS)
        except DossierError as error:
            if self._server is None:
                raise PluginError(str(error)) from error
        return self._labels

    def _chosen(self, config: MkDocsConfig, pages: int) -> Search:
        """The search of this website; where it is Pagefind's, MkDocs' own is switched off."""
        own = next((config.plugins[name].config for name in BUILT_IN if name in config.plugins), None)
        asked = self.config.search
        if asked is Search.AUTO and (own is None or not own.get("enabled", True)):
            return Search.BUILT_IN  # somebody has taken it out: they want none
        chosen = choose(asked, pages)
        if chosen is Search.PAGEFIND and program() is None:
            log.warning("%d pages are many for the built-in search, which they have all the same\n    %s", pages, HOW_TO_INSTALL)
            chosen = Search.BUILT_IN
        if own is not None and chosen is Search.PAGEFIND:
            own["enabled"] = False
        return chosen

    def _lock(self, config: MkDocsConfig) -> None:
        """Hold the lock on the folder of the pages, that of an earlier build given back first."""
        self._ending.close()
        try:
            self._ending.enter_context(held(Path(config.docs_dir), doing=f"mkdocs {self._command}", tell=log.info))
        except DossierError as error:
            raise PluginError(str(error)) from error

    def _build_or_keep(self, config: MkDocsConfig) -> Outcome:
        """The pages brought up to date; while serving, a mistake is told and the last good ones stay in the browser."""
        try:
            return self._build(config)
        except PluginError as error:
            if self._server is None or self._shown is None:
                raise
            log.error("%s", error)  # noqa: TRY400, where it arose in the program helps nobody
            return self._shown

    def _build(self, config: MkDocsConfig) -> Outcome:
        chosen = settings(self.config, config.docs_dir)
        if self._kept.folder != chosen.cache:
            self._kept = Kept(chosen.cache)
        try:
            with self._unwatched(config.docs_dir):
                # what is half written has no address to keep: while the site is but looked at, the book is read alone
                outcome = build(chosen, self._kept, keep_addresses=self._command != "serve")
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


def stopping(speak: Callable[..., str]) -> Callable[..., str]:
    """What the theme says; words with braces that nothing fills stop the build, with what to do."""

    def said(text: str, many: str = "", /, **words: object) -> str:
        try:
            return speak(text, many, **words)
        except DossierError as error:
            raise PluginError(str(error)) from error

    return said


def add_overrides(theme: Theme, folders: Sequence[Path]) -> None:
    """Put folders that exist in front of the theme's own, in this order, but behind its `custom_dir`."""
    had = {Path(folder).resolve() for folder in theme.dirs}
    more = [str(folder.resolve()) for folder in folders if folder.is_dir()]
    at = 1 if theme.custom_dir else 0
    theme.dirs[at:at] = [folder for folder in dict.fromkeys(more) if Path(folder) not in had]


def newest(dossier: Dossier) -> int:
    """The start of the last day that an article gives itself, in seconds since 1970 (UTC); 0 where none gives any."""
    days = [article.published.last for article in dossier.articles if article.published and article.published.last]
    return int(datetime.combine(max(days), time(), UTC).timestamp()) if days else 0
