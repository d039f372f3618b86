from __future__ import annotations

import re

import pytest

from tests.site.conftest import Built
from tests.site.windows import Tab, searched

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]


def one_of(built: Built, part: str) -> str:
    """The page of the first thing of its kind."""
    return f"{part}/{built.dossier[part][0]['id']}.html"


def test_a_claim_has_an_address_that_leads_to_its_words(tab: Tab, built: Built) -> None:
    source = tab.open(one_of(built, "sources"))
    claims = source.locator("[id^='claim-']")
    assert claims.count() > 0
    address = claims.first.get_attribute("id")
    tab.open(f"{one_of(built, 'sources')}#{address}")
    assert tab.page.locator(f"#{address}:target").count() == 1


def test_a_search_finds_raqqa_and_its_result_can_be_followed(tab: Tab) -> None:
    page = tab.open("index.html")
    page.locator("label.md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
    searched(page, "Raqqa").first.click()
    page.wait_for_url(re.compile(r"[?&]h=raqqa", re.IGNORECASE))  # what the search adds so that the page can mark the word
    assert "raqqa" in page.locator("article").inner_text().casefold()
