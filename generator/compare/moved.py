"""Moved: what a claim's sentence says that its figure was before: "raised from £5,000 to £8,000"."""

from __future__ import annotations

import re

from generator.records.claim import Claim
from generator.values import Quantity
from generator.values.numerals import number

_FROM = re.compile(
    r"\bfrom\s+[$£€]?(?P<before>\d[\d,.]*(?:\s?(?:[mk]|bn|million|billion|thousand))?|[a-z-]+)\s+to\s+$", re.IGNORECASE
)


def figure_before(claim: Claim) -> float | None:
    """The figure that became this claim's, or None; in its unit, where that is no measure that was converted."""
    at = claim.printed.start - claim.said.start
    match = _FROM.search(claim.said.words[:at]) if isinstance(claim.value, Quantity) and at > 0 else None
    return number(match["before"]) if match is not None else None
