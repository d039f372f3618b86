from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.read.articles import read_articles
from tests.site.conftest import ROOT, Built

pytestmark = [pytest.mark.site, pytest.mark.model]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_strict_build_is_clean(built: Built) -> None:
    assert built.said.returncode == 0, built.said.stdout + built.said.stderr
    assert built.said.stderr == ""


def test_another_hash_seed_time_zone_locale_and_order_of_files_without_a_cache_give_the_same_bytes(
    built: Built, built_again: Built
) -> None:
    assert contents(built.site_src) == contents(built_again.site_src)
    assert contents(built.site) == contents(built_again.site)


def test_the_committed_pages_are_not_stale(built: Built) -> None:
    fresh, committed = contents(built.site_src), contents(ROOT / "site_src")
    stale = sorted(name for name, content in fresh.items() if committed.get(name) != content)
    assert not stale, (
        f"site_src/ is not what seeds/ and templates/ give now: run `make site` and commit what it changes ({stale})"
    )


def test_any_builder_of_mkdocs_sites_takes_the_pages_without_the_plugin(built: Built, tmp_path: Path) -> None:
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["plugins"] = [plugin for plugin in config["plugins"] if "dossier" not in plugin]
    config["docs_dir"], config["theme"]["custom_dir"] = str(built.site_src), str(ROOT / config["theme"]["custom_dir"])
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=tmp_path, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "site" / "index.html").read_bytes() == (built.site / "index.html").read_bytes()


def quotations(dossier: dict[str, Any]) -> Iterator[tuple[str, int, int, str]]:
    """Source, start, end and words of everything that the dossier says is printed somewhere."""
    for claim in dossier["claims"]:
        yield claim["source"], claim["start"], claim["end"], claim["quote"]
    for event in dossier["events"]:
        yield from ((mention["source"], mention["start"], mention["end"], mention["quote"]) for mention in event["mentions"])
    for entity in dossier["entities"]:
        yield from ((mention["source"], mention["start"], mention["end"], mention["text"]) for mention in entity["mentions"])
    for source in dossier["sources"]:
        for answer in filter(None, source["glance"].values()):
            yield source["id"], answer["start"], answer["end"], answer["text"]


def test_every_quotation_is_in_its_article(built: Built) -> None:
    articles, _ = read_articles(ROOT / "seeds")
    texts = {article.id: article.text for article in articles}
    quoted = list(quotations(built.dossier))
    assert quoted
    assert [quote for quote in quoted if texts[quote[0]][quote[1] : quote[2]] != quote[3]] == []


def test_no_two_things_have_one_id(built: Built) -> None:
    for parts in (("sources",), ("entities", "events"), ("claims",), ("conflicts",)):
        counted = Counter(thing["id"] for part in parts for thing in built.dossier[part])
        assert [name for name, count in counted.items() if count > 1] == []


def test_the_dossier_is_published_beside_the_pages(built: Built) -> None:
    assert (built.site / "dossier.json").read_bytes() == (built.site_src / "dossier.json").read_bytes()


def test_nothing_in_the_dossier_tells_where_it_was_built(built: Built) -> None:
    told = [name for name, content in contents(built.site).items() if str(ROOT).encode() in content]
    assert told == []
