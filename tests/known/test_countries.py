"""Countries and their people, as papers print them."""

import pytest

from generator.known.countries import country, nationality


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Norway", "NO"), ("the Netherlands", "NL"), ("Great Britain", "GB"), ("Britain", "GB"), ("U.K.", "GB"), ("UK",
        "GB"), ("US", "US"),
        ("the U.S.", "US"), ("USA", "US"), ("United States of America", "US"), ("Russian Federation", "RU"), ("UAE", "AE"),
        ("Ivory Coast", "CI"), ("Côte d’Ivoire", "CI"), ("South Korea", "KR"), ("DR Congo", "CD"), ("Kosovo", "XK"),
        ("FRANCE", "FR"),
        ("Burma", "MM"), ("Myanmar", "MM"), ("Bahamas", "BS"), ("Syrian Arab Republic", "SY"), ("Holland", "NL"),
        ("Palestine", "PS"),
    ],
)  # fmt: skip
def test_countries(name: str, code: str) -> None:
    assert country(name) == code


@pytest.mark.parametrize(
    "name",
    ["us", "IS", "IN", "FR", "GBR", "Georgia", "Congo", "Island", "Oslo", "turkey", "England", "European Union", "", "Norwegian"],
)
def test_no_country_for_sure(name: str) -> None:
    assert country(name) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("French", "FR"), ("Belgians", "BE"), ("Briton", "GB"), ("Britons", "GB"), ("British", "GB"), ("American", "US"),
        ("Iraqis", "IQ"), ("Indian", "IN"), ("Chinese", "CN"), ("Danes", "DK"), ("Danish", "DK"), ("Dutchman", "NL"),
        ("Frenchwomen", "FR"),
        ("Poles", "PL"), ("Saudi", "SA"), ("Saudis", "SA"), ("Scots", "GB"), ("Swiss", "CH"), ("Nigerien", "NE"),
        ("Nigerians", "NG"),
        ("South African", "ZA"), ("New Zealanders", "NZ"), ("Finns", "FI"), ("Finnish", "FI"), ("Turks", "TR"),
        ("Icelandic", "IS"),
        ("Kazakh", "KZ"), ("Filipinos", "PH"), ("Argentine", "AR"), ("Palestinians", "PS"), ("Norwegian", "NO"),
        ("Israelis", "IL"),
        ("Czech", "CZ"), ("Irishman", "IE"), ("Emirati", "AE"), ("Ukrainian", "UA"), ("Spaniards", "ES"), ("Afghans", "AF"),
    ],
)  # fmt: skip
def test_nationalities(word: str, code: str) -> None:
    assert nationality(word) == code


@pytest.mark.parametrize(
    "word", ["polish", "turkey", "Congolese", "Dominican", "Kurds", "Norman", "Women", "Mercedes", "", "s", "Paris"]
)
def test_no_nationality_for_sure(word: str) -> None:
    assert nationality(word) is None
