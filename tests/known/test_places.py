"""Cities, and which place lies in which."""

import pytest

from generator.known.places import cities, is_city, large_city, lies_in, well_known


def test_namesakes_are_listed_the_largest_first() -> None:
    found = cities("Valencia")
    assert {place.country for place in found} >= {"ES", "VE"}
    assert [place.population for place in found] == sorted((place.population for place in found), reverse=True)


def test_a_small_namesake_is_not_well_known() -> None:
    assert [place.country for place in well_known("Moscow")] == ["RU"]
    assert {place.country for place in well_known("Valencia")} >= {"ES", "VE"}


@pytest.mark.parametrize("name", ["Aleppo", "aleppo", "ALEPPO", "Málaga", "Malaga", "Saint-Denis", "New York"])
def test_a_city_is_found_as_papers_print_it(name: str) -> None:
    assert is_city(name)


@pytest.mark.parametrize("name", ["", "Tuesday", "IS", "the", "Harbour Board", "x" * 5000])
def test_what_is_no_city(name: str) -> None:
    assert not is_city(name)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Aleppo", "Syria"), ("Munich", "Germany"), ("Munich", "Europe"), ("Munich", "EU"), ("Reno", "Nevada"), ("Reno",
        "the U.S."),
        ("Nevada", "United States"), ("Kenya", "Africa"), ("Peru", "South America"), ("Peru", "Latin America"), ("Wales", "UK"),
        ("Glasgow", "Scotland"), ("Aleppo", "Middle East"), ("Tbilisi", "Georgia"), ("Atlanta", "Georgia"), ("Ghana",
        "West Africa"),
    ],
)  # fmt: skip
def test_lies_in(inner: str, outer: str) -> None:
    assert lies_in(inner, outer) is True


@pytest.mark.parametrize(
    ("inner", "outer"), [("Aleppo", "Iraq"), ("Munich", "Asia"), ("Kenya", "Europe"), ("Reno", "Texas"), ("Nevada", "Canada")]
)
def test_lies_elsewhere(inner: str, outer: str) -> None:
    assert lies_in(inner, outer) is False


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Valencia", "Spain"), ("Syria", "Aleppo"), ("Britain", "UK"), ("Harbour Street", "Spain"), ("Turkey", "Europe"),
        ("Istanbul", "Asia"), ("Afghanistan", "Middle East"), ("Spain", "Spain"), ("Aleppo", "Nowhere"),
    ],
)  # fmt: skip
def test_nobody_knows(inner: str, outer: str) -> None:
    assert lies_in(inner, outer) is None


@pytest.mark.parametrize(("left", "right"), [("Bombay", "Mumbai"), ("Saigon", "Ho Chi Minh City"), ("Aleppo", "Halab")])
def test_one_city_by_two_names(left: str, right: str) -> None:
    assert large_city(left) == large_city(right) is not None


@pytest.mark.parametrize("name", ["New York", "San Jose", "Harbour Board", "March"])
def test_what_names_no_one_large_city(name: str) -> None:
    assert large_city(name) is None
