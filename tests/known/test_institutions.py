"""Bodies of a state, in whatever words."""

import pytest

from generator.known.institutions import institution, institutions, office, state_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chilean Defence Ministry", "the Chilean Ministry of Defense"),
        ("Polish health ministry", "Polish Ministry of Health"),
        ("U.S. State Department", "US Department of State"),
        ("Norwegian armed forces", "Norwegian military"),
        ("UK government", "British government"),
        ("Chile’s navy", "Chilean Navy"),
        ("South Korean foreign ministry", "South Korean Ministry of Foreign Affairs"),
    ],
)
def test_two_names_of_one_body(left: str, right: str) -> None:
    assert institution(left) == institution(right) is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chilean Defence Ministry", "Peruvian Defence Ministry"),
        ("Chilean navy", "Chilean army"),
        ("Polish health ministry", "Polish Ministry of Justice"),
        ("North Korean government", "South Korean government"),
    ],
)
def test_two_bodies(left: str, right: str) -> None:
    assert institution(left) != institution(right)


@pytest.mark.parametrize("name", ["Defence Ministry", "Labour government", "polish government", "French bank", "Navy Pier", ""])
def test_no_body_of_a_state(name: str) -> None:
    assert institution(name) is None
    assert state_of(name) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former Chilean navy officers met the UK government.", ["Chilean navy", "UK government"]),
        ("The South Korean army and the Polish Ministry of Health, Warsaw", ["South Korean army", "Polish Ministry of Health"]),
        ("The Polish Ministry of Health and Sport", []),
        ("Chile's navy and Ann's army", ["Chile's navy"]),
        ("The government of Chile, the government of Jane Doe", ["government of Chile"]),
        ("The regional government and the Chilean navy's ships", ["Chilean navy"]),
        ("A Polish army-led force; Polish armies", []),
    ],
)
def test_bodies_in_a_text(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in institutions(text)] == found


def test_the_state_and_the_office() -> None:
    assert state_of("Chilean navy") == "CL"
    assert office("the Defense Ministry") == office("Ministry of Defence") == "ministry defence"
    assert office("Harbour Board") is None


@pytest.mark.parametrize("text", ["A-" * 30_000, "Aa " * 30_000, "government of " + "Aa " * 30_000, "U.S." * 30_000])
def test_no_text_takes_long(text: str) -> None:
    assert list(institutions(text)) == []
