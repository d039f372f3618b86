from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import mounts
from generator.cli.mounts import is_mount


def test_where_the_first_disk_is_and_where_none_is(tmp_path: Path) -> None:
    assert is_mount(Path("/"))
    assert not is_mount(tmp_path)


@pytest.mark.parametrize(
    ("name", "mounted"), [("site", True), ("my site", True), ("site2", False), ("sit", False), ("Zürich", True)]
)
def test_a_folder_of_the_same_disk_is_found_in_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, mounted: bool
) -> None:
    places = (f"{tmp_path}/site", f"{tmp_path}/my\\040site", f"{tmp_path}/Zürich")
    table = "".join(f"36 35 98:0 /srv {place} rw,noatime master:1 - ext4 /dev/root rw\n" for place in places)
    (tmp_path / "mountinfo").write_text(f"{table}\n", encoding="utf-8")
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "mountinfo")
    assert is_mount(tmp_path / name) is mounted


def test_without_a_table_there_is_nothing_to_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "nowhere")
    assert not is_mount(tmp_path)
