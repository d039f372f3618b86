from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.kept import Kept, folder
from generator.records.article import Article
from generator.records.reading import Reading


def article(name: str) -> Article:
    return Article(name, f"{name}.md", name, "Nothing happened.", ())


def kept_in(place: Path, *names: str) -> None:
    """A build keeps readings of these articles, and asks for no others."""
    kept = Kept(place)
    for name in names:
        if kept.find(article(name), None) is None:
            kept.keep(Reading(article(name)), None)
    kept.forget_others()


def found_in(place: Path, *names: str) -> list[str]:
    """Those of the articles whose readings another program finds."""
    kept = Kept(place)
    return [name for name in names if kept.find(article(name), None) is not None]


def entries(place: Path) -> list[Path]:
    return sorted(place.glob("*.reading"))


@pytest.fixture(autouse=True)
def told(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    caplog.set_level(logging.DEBUG, logger="generator.kept")
    yield caplog
    assert [record for record in caplog.records if record.levelno > logging.DEBUG] == []


def test_another_program_finds_what_was_kept(tmp_path: Path) -> None:
    kept_in(tmp_path / "deep" / "cache", "a", "b")
    assert found_in(tmp_path / "deep" / "cache", "a", "b", "c") == ["a", "b"]


def test_without_a_folder_nothing_outlives_the_program() -> None:
    kept = Kept()
    kept.keep(Reading(article("a")), None)
    assert kept.find(article("a"), None) == Reading(article("a"))
    assert Kept().find(article("a"), None) is None


def test_another_pipeline_finds_nothing(tmp_path: Path) -> None:
    kept_in(tmp_path, "a")
    assert Kept(tmp_path).find(article("a"), "en_other") is None


def test_a_broken_entry_is_made_again_and_noted_at_debug_level(tmp_path: Path, told: pytest.LogCaptureFixture) -> None:
    kept_in(tmp_path, "a")
    (entry,) = entries(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1])
    assert found_in(tmp_path, "a") == []
    assert "is made again" in told.text
    kept_in(tmp_path, "a")
    assert entry.read_bytes() == whole


def test_an_entry_under_another_name_is_not_believed(tmp_path: Path) -> None:
    kept_in(tmp_path, "a", "b")
    first, second = entries(tmp_path)
    first.write_bytes(second.read_bytes())
    assert len(found_in(tmp_path, "a", "b")) == 1


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    kept_in(tmp_path / "cache", "a")
    (entry,) = entries(tmp_path / "cache")
    entry.rename(tmp_path / "elsewhere")
    entry.symlink_to(tmp_path / "elsewhere")
    assert found_in(tmp_path / "cache", "a") == []
    kept_in(tmp_path / "cache", "a")
    assert not entry.is_symlink()
    assert (tmp_path / "elsewhere").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_that_nobody_writes_to_stops_nothing(tmp_path: Path) -> None:
    kept_in(tmp_path, "a")
    (entry,) = entries(tmp_path)
    entry.unlink()
    os.mkfifo(entry)
    assert found_in(tmp_path, "a") == []


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(tmp_path, "a")
    monkeypatch.setattr(folder, "LARGEST", 10)
    assert found_in(tmp_path, "a") == []


def test_a_file_in_the_place_of_the_folder_stops_nothing(tmp_path: Path, told: pytest.LogCaptureFixture) -> None:
    (tmp_path / "cache").write_text("mine", encoding="utf-8")
    kept_in(tmp_path / "cache", "a")
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "mine"
    assert "can't be kept" in told.text


def test_a_folder_in_the_place_of_an_entry_stops_nothing(tmp_path: Path) -> None:
    kept_in(tmp_path, "a")
    (entry,) = entries(tmp_path)
    entry.unlink()
    (entry / "deep").mkdir(parents=True)
    kept_in(tmp_path, "a")
    assert found_in(tmp_path, "a") == []


def test_readings_of_articles_that_are_gone_last_a_while(tmp_path: Path) -> None:
    kept_in(tmp_path, "a", "b")
    kept_in(tmp_path, "a")
    assert found_in(tmp_path, "a", "b") == ["a", "b"]


def test_and_go_when_nobody_has_asked_for_them_in_a_month(tmp_path: Path) -> None:
    kept_in(tmp_path, "a", "b")
    for entry in entries(tmp_path):
        os.utime(entry, (0, time.time() - (folder.SPARE_DAYS + 1) * folder.DAY))
    kept_in(tmp_path, "a")
    assert found_in(tmp_path, "a", "b") == ["a"]


def test_or_when_there_are_too_many_of_them_the_longest_unused_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for age, name in enumerate(("new", "old", "older")):
        kept_in(tmp_path, name)
        for entry in entries(tmp_path):
            if entry.stat().st_mtime > time.time() - 30:
                os.utime(entry, (0, time.time() - 60 * (age + 1)))
    size = entries(tmp_path)[0].stat().st_size
    monkeypatch.setattr(folder, "SPARE_BYTES", size + 10)
    kept_in(tmp_path, "another")
    assert found_in(tmp_path, "new", "old", "older", "another") == ["new", "another"]


def test_files_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    kept_in(tmp_path, "a")
    others = [tmp_path / "notes.txt", tmp_path / "x.reading", tmp_path / ".dossier-notes"]
    for path in others:
        path.write_text("mine", encoding="utf-8")
        os.utime(path, (0, 0))
    kept_in(tmp_path, "b")
    assert all(path.exists() for path in others)


def test_what_a_build_left_that_was_broken_off_goes_after_a_while(tmp_path: Path) -> None:
    kept_in(tmp_path, "a")
    left = tmp_path / ".dossier-abc_1.tmp"
    left.write_text("half", encoding="utf-8")
    kept_in(tmp_path, "a")
    assert left.exists()  # it may be another build's, at work just now
    os.utime(left, (0, 0))
    kept_in(tmp_path, "a")
    assert not left.exists()


def test_builds_that_share_a_folder_do_each_other_no_harm(tmp_path: Path) -> None:
    names = [f"a{number}" for number in range(20)]
    faults: list[BaseException] = []

    def build(some: list[str]) -> None:
        try:
            for _ in range(10):
                kept_in(tmp_path, *some)
        except BaseException as error:  # noqa: BLE001, told below
            faults.append(error)

    at_work = [threading.Thread(target=build, args=(some,)) for some in (names, names[::-1], names[5:15])]
    for each in at_work:
        each.start()
    for each in at_work:
        each.join()
    assert faults == []
    assert found_in(tmp_path, *names) == names
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".reading"] == []


def test_memory_holds_no_more_than_the_last_build_needed(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.keep(Reading(article("a")), None)
    kept.keep(Reading(article("b")), None)
    kept.forget_others()
    kept.find(article("a"), None)
    kept.forget_others()
    assert len(kept) == 1
