"""A build that is killed, fails, or meets another one leaves the last good website at its address, byte for byte."""

from __future__ import annotations

import errno
import logging
import os
import random
import resource
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

import generator.build
from generator.beside import beside
from generator.build import EXPORT, Outcome
from generator.cli import commands, main, website
from generator.cli import swap as swapping
from generator.cli.swap import Place
from generator.errors import SeedError
from generator.lock import held
from generator.mkdocs_plugin import EPOCH
from generator.records.dossier import Dossier
from generator.render.output import MANIFEST
from tests.dying import child, ended, killed_after, needs_fork, wait_for
from tests.sample import raqqa

ROOT = Path(__file__).resolve().parent.parent

#: So many builds are killed, each at a moment of its own; with another seed at others.
MOMENTS, SEED = 50, 7
MKDOCS_YML = f"""\
site_name: T
docs_dir: pages
use_directory_urls: false
theme: mkdocs
plugins: [search, dossier: {{templates: {ROOT / "templates"}}}]
markdown_extensions: [attr_list, tables]
"""

Site = dict[str, bytes]


def contents(folder: Path) -> Site:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def leftovers(folder: Path) -> list[str]:
    """What isn't a lock in our folder, and what no write has finished."""
    ours = [path.name for path in (folder / ".dossier").iterdir() if path.name not in {".gitignore", "pages.lock", "site.lock"}]
    return [*ours, *(path.name for path in (folder / "pages").rglob(".dossier-*.tmp"))]


def other() -> Dossier:
    """The same dossier before anybody told of the museums: a page less, and others that differ."""
    dossier = raqqa()
    events = tuple(event for event in dossier.events if event.id != "museums-reopen")
    return replace(dossier, events=events, quotations=())


@dataclass
class Project:
    """A folder in which `dossier build` can be run, on one of two dossiers, without reading articles."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    good: tuple[Site, ...] = field(default=(), repr=False)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def build(self, dossier: Dossier | SeedError) -> None:
        """The whole of `dossier build` behind the comparing."""

        def examined(*_: object) -> Outcome:
            if isinstance(dossier, SeedError):
                raise dossier
            return Outcome(dossier)

        self.monkeypatch.setattr(generator.build, "examine", examined)
        try:
            main(["build"], standalone_mode=False)
        except SystemExit as done:
            assert done.code == 0  # noqa: PT017, how a command ends

    def known(self) -> int:
        """Which of the good websites stands at the address."""
        return self.good.index(contents(self.site))


@contextmanager
def project(folder: Path) -> Iterator[Project]:
    """The project in `folder`, which is the current one meanwhile; MkDocs' log, which takes most of a build's time, is off."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logging.disable(logging.INFO)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv(EPOCH, "0")
        monkeypatch.chdir(folder)
        yield Project(folder, monkeypatch)
    root.handlers[:], root.level = handlers, level
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Both websites are known, and the one of the sample stands at its address."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("seeds", "pages"):
        (folder / name).mkdir()
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    with project(folder) as made:
        for dossier in (other(), raqqa()):
            made.build(dossier)
            made.good = (contents(made.site), *made.good)
    assert made.good[0].keys() != made.good[1].keys()
    return made


@pytest.fixture
def built(first: Project, tmp_path: Path) -> Iterator[Project]:
    """The same in a folder of its own."""
    shutil.copytree(first.folder, tmp_path, dirs_exist_ok=True)
    with project(tmp_path) as made:
        made.good = first.good
        yield made


@needs_fork
def test_a_kill_at_any_moment_of_a_build_leaves_the_last_good_website(built: Project) -> None:
    start = time.monotonic()
    with child(partial(built.build, raqqa())) as process:
        assert ended(process) == 0
    length = time.monotonic() - start
    moments, killed = random.Random(SEED), 0
    while killed < MOMENTS:
        before = built.known()
        in_time = killed_after(moments.uniform(0, length), partial(built.build, (raqqa(), other())[1 - before]))
        killed += in_time
        length *= 1 if in_time else 0.9  # builds that end before have more of the machine than the one that was measured
        built.known()  # a website that is whole, the last one or the next
    for dossier, good in zip((other(), raqqa()), (1, 0), strict=True):
        built.build(dossier)
        assert built.known() == good
        assert leftovers(built.folder) == []
        assert (built.site / EXPORT).read_bytes() == (built.folder / "pages" / EXPORT).read_bytes()


@needs_fork
def test_two_builds_at_once_both_end_well_and_do_not_mix(built: Project) -> None:
    for _ in range(3):
        with child(partial(built.build, raqqa())) as one, child(partial(built.build, other())) as two:
            assert (ended(one), ended(two)) == (0, 0)
        built.known()
        assert leftovers(built.folder) == []
        assert (built.site / EXPORT).read_bytes() == (built.folder / "pages" / EXPORT).read_bytes()


@needs_fork
def test_a_build_that_another_one_keeps_waiting_is_refused_and_touches_nothing(
    built: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    built.monkeypatch.setattr(commands, "held", partial(held, patience=0.2))
    before, pages = contents(built.site), contents(built.folder / "pages")

    def other_build() -> None:
        with held(built.site, doing="dossier build", tell=print):
            (built.folder / "started").touch()
            time.sleep(60)

    with child(other_build) as process:
        wait_for(built.folder / "started")
        with pytest.raises(ClickException, match=rf"site: another build is still at work here: process {process} on "):
            built.build(other())
        assert "waiting until it has ended" in capsys.readouterr().err
    assert contents(built.site) == before
    assert contents(built.folder / "pages") == pages
    built.build(other())  # the other one was killed


def test_what_killed_builds_have_left_is_gone_after_the_next_one(built: Project) -> None:
    for what in ("new", "old", "trial"):
        (beside(built.site, what) / "events").mkdir(parents=True)
        (beside(built.site, what) / "index.html").touch()
    (built.folder / "pages" / "events" / ".dossier-x1y2.tmp").write_text("half a p", encoding="utf-8")
    manifest = built.folder / "pages" / MANIFEST
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("[", '["events/never-written.md",'), encoding="utf-8")
    (built.folder / "pages" / "index.md").write_text("half a p", encoding="utf-8")
    built.build(raqqa())
    assert built.known() == 0
    assert leftovers(built.folder) == []
    assert "never-written" not in manifest.read_text(encoding="utf-8")


def test_the_last_good_website_comes_back_though_the_next_build_fails(built: Project) -> None:
    built.site.rename(beside(built.site, "old"))  # where a build was killed between two renames
    with pytest.raises(ClickException, match="gone"):
        built.build(SeedError("seeds: gone"))
    assert built.known() == 0
    assert leftovers(built.folder) == []


def no_page(site: Path) -> None:
    (site / "index.html").unlink()


def an_empty_page(site: Path) -> None:
    (site / "timeline.html").write_text("", encoding="utf-8")


def no_data(site: Path) -> None:
    (site / EXPORT).unlink()


def no_data_of_a_page(site: Path) -> None:
    min((site / "events").glob("*.json")).unlink()


def other_data(site: Path) -> None:
    (site / EXPORT).write_text("{}", encoding="utf-8")


def no_index(site: Path) -> None:
    (site / "search" / "search_index.json").unlink()


@pytest.mark.parametrize(("harm", "told"), [
    (no_page, "index.html is missing"),
    (an_empty_page, "timeline.html is empty"),
    (no_data, "dossier.json is missing"),
    (no_data_of_a_page, "events/attacks-in-paris.json is missing"),
    (other_data, "dossier.json is not that of"),
    (no_index, "search/search_index.json, the index of its search, is missing"),
])  # fmt: skip
def test_a_website_that_is_not_whole_is_not_published(built: Project, harm: Callable[[Path], None], told: str) -> None:
    def harmed(config: MkDocsConfig) -> None:
        mkdocs_build(config)
        harm(Path(config.site_dir))

    built.monkeypatch.setattr(website, "build_site", harmed)
    with pytest.raises(ClickException, match=told) as refused:
        built.build(other())
    assert "site: stays as it was, for the new website isn't whole" in str(refused.value)
    assert refused.value.exit_code == 1
    assert built.known() == 0
    assert leftovers(built.folder) == []


def test_what_plugins_may_rename_or_leave_out_is_not_missed(built: Project) -> None:
    def renamed(config: MkDocsConfig) -> None:
        mkdocs_build(config)
        (Path(config.site_dir) / "assets" / "dossier.css").rename(Path(config.site_dir) / "assets" / "dossier.min.css")

    built.monkeypatch.setattr(website, "build_site", renamed)
    (built.folder / "mkdocs.yml").write_text(MKDOCS_YML + "exclude_docs: claims.csv\n", encoding="utf-8")
    built.build(raqqa())
    assert not (built.site / "claims.csv").exists()


def test_a_website_without_search_has_no_index_to_miss(built: Project) -> None:
    (built.folder / "mkdocs.yml").write_text(MKDOCS_YML.replace("search, ", ""), encoding="utf-8")
    built.build(raqqa())
    assert not (built.site / "search").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EBUSY])
def test_a_disk_that_is_full_or_refuses_in_the_middle_leaves_the_last_good_website(built: Project, number: int) -> None:
    def fails(config: MkDocsConfig) -> None:
        (Path(config.site_dir) / "events").mkdir(parents=True)
        raise OSError(number, os.strerror(number), "events/fire.html")

    built.monkeypatch.setattr(website, "build_site", fails)
    with pytest.raises(ClickException, match=rf"site: the website can't be put there: .*{os.strerror(number)}"):
        built.build(other())
    assert built.known() == 0
    assert leftovers(built.folder) == []


@pytest.mark.parametrize("fails", ["_exchange", "_set_aside", "_move_in", "_discard"])
def test_a_swap_that_fails_leaves_a_good_website(built: Project, fails: str) -> None:
    way = [step.__name__ for step in (swapping.AT_ONCE if fails == "_exchange" else swapping.IN_TURN)]

    def refused(_place: Place) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    steps = [refused if name == fails else getattr(swapping, name) for name in way]
    built.monkeypatch.setattr(swapping, "steps", lambda _: steps)
    with pytest.raises(ClickException, match=os.strerror(errno.EIO)):
        built.build(other())
    assert built.known() == (fails == "_discard")  # by then the new one stands at its address
    assert leftovers(built.folder) == []


def in_little_room(built: Project, most: int, told: str) -> None:
    """Build where no file may have more than so many bytes, which fails as a full disk does; `told` is what is said of it."""

    def build() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        with pytest.raises(ClickException, match=told):
            built.build(other())

    with child(build) as process:
        assert ended(process) == 0
    assert built.known() == 0
    assert leftovers(built.folder) == []


@needs_fork
def test_a_disk_that_fills_up_while_the_website_is_made_leaves_the_last_good_one(built: Project) -> None:
    shutil.rmtree(built.folder / "pages")  # so that only what is larger than the pages meets the limit
    (built.folder / "pages").mkdir()
    in_little_room(built, 100_000, "site: the website can't be put there: .*File too large")


@needs_fork
def test_a_disk_that_fills_up_while_pages_are_written_leaves_whole_ones_and_the_website(built: Project) -> None:
    before = contents(built.folder / "pages")
    in_little_room(built, 10_000, "pages: can't be written: File too large")  # as dossier.json is
    after = contents(built.folder / "pages")
    built.build(other())
    later = contents(built.folder / "pages")
    assert built.known() == 1
    assert before != after != later
    for path in after.keys() - {MANIFEST}:
        assert after[path] in {before.get(path), later.get(path)}
