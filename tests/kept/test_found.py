from __future__ import annotations

from pathlib import Path

import pytest

from generator.annotate import annotate
from generator.kept import Kept
from generator.read.articles import read_articles

pytestmark = pytest.mark.model

SETS = Path(__file__).parents[1] / "quality" / "sets"


@pytest.mark.parametrize("name", ["disaster", "obituary"])
def test_what_is_found_in_news_comes_back_from_disk_to_the_last_sign(name: str, tmp_path: Path) -> None:
    articles, _ = read_articles(SETS / name / "articles")
    kept = Kept(tmp_path)
    found = annotate(articles)
    for reading in found:
        kept.keep(reading, None)
    again = [Kept(tmp_path).find(article, None) for article in articles]
    assert again == found
    assert [repr(reading.claims) for reading in again if reading] == [repr(reading.claims) for reading in found]
