from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.build import examine, finished_pages
from generator.config import Settings
from generator.render.page import Page
from generator.render.single import single
from tests.site.conftest import ROOT, Built

pytestmark = [pytest.mark.site, pytest.mark.model]

FOLDERS = {"events": "event", "entities": "entity", "sources": "source"}


def details(site: Path) -> list[Path]:
    """The pages of events, entities and sources."""
    return [page for folder in FOLDERS for page in sorted((site / folder).glob("*.html")) if page.name != "index.html"]


def linked(page: Path) -> list[dict[str, Any]]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    return [node for script in found for node in json.loads(script)["@graph"]]


def test_every_page_of_a_thing_leads_to_its_data_and_others_lead_to_none(built: Built) -> None:
    pages = details(built.site)
    for page in pages:
        head = rf'<link rel="alternate\b[^"]*" type="application/json" href="{page.stem}.json">'
        assert len(re.findall(head, page.read_text(encoding="utf-8"))) == 1
        assert FOLDERS[page.parent.name] in json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    twins = {path for folder in FOLDERS for path in (built.site / folder).glob("*.json")}
    assert twins == {page.with_suffix(".json") for page in pages}
    for page in set(built.site.rglob("*.html")) - set(pages):
        assert 'rel="alternate' not in page.read_text(encoding="utf-8")
        assert linked(page) == []


def test_the_twins_together_hold_the_whole_dossier(built: Built) -> None:
    twins = [json.loads(page.with_suffix(".json").read_text(encoding="utf-8")) for page in details(built.site)]
    for part in ("claims", "conflicts", "facts"):
        held = sorted(row["id"] for twin in twins for row in twin[part] if "source" not in twin)
        assert held == sorted(row["id"] for row in built.dossier[part])


def test_the_linked_data_of_pages_tells_of_events_people_and_articles(built: Built) -> None:
    types = {folder: {node["@type"] for page in details(built.site) if page.parent.name == folder for node in linked(page)}
             for folder in FOLDERS}  # fmt: skip
    assert types == {
        "events": {"Event", "Claim"},
        "entities": {"Person", "Organization", "Place"},
        "sources": {"NewsArticle"},
    }


def test_addresses_in_the_linked_data_lead_to_pages(built: Built) -> None:
    for page in details(built.site):
        for target in re.findall(r'"@id": "([^"]*)"', json.dumps(linked(page))):
            path, _, fragment = target.partition("#")
            there = (page.parent / path).resolve()
            assert there.is_file()
            assert fragment == "this" or f'id="{fragment}"' in there.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "rows"), [("claims.csv", "claims"), ("conflicts.csv", "conflicts")])
def test_the_tables_are_published_and_their_permalinks_lead_somewhere(built: Built, name: str, rows: str) -> None:
    content = (built.site / name).read_bytes()
    assert content == (built.site_src / name).read_bytes()
    found = list(csv.DictReader(content.decode("utf-8").splitlines(keepends=True), strict=True))
    count = [1] * len(built.dossier[rows]) if rows == "claims" else [len(each["sides"]) for each in built.dossier[rows]]
    assert len(found) == sum(count)
    for row in found:
        path, _, fragment = row["permalink"].partition("#")
        assert f'id="{fragment}"' in (built.site / path).read_text(encoding="utf-8")


def test_the_order_in_which_articles_came_to_their_folder_changes_nothing(tmp_path: Path) -> None:
    def published(name: str, articles: list[Path]) -> list[Page]:
        (tmp_path / name).mkdir()
        for path in articles:
            shutil.copy(path, tmp_path / name)
        chosen = Settings(tmp_path / name, ROOT / "templates", tmp_path / name / "curation.yml", tmp_path / "pages")
        dossier = examine(chosen).dossier
        files = [Page(event.id, single(dossier, chosen.templates, event)) for event in dossier.events]
        return [*finished_pages(dossier, chosen.templates), *files]

    articles = sorted((ROOT / "seeds").glob("*.md"))
    assert published("forwards", articles) == published("backwards", articles[::-1])
