from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from generator.kept import grounds
from generator.shipped import PACKAGE


def imports(file: Path) -> Iterator[str]:
    """The modules that a file imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def looked_at() -> list[str]:
    """All modules that the sources of the grounds import."""
    files = [file for name in grounds.RULES for file in grounds._files(PACKAGE / name) if file.suffix == ".py"]
    return sorted({module for file in files for module in imports(file)})


def test_all_of_the_program_that_finding_is_made_of_counts() -> None:
    counted = tuple(f"generator.{Path(name).with_suffix('').as_posix().replace('/', '.')}." for name in grounds.RULES)
    ours = [module for module in looked_at() if module.split(".")[0] == "generator"]
    assert [module for module in ours if not f"{module}.".startswith(counted)] == []


def test_every_library_that_finding_is_made_of_counts() -> None:
    of = packages_distributions()
    tops = {module.split(".")[0] for module in looked_at()} - {"generator", "__future__"} - sys.stdlib_module_names
    names = {of[top][0].casefold() for top in tops}
    assert names - set(grounds.LIBRARIES) == set()
    assert "spacy" in names


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the grounds look at, to change."""
    for name in grounds.RULES:
        if (PACKAGE / name).is_dir():
            shutil.copytree(PACKAGE / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "english"))
        else:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            shutil.copy(PACKAGE / name, tmp_path / name)
    (tmp_path / "annotate" / "english").mkdir()
    (tmp_path / "annotate" / "english" / "meta.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(grounds, "PACKAGE", tmp_path)
    return tmp_path


def now(pipeline: str | None = None) -> str:
    return grounds.grounds.__wrapped__(pipeline)


@pytest.mark.parametrize(
    "name",
    [
        "annotate/names.py", "known/organisations.yml", "values/moment.py", "records/claim.py", "kept/entry.py",
        "annotate/english/meta.json",
    ],
)  # fmt: skip
def test_a_change_to_a_rule_a_table_or_the_pipeline_are_other_grounds(other: Path, name: str) -> None:
    before = now()
    assert now() == before
    with (other / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert now() != before


def test_a_file_that_is_renamed_are_other_grounds(other: Path) -> None:
    before = now()
    (other / "known" / "roles.py").rename(other / "known" / "parts.py")
    assert now() != before


def test_what_python_compiles_is_none(other: Path) -> None:
    before = now()
    (other / "known" / "__pycache__").mkdir()
    (other / "known" / "__pycache__" / "names.pyc").write_bytes(b"x")
    assert now() == before


def test_another_version_of_a_library_are_other_grounds(monkeypatch: pytest.MonkeyPatch, other: Path) -> None:
    before = now()
    monkeypatch.setattr(grounds, "version", lambda name: "9" if name == "spacy" else "1")
    assert now() != before


def test_a_pipeline_counts_by_its_files_wherever_it_lies(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, other: Path
) -> None:
    place = tmp_path_factory.mktemp("pipelines")
    for folder in (place / "en_one", place / "en_two"):
        folder.mkdir()
        (folder / "__init__.py").write_text("", encoding="utf-8")
        (folder / "meta.json").write_text("{}", encoding="utf-8")
    monkeypatch.syspath_prepend(place)
    for name in ("en_one", str(place / "en_two")):
        before = now(name)
        assert before != now()
        (place / Path(name).name / "meta.json").write_text("{ }", encoding="utf-8")
        assert now(name) != before


@pytest.mark.parametrize("name", ["en_nowhere", "", ".", "..", "a b", "no/such/folder", "os.path", "..x"])
def test_a_pipeline_that_is_nowhere_counts_by_its_name(other: Path, name: str) -> None:
    assert now(name) == now(name) != now()
