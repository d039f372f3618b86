"""Sources: where the words of a source stand in the original."""

from __future__ import annotations

import pytest

from generator.render.sources import in_the_original, web_address


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://a.example/1", "Two died", "https://a.example/1#:~:text=Two%20died"),
        ("https://a.example/1#top", "Two died", "https://a.example/1#:~:text=Two%20died"),
        (
            "https://a.example/1",
            "a well-kept, old & tall mill",
            "https://a.example/1#:~:text=a%20well%2Dkept%2C%20old%20%26%20tall%20mill",
        ),
        (
            "https://a.example/1",
            "one two three four five six seven eight nine ten eleven",
            "https://a.example/1#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
        ),
        ("", "Two died", ""),
    ],
)
def test_words_are_found_in_the_original(url: str, words: str, address: str) -> None:
    assert in_the_original(url, words) == address


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://a.example/1", "https://", "a.example/1", None, "https://a b.example"]
)
def test_what_is_no_address_of_the_web_leads_nowhere(url: str | None) -> None:
    assert in_the_original(web_address(url), "Two died") == ""
