"""Whether two places are known to be two: neither one, nor one in the other."""

from __future__ import annotations

from functools import lru_cache

from generator.known.countries import country
from generator.known.places import lies_in, well_known


@lru_cache(maxsize=20_000)
def apart(left: str, right: str) -> bool:
    """True for two countries, two towns in different regions, a town and a foreign country; False while anything is unknown.

    Towns of one region (GeoNames' first level below the country) may be suburbs of each other and are not held apart.
    """
    if lies_in(left, right) or lies_in(right, left):
        return False
    ours, theirs = _regions(left), _regions(right)
    if not ours or not theirs:
        return False
    whole = {code for code, region in ours | theirs if not region}
    if whole:
        return not {code for code, _ in ours} & {code for code, _ in theirs}
    return not ours & theirs


def _regions(name: str) -> frozenset[tuple[str, str]]:
    """Country and region of every well-known place of that name; a country has no region."""
    if code := country(name):
        return frozenset({(code, "")})
    return frozenset((place.country, place.region) for place in well_known(name))
