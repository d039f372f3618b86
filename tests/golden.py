"""Golden files: whole outputs that were read by a person and found right."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def agrees(name: str, made: str, *, update: bool) -> None:
    """Assert that `made` is what stands in the golden file `name`; with `update`, write it there instead."""
    path = FOLDER / name
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert path.is_file(), f"{path} is missing: run pytest --update-golden, and read what it wrote"
    assert made == path.read_text(encoding="utf-8"), (
        f"{path} says otherwise: if the new page is right, run pytest --update-golden"
    )
