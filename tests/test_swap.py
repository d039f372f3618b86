from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from generator.beside import beside, make_room
from generator.cli import swap as swapping
from generator.cli.exchange import can_exchange, exchange
from generator.cli.swap import AT_ONCE, FIRST, IN_TURN, Place, repair, steps, swap
from generator.cli.website import prepare
from generator.errors import DossierError
from tests.dying import child, ended, killed_before, needs_fork

Files = dict[str, str]

GIT = {".git/HEAD": "main", ".git/objects/1": "a", ".nojekyll": ""}
OLD = {"index.html": "old", "events/fire.html": "old", **GIT}
NEW = {"index.html": "new", "events/flood.html": "new", "assets/dossier.css": "new"}
#: The two websites that may stand at the address, and no third one: hidden files belong to both.
WHOLE = (OLD, {**NEW, **GIT})

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders at once")
WAYS = [pytest.param(AT_ONCE, id="at once", marks=linux), pytest.param(IN_TURN, id="in turn")]


def fill(folder: Path, files: Files) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def contents(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def about_to_swap(folder: Path) -> Place:
    """An old website at its address, and a finished one beside it."""
    place = Place(folder / "site")
    make_room(place.target)
    fill(place.target, OLD)
    fill(place.new, NEW)
    return place


def leftovers(place: Place) -> list[str]:
    return sorted(path.name for path in place.new.parent.iterdir() if path.name != ".gitignore")


@pytest.mark.parametrize("way", WAYS)
def test_the_new_website_takes_the_place_of_the_old_and_keeps_its_hidden_files(
    tmp_path: Path, way: tuple[Callable[[Place], None], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = about_to_swap(tmp_path)
    monkeypatch.setattr(swapping, "steps", lambda _: way)
    swap(place)
    assert contents(place.target) == WHOLE[1]
    assert leftovers(place) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == [".dossier", "site"]


def test_a_hidden_file_of_the_new_website_wins(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    fill(place.new, {".nojekyll": "new"})
    swap(place)
    assert contents(place.target)[".nojekyll"] == "new"


def test_a_hidden_link_stays_a_link_and_what_it_leads_to_stays_too(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    fill(tmp_path / "elsewhere", {"kept": "kept"})
    (place.target / ".well-known").symlink_to("../elsewhere")
    (place.target / ".git" / "link").symlink_to("../../elsewhere")
    swap(place)
    assert (place.target / ".well-known").readlink() == Path("../elsewhere")
    assert (place.target / ".git" / "link").is_symlink()
    assert contents(tmp_path / "elsewhere") == {"kept": "kept"}


def test_hidden_files_are_copied_where_a_file_can_have_one_name_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise PermissionError

    place = about_to_swap(tmp_path)
    monkeypatch.setattr(os, "link", fails)
    swap(place)
    assert contents(place.target) == WHOLE[1]


def test_the_first_website_needs_no_swap(tmp_path: Path) -> None:
    place = Place(tmp_path / "site")
    fill(place.new, NEW)
    assert steps(place) == FIRST
    swap(place)
    assert contents(place.target) == NEW


@linux
def test_folders_are_exchanged_where_the_disk_can(tmp_path: Path) -> None:
    assert can_exchange(tmp_path / "trial")
    assert not (tmp_path / "trial").exists()
    assert steps(about_to_swap(tmp_path)) == AT_ONCE


@pytest.mark.parametrize("error", [OSError, NotImplementedError])
def test_folders_go_in_turn_where_the_disk_can_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fails(_one: Path, _other: Path) -> None:
        raise error

    monkeypatch.setattr("generator.cli.exchange.exchange", fails)
    assert steps(about_to_swap(tmp_path)) == IN_TURN


def test_folders_go_in_turn_where_the_disk_takes_an_exchange_for_a_renaming(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.exchange.exchange", lambda one, other: one.replace(other))
    assert steps(about_to_swap(tmp_path)) == IN_TURN


@linux
def test_a_trial_that_was_killed_does_not_spoil_the_next_one(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    (place.trial / "one").mkdir(parents=True)
    repair(place)
    assert steps(about_to_swap(tmp_path)) == AT_ONCE
    assert not place.trial.exists()


@linux
def test_an_exchange_that_fails_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError, match="other"):
        exchange(tmp_path / "one", tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


@pytest.mark.parametrize(("way", "done"), [
    pytest.param(way.values[0], done, id=f"{way.id} {done}", marks=way.marks)
    for way in WAYS for done in range(len(way.values[0]) + 1)
])  # fmt: skip
def test_an_end_after_any_step_leaves_a_whole_website(
    tmp_path: Path, way: tuple[Callable[[Place], None], ...], done: int
) -> None:
    place = about_to_swap(tmp_path)
    for step in way[:done]:
        step(place)
    if way is AT_ONCE or way[done - 1] is not swapping._set_aside:
        assert contents(place.target) in WHOLE
    else:  # the moment between the two renames: the old one isn't at its address, but whole
        assert not place.target.exists()
        assert contents(place.old) == OLD
    repair(place)
    assert contents(place.target) in WHOLE
    assert leftovers(place) == []


@needs_fork
@pytest.mark.parametrize("way", WAYS)
def test_a_kill_before_any_deed_of_a_swap_leaves_a_whole_website(
    tmp_path: Path, way: tuple[Callable[[Place], None], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "steps", lambda _: way)
    found = []
    for deed in count():
        place = about_to_swap(tmp_path / str(deed))
        killed = killed_before(deed, lambda place=place: swap(place))
        if way is AT_ONCE or place.target.exists():
            assert contents(place.target) in WHOLE, deed
        repair(place)
        found.append(contents(place.target))
        assert found[-1] in WHOLE, deed
        assert leftovers(place) == []
        if not killed:
            break
    assert len(found) > 20
    assert found[0] == OLD
    assert found[-1] == WHOLE[1]


@needs_fork
def test_a_repair_that_is_killed_is_done_by_the_next_one(tmp_path: Path) -> None:
    for deed in count():
        place = about_to_swap(tmp_path / str(deed))
        for step in IN_TURN[:3]:
            step(place)
        fill(place.new, NEW)
        killed = killed_before(deed, lambda place=place: repair(place))
        assert contents(place.target) == WHOLE[1]
        repair(place)
        assert contents(place.target) == WHOLE[1]
        assert leftovers(place) == []
        if not killed:
            break
    assert deed > 5


def test_a_website_that_somebody_removed_does_not_come_back_in_pieces(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    for step in AT_ONCE[:1]:
        step(place)
    place.target.rename(tmp_path / "moved away")
    repair(place)  # what is in the way of the next build is no website to be put back
    assert not place.target.exists()
    assert leftovers(place) == []


def test_files_of_others_beside_a_website_stay(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    fill(tmp_path, {"site.new/mine": "mine", "site.old/mine": "mine"})
    swap(place)
    repair(place)
    assert contents(tmp_path / "site.new") == contents(tmp_path / "site.old") == {"mine": "mine"}


def test_a_website_by_a_link_is_the_one_that_the_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "releases" / "site").mkdir(parents=True)
    (tmp_path / "www").symlink_to("releases/site")
    assert beside(tmp_path / "www", "new") == tmp_path / "releases" / ".dossier" / "site.new"
    assert beside(tmp_path / "www", "lock") == beside(tmp_path / "releases" / "site", "lock")


def test_git_sees_nothing_of_our_folder(tmp_path: Path) -> None:
    make_room(tmp_path / "site")
    assert (tmp_path / ".dossier" / ".gitignore").read_text(encoding="utf-8") == "*\n"


#: A user whom write protection keeps out, as it doesn't keep out root: nobody.
NOBODY = 65534


@pytest.fixture
def theirs() -> Iterator[Path]:
    """A folder of a user who isn't root; it lies where everybody may go."""
    with tempfile.TemporaryDirectory() as folder:
        os.chown(folder, *(2 * [NOBODY] if os.geteuid() == 0 else [-1, -1]))
        yield Path(folder)


def as_nobody(work: Callable[[], None]) -> int:
    """How a process of that user ends that does `work`."""

    def done() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    with child(done) as process:
        return ended(process)


@needs_fork
@pytest.mark.parametrize("way", WAYS)
def test_write_protected_folders_of_an_old_website_go_with_it(theirs: Path, way: tuple[Callable[[Place], None], ...]) -> None:
    def work() -> None:
        place = about_to_swap(theirs)
        (place.target / "events").chmod(0o555)
        for step in way:
            step(place)
        assert contents(place.target) == WHOLE[1]
        assert leftovers(place) == []

    assert as_nobody(work) == 0


@needs_fork
def test_a_website_that_may_not_be_moved_stays(theirs: Path) -> None:
    def work() -> None:
        place = about_to_swap(theirs)
        place.target.chmod(0o555)
        with pytest.raises(PermissionError):
            swap(place)
        assert {name: content for name, content in contents(place.target).items() if name in OLD} == OLD
        repair(place)
        assert contents(place.target) == OLD
        assert leftovers(place) == []

    assert as_nobody(work) == 0


@needs_fork
def test_a_place_in_which_nothing_may_be_written_is_told_before_the_work(theirs: Path) -> None:
    def work() -> None:
        fill(theirs / "www" / "site", OLD)
        (theirs / "www").chmod(0o555)
        try:
            with pytest.raises(DossierError, match=r"site: the website can't be put there: .*\.dossier"):
                prepare(theirs / "www" / "site")
            assert contents(theirs / "www" / "site") == OLD
        finally:
            (theirs / "www").chmod(0o755)

    assert as_nobody(work) == 0


@linux
@needs_fork
def test_a_reader_finds_a_website_at_every_moment(tmp_path: Path) -> None:
    place = about_to_swap(tmp_path)
    page = place.target / "index.html"

    enough = tmp_path / "enough"

    def publish() -> None:
        for times in count(1):
            fill(place.new, NEW)
            swap(place)
            if times >= 50 and enough.exists():
                return

    reads = 0
    with child(publish) as process:
        while os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            assert page.read_text(encoding="utf-8") in {"old", "new"}
            reads += 1
            if reads == 200:
                enough.touch()
        assert ended(process) == 0
    assert reads >= 200
