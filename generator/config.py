"""Settings: what `mkdocs.yml` says about the dossier, checked by MkDocs' own config options."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.errors import ConfigError
from generator.expectations import ExpectOption, expectations
from generator.records.expectation import Expectation
from generator.search import HOW_TO_INSTALL, Search, program

#: The name of the plugin's entry under `plugins:`.
PLUGIN = "dossier"
#: The curation file and the address book of a folder of articles, where the settings name no others.
CURATION, ADDRESSES = "curation.yml", "addresses.json"


class SearchOption(config_options.Choice[Search]):
    """One of the searches; one that isn't installed is a mistake."""

    def run_validation(self, value: object) -> Search:
        """The search of that name."""
        chosen = Search(super().run_validation(value))
        if chosen is Search.PAGEFIND and program() is None:
            raise ValidationError(HOW_TO_INSTALL)
        return chosen


class OwnFolder(config_options.Dir):
    """A folder that needs not be there, unless somebody names it."""

    def run_validation(self, value: object) -> str:
        """Its path."""
        path: str = super().run_validation(value)
        if path != super().run_validation(self.default) and not Path(path).is_dir():
            raise ValidationError(f"there is no folder {value}; make it, or leave this out")
        return path


class CacheOption(config_options.Dir):
    """A folder that need not be there yet; a file in its place is a mistake."""

    def __init__(self, default: str) -> None:
        """The folder that is meant where none is named."""
        super().__init__(default=default, exists=False)

    def run_validation(self, value: object) -> str:
        """The folder's path, counted from that of the settings."""
        path = super().run_validation(value)
        if Path(path).exists() and not Path(path).is_dir():
            raise ValidationError(f"The path '{path}' isn't a folder.")
        return path


class NewFile(config_options.File):
    """A file that may not be there yet; a name that would make it an article is a mistake."""

    def __init__(self, suffix: str) -> None:
        """`suffix` is how its name has to end."""
        super().__init__(exists=False)
        self._suffix = suffix

    def run_validation(self, value: object) -> str:
        """The path of the file."""
        path: str = super().run_validation(value)
        if not path.endswith(self._suffix):
            raise ValidationError(f"{value!r} doesn't end in {self._suffix}")
        return path


class DossierConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' base class isn't typed throughout
    """The plugin's entry in `mkdocs.yml`; paths count from the folder of that file."""

    seeds = config_options.Dir(default="seeds")
    """The folder of articles."""
    templates = OwnFolder(default="templates")
    """The folder of templates of one's own, which stand in for the shipped ones of the same names."""
    curation = config_options.Optional(config_options.File(exists=True))
    """What a person decided; without it `curation.yml` in the folder of articles, if there is one."""
    addresses = config_options.Optional(NewFile(".json"))
    """The ids that pages have and had; without it `addresses.json` in the folder of articles."""
    pipeline = config_options.Optional(config_options.Type(str))
    """An installed spaCy pipeline to use instead of the one that comes with the package."""
    search = SearchOption(tuple(Search), default=Search.AUTO)
    """What the website is searched with."""
    cache = CacheOption(default=".cache/dossier")
    """The folder in which readings are kept from one build to the next."""
    full_text = config_options.Type(bool, default=False)
    """Whether the pages of sources show whole articles, for those who may; else the sentences used alone."""
    expect = ExpectOption()
    """How much of what the dossier must hold, and may; where it doesn't, that is a problem."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Every mistake and every warning: MkDocs stops at the first mistake, so it is asked again without it.

        A setting that we don't know is a mistake, most likely of spelling.
        """
        offered = ", ".join(key for key, _ in self._schema)
        unknown = sorted(self.keys() - {key for key, _ in self._schema})
        mistakes: ConfigErrors = [(key, ValidationError(f"there is no such setting; there are {offered}")) for key in unknown]
        while True:
            failed, warnings = super().validate()
            if not failed:
                return mistakes, [(key, told) for key, told in warnings if key not in unknown]
            mistakes += failed
            for key, _ in failed:
                self[key] = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What one build needs to know. `site_src` is the folder of the Markdown pages; `pipeline` None means the shipped one.

    `full_text` tells whether whole articles are shown, `site_name` and `site_url` what the feed of changes is called and where
    its links lead; `cache` is the folder of kept readings, None where none are kept; `jobs` is how many processes read articles;
    `expect` is how much of what there must be.
    """

    seeds: Path
    templates: Path
    curation: Path
    site_src: Path
    pipeline: str | None = None
    full_text: bool = False
    site_name: str = ""
    site_url: str = ""
    cache: Path | None = None
    jobs: int = 1
    expect: tuple[Expectation, ...] = ()
    addresses: Path | None = None

    @property
    def book(self) -> Path:
        """The file of the address book."""
        return self.addresses or self.seeds / ADDRESSES

    def with_seeds(self, seeds: Path) -> Settings:
        """The same for another folder of articles, with the curation file and the address book of that folder."""
        if seeds.resolve() == self.seeds.resolve():
            return self
        return replace(self, seeds=seeds, curation=seeds / CURATION, addresses=None)


def settings(entry: DossierConfig, docs_dir: str) -> Settings:
    """The settings in an entry that MkDocs has checked; `docs_dir` is where MkDocs looks for pages."""
    seeds = near(Path(entry.seeds))
    return Settings(
        seeds=seeds,
        templates=near(Path(entry.templates)),
        curation=near(Path(entry.curation)) if entry.curation else seeds / CURATION,
        site_src=near(Path(docs_dir)),
        pipeline=entry.pipeline,
        full_text=entry.full_text,
        cache=near(Path(entry.cache)),
        expect=expectations(entry.expect, near(Path(entry.config_file_path or "mkdocs.yml")), PLUGIN),
        addresses=near(Path(entry.addresses)) if entry.addresses else None,
    )


def near(path: Path) -> Path:
    """The same path as short as messages should say it: from the current folder, if it lies in there."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) and path != here else path


def load(file: Path, *, strict: bool = False) -> MkDocsConfig:
    """MkDocs' configuration of the site, checked; `strict` makes it stricter than the file has it, never laxer.

    All mistakes are told at once, in one ConfigError; MkDocs' warnings about the file go to its log.
    """
    if not file.is_file():
        raise ConfigError(
            f"{file}: there is no such file\n    run this in the folder of your mkdocs.yml, or name the file with -f"
        )
    config, mistakes = _load(file, strict=strict)
    if config is None:
        told = "\n".join(f"{file}: {mistake}" for mistake in mistakes)
        raise ConfigError(f"{told}\n    correct {file.name}; README.md lists the settings")
    if PLUGIN not in config.plugins:
        raise ConfigError(f"{file}: nothing in it asks for a dossier\n    add `- {PLUGIN}` under `plugins:`")
    refuse_folder_addresses(config)
    refuse_cache_within(config.plugins[PLUGIN].config, config)
    return config


def refuse_folder_addresses(config: MkDocsConfig) -> None:
    """A site whose addresses are folders is a ConfigError: the links in our pages lead to .html files."""
    if config.use_directory_urls:
        file = near(Path(config.config_file_path))
        raise ConfigError(
            f"{file}: the pages of a dossier link to .html files, not to folders\n    write `use_directory_urls: false` in it"
        )


def refuse_among_articles(seeds: Path, *made: Path) -> None:
    """A folder that we fill and in which articles would be looked for is a ConfigError.

    They aren't looked for below a name that begins with "." or "_".
    """
    for folder in made:
        if folder.resolve().is_relative_to(seeds.resolve()):
            between = folder.resolve().relative_to(seeds.resolve()).parts
            if not any(name.startswith((".", "_")) for name in between):
                raise ConfigError(f"{folder}: lies in {seeds}, where articles are looked for\n    name a folder elsewhere")


def refuse_cache_within(entry: DossierConfig, config: MkDocsConfig) -> None:
    """A cache inside a folder that is read, published or replaced is a ConfigError."""
    for folder in (entry.seeds, entry.templates, config.docs_dir, config.site_dir):
        if Path(entry.cache).resolve().is_relative_to(Path(folder).resolve()):
            file = near(Path(config.config_file_path))
            raise ConfigError(
                f"{file}: cache: {near(Path(entry.cache))} lies in {near(Path(folder))}, which holds something else\n"
                "    name a folder of its own"
            )


def _load(file: Path, *, strict: bool) -> tuple[MkDocsConfig | None, list[str]]:
    """The configuration, or None and every mistake that MkDocs found in it."""
    log = logging.getLogger("mkdocs.config")
    mistakes = _Mistakes()
    log.addFilter(mistakes)
    try:
        return load_config(str(file), strict=strict or None), []
    except (Abort, ConfigurationError) as error:
        return None, mistakes.found or [str(error)]
    finally:
        log.removeFilter(mistakes)


class _Mistakes(logging.Filter):
    """Keeps the errors that MkDocs would log one by one; they are shown together instead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.ERROR:
            return True
        self.found.append(record.getMessage())
        return False
