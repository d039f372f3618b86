from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path

import pytest

from generator.errors import DossierError
from generator.render.output import MANIFEST, read_manifest, write
from generator.render.page import Page
from tests.dying import killed_before, needs_fork

INDEX, EVENT = Page("index.md", "# Overview\n"), Page("events/fire.md", "# Fire\n")


def test_pages_become_files(tmp_path: Path) -> None:
    assert write([INDEX, EVENT], tmp_path / "site") == [tmp_path / "site/events/fire.md", tmp_path / "site/index.md"]
    assert (tmp_path / "site/events/fire.md").read_bytes() == b"# Fire\n"


def test_what_says_the_same_is_left_alone(tmp_path: Path) -> None:
    write([INDEX, EVENT], tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert write([INDEX, EVENT], tmp_path) == []
    assert write([EVENT, INDEX], tmp_path) == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_what_changed_is_written_and_what_is_stale_goes_with_its_empty_folder(tmp_path: Path) -> None:
    write([INDEX, EVENT], tmp_path)
    assert write([Page("index.md", "new\n")], tmp_path) == [tmp_path / "events/fire.md", tmp_path / "index.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "index.md"]


def test_files_of_others_stay(tmp_path: Path) -> None:
    write([EVENT], tmp_path)
    (tmp_path / "events/mine.md").write_text("mine")
    write([INDEX], tmp_path)
    assert (tmp_path / "events/mine.md").read_text() == "mine"


def test_a_file_of_others_is_not_overwritten_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    with pytest.raises(DossierError, match="not written by the generator"):
        write([EVENT, INDEX], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]


def test_a_file_that_already_says_the_same_becomes_ours(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(INDEX.content)
    assert write([INDEX], tmp_path) == []
    assert write([Page("index.md", "new")], tmp_path) == [tmp_path / "index.md"]


def test_a_write_that_was_cut_short_is_made_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def fails_at_the_second_page(self: Path, target: Path) -> Path:
        calls.append(target.name)
        if calls.count("index.md"):
            raise KeyboardInterrupt
        return replace(self, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", fails_at_the_second_page)
    with pytest.raises(KeyboardInterrupt):
        write([EVENT, INDEX], tmp_path)
    monkeypatch.undo()
    write([Page("events/fire.md", "later\n"), INDEX], tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [MANIFEST, "fire.md", "index.md"]


@needs_fork
def test_a_kill_at_any_moment_leaves_whole_pages_which_the_next_write_completes(tmp_path: Path) -> None:
    old, new = [INDEX, EVENT], [Page("index.md", "# Later\n"), Page("events/flood.md", "# Flood\n")]
    said = {"index.md": {b"# Overview\n", b"# Later\n"}, "fire.md": {b"# Fire\n"}, "flood.md": {b"# Flood\n"}}
    for deed in count():
        folder = tmp_path / str(deed)
        write(old, folder)
        killed = killed_before(deed, partial(write, new, folder))
        assert all(path.read_bytes() in said[path.name] for path in folder.rglob("*.md"))
        write(new, folder)
        assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [MANIFEST, "flood.md", "index.md"]
        assert (folder / "index.md").read_text() == "# Later\n"
        assert read_manifest(folder) == {"events/flood.md", "index.md"}
        if not killed:
            break
    assert deed > 10


@pytest.mark.parametrize("path", ["../out.md", "/out.md", "a/../../out.md", "a\\b.md", ""])
def test_no_page_leaves_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(DossierError, match="outside"):
        write([Page(path, "x")], tmp_path / "site")


def test_a_manifest_can_not_reach_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("keep")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MANIFEST).write_text('{"files": ["../precious"]}')
    with pytest.raises(DossierError, match="outside"):
        write([INDEX], tmp_path / "site")
    assert (tmp_path / "precious").exists()


def test_nor_can_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/events").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DossierError, match="outside"):
        write([EVENT], tmp_path / "site")


@pytest.mark.parametrize("content", ["{", "[]", '{"files": 3}', '{"files": [1]}', "{}"])
def test_a_manifest_that_says_nothing_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST).write_text(content)
    with pytest.raises(DossierError, match="no list"):
        write([INDEX], tmp_path)


def test_a_folder_where_a_page_has_to_go_is_no_page_of_ours(tmp_path: Path) -> None:
    write([Page("a.md", "A")], tmp_path)
    (tmp_path / "a.md").unlink()
    (tmp_path / "a.md").mkdir()
    with pytest.raises(DossierError, match=r"a\.md: stands where a page has to go"):
        write([Page("a.md", "A")], tmp_path)
    assert (tmp_path / "a.md").is_dir()


def test_a_folder_that_cannot_be_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DossierError, match=r"file.*: can't be written: .*\n    see to the disk"):
        write([Page("a.md", "A")], tmp_path / "file")
