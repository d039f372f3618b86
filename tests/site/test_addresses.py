"""Addresses from build to build: what articles of our own invention tell, and what becomes of their pages."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.build import build, examine
from generator.config import Settings
from generator.errors import BookError
from generator.kept import Kept
from generator.records.dossier import Dossier
from generator.shipped import shipped_templates
from tests.site.test_access import wrong
from tests.site.windows import Windows, serving

pytestmark = [pytest.mark.site, pytest.mark.model]

FIRST = """---
title: Blaze destroys paper mill in Leeds
publisher: Aire Courier
published: 2019-05-04
---
LEEDS, England - A blaze destroyed a paper mill in Leeds on Friday and killed 3 people, police said.

The mill's owner, Ann Boyle, 52, said the blaze began in a store of rags.
"""
SECOND = """---
title: Fire kills four in Leeds
publisher: Wharfe Post
published: 2019-05-04
---
LEEDS, England - A fire at a paper mill in Leeds killed 4 people on Friday, the police said.

The owner of the mill, Mrs Boyle, had called for better pumps, the fire brigade said. Ann Boyle, 54, has owned it for nine years.
"""
THIRD = """---
title: Old pumps fought mill fire in Leeds
publisher: Pennine Radio
published: 2019-05-06
---
LEEDS, England - The fire that destroyed a paper mill in Leeds on Friday was fought with old pumps, firefighters said on Monday.

The fire in Leeds killed 4 people. Hanna Boil, 52, the owner, was not at the mill.
"""


@dataclass
class Folder:
    """A dossier that grows: its articles, its pages, and what was read already."""

    root: Path
    kept: Kept = field(default_factory=Kept)

    @property
    def settings(self) -> Settings:
        seeds = self.root / "seeds"
        return Settings(seeds, shipped_templates(), seeds / "curation.yml", self.root / "site_src")

    def put(self, **files: str) -> None:
        for name, text in files.items():
            path = self.root / "seeds" / name.replace("__", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def build(self) -> Dossier:
        outcome = build(self.settings, self.kept)
        assert outcome.problems == []
        return outcome.dossier

    def files(self) -> dict[str, bytes]:
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in self.root.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.put(aire__md=FIRST)
    return made


SAME = "same:\n  - names: [ann-boyle, hanna-boil]\n    because: a misprint\n"


def test_an_event_that_most_sources_call_otherwise_now_keeps_its_address_and_its_anchors(folder: Folder) -> None:
    folder.put(wharfe__md=SECOND)
    before = folder.build()
    assert [(event.id, event.title) for event in before.events] == [("blaze-in-leeds", "Blaze in Leeds")]
    folder.put(pennine__md=THIRD)
    after = folder.build()
    assert [(event.id, event.title) for event in after.events] == [("blaze-in-leeds", "Fire in Leeds")]
    assert {fact.id for fact in before.disagreements} == {"blaze-in-leeds-killed", "ann-boyle-age"}
    assert {fact.id for fact in before.disagreements} <= {fact.id for fact in after.facts}
    assert after.former == ()
    (folder.root / "seeds" / "addresses.json").unlink()
    assert [event.id for event in folder.build().events] == ["fire-in-leeds"]


def test_only_ids_depend_on_the_address_book(folder: Folder) -> None:
    folder.put(wharfe__md=SECOND)
    folder.build()
    folder.put(pennine__md=THIRD)
    kept = examine(folder.settings, folder.kept).dossier
    (folder.root / "seeds" / "addresses.json").unlink()
    anew = examine(folder.settings, folder.kept).dossier
    assert repr(kept).replace("'blaze-in-leeds", "'fire-in-leeds") == repr(anew)


def test_what_a_person_makes_one_leads_from_the_old_address_to_the_new_and_back_again(folder: Folder) -> None:
    folder.put(wharfe__md=SECOND, pennine__md=THIRD)
    assert {"ann-boyle", "hanna-boil"} <= folder.build().entity.keys()
    pages = folder.root / "site_src" / "entities"
    assert (pages / "hanna-boil.md").is_file()
    folder.put(curation__yml=SAME)
    one = folder.build()
    assert [(former.id, former.now) for former in one.former] == [("hanna-boil", "ann-boyle")]
    assert not (pages / "hanna-boil.md").exists()
    assert 'href="../entities/ann-boyle.html"' in (pages / "hanna-boil.html").read_text(encoding="utf-8")
    told = json.loads((pages / "hanna-boil.json").read_text(encoding="utf-8"))["former"]
    assert (told["now"], told["data"]) == ("ann-boyle", "entities/ann-boyle.json")
    (folder.root / "seeds" / "curation.yml").unlink()
    assert folder.build().former == ()
    assert (pages / "hanna-boil.md").is_file()
    assert not (pages / "hanna-boil.html").exists()


def test_a_page_that_a_person_hides_is_gone_and_comes_back_where_it_was(folder: Folder) -> None:
    folder.build()
    pages = folder.root / "site_src" / "entities"
    folder.put(curation__yml="hide:\n  - page: ann-boyle\n    because: she asked for it\n")
    folder.build()
    assert "This page is gone" in (pages / "ann-boyle.html").read_text(encoding="utf-8")
    assert not (pages / "ann-boyle.md").exists()
    (folder.root / "seeds" / "curation.yml").unlink()
    assert folder.build().former == ()
    assert (pages / "ann-boyle.md").is_file()


def test_a_person_may_call_things_by_the_addresses_that_they_had_first(folder: Folder) -> None:
    folder.put(wharfe__md=SECOND)
    folder.build()
    title = "title:\n  - page: events/blaze-in-leeds\n    to: The mill fire\n"
    rename = "rename:\n  - page: hanna-boil\n    to: Ann M. Boyle\n"
    folder.put(pennine__md=THIRD)
    folder.build()
    folder.put(curation__yml=SAME + title + rename)
    corrected = folder.build()
    assert corrected.event["blaze-in-leeds"].title == "The mill fire"
    assert corrected.entity["ann-boyle"].name == "Ann M. Boyle"


def test_building_twice_changes_no_byte_and_looking_changes_none_at_all(folder: Folder) -> None:
    folder.build()
    before = folder.files()
    folder.build()
    assert folder.files() == before
    folder.put(wharfe__md=SECOND)
    with_second = folder.files()
    assert examine(folder.settings, folder.kept).addresses is not None
    build(folder.settings, folder.kept, keep_addresses=False)
    assert folder.files()["seeds/addresses.json"] == with_second["seeds/addresses.json"]


def test_a_broken_address_book_stops_the_build_and_stays(folder: Folder) -> None:
    folder.build()
    book = folder.root / "seeds" / "addresses.json"
    book.write_text(book.read_text(encoding="utf-8").replace('"version": 1,', "<<<<<<<"), encoding="utf-8")
    before = folder.files()
    with pytest.raises(BookError, match=r"addresses\.json:3: is no JSON"):
        folder.build()
    assert folder.files() == before


def test_a_source_that_is_renamed_leads_to_its_new_page_and_moves_no_other(folder: Folder) -> None:
    folder.put(wharfe__md=SECOND)
    before = folder.build()
    (folder.root / "seeds" / "wharfe.md").rename(folder.root / "seeds" / "post.md")
    after = folder.build()
    assert [(former.folder, former.id, former.now) for former in after.former] == [("sources", "wharfe", "post")]
    assert (after.entity.keys(), after.event.keys()) == (before.entity.keys(), before.event.keys())


@pytest.fixture(scope="module")
def website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The website of a dossier in which two people became one, and a third is told of no more."""
    made = Folder(tmp_path_factory.mktemp("addresses"))
    made.put(aire__md=FIRST, wharfe__md=SECOND, pennine__md=THIRD, other__md=FIRST.replace("Ann Boyle", "Jo Hill"))
    assert "jo-hill" in made.build().entity
    (made.root / "seeds" / "other.md").unlink()
    made.put(curation__yml=SAME)
    said = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--strict", "--seeds", str(made.root / "seeds"), "--site",
         str(made.root / "site"), "--site-src", str(made.root / "site_src")],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    assert "hanna-boil" not in (made.root / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "entities/hanna-boil.html" not in (made.root / "site" / "search" / "search_index.json").read_text(encoding="utf-8")
    with serving(made.root / "site") as served:
        yield served


@pytest.mark.browser
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hanna-boil.html", "ann-boyle.html"),
        ("hanna-boil.html#names", "ann-boyle.html#names"),
        ("hanna-boil.html#hanna-boil-age", "ann-boyle.html#ann-boyle-age"),
        ("hanna-boil.html#%3Cb%3E-age", "ann-boyle.html#%3Cb%3E-age"),
    ],
)
def test_an_old_address_ends_on_the_new_page_at_its_place(windows: Windows, website: str, old: str, new: str) -> None:
    with windows.tab(website) as tab:
        tab.page.goto(f"{website}/entities/{old}")
        tab.page.wait_for_url(f"{website}/entities/{new}")
        tab.page.wait_for_load_state()
        assert tab.page.inner_text("h1").startswith("Ann Boyle")
        if "#" in new and "%" not in new:
            assert tab.page.evaluate("document.querySelector(':target') !== null")
        tab.page.go_back()
        assert tab.page.url == "about:blank"  # the old address is no step of the way back


@pytest.mark.browser
def test_an_address_that_is_gone_says_so_and_leads_to_the_overview(windows: Windows, website: str) -> None:
    with windows.tab(website) as tab:
        page = tab.open("entities/jo-hill.html")
        assert page.inner_text("h1") == "This page is gone"
        assert wrong(page) == []
        page.click("main a")
        page.wait_for_url(f"{website}/index.html")


@pytest.mark.browser
def test_without_scripts_an_old_address_leads_to_the_page(windows: Windows, website: str) -> None:
    with windows.browser.new_context(java_script_enabled=False) as window:
        page = window.new_page()
        page.goto(f"{website}/entities/hanna-boil.html")
        page.wait_for_url(f"{website}/entities/ann-boyle.html")


def test_the_address_book_of_the_sample_is_up_to_date() -> None:
    sample = Path(__file__).parents[2]
    seeds = sample / "seeds"
    assert examine(Settings(seeds, shipped_templates(), seeds / "curation.yml", sample / "site_src")).addresses is None
