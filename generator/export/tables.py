"""Tables: claims and conflicts for spreadsheets, as CSV (RFC 4180, UTF-8, the first row names the columns)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import StringIO

from generator.export.shapes import value_shape
from generator.records.addresses import Addresses
from generator.records.claim import Claim
from generator.records.curation import Deed
from generator.records.dossier import Dossier
from generator.records.fact import Fact
from generator.records.letters import lettered_sides
from generator.values.lines import tidy

CLAIM_COLUMNS = (
    "id", "about", "about_title", "property", "scope", "value", "normal", "unit", "source", "outlet", "published", "attribution",
    "certainty", "quotation", "permalink",
)  # fmt: skip
CONFLICT_COLUMNS = (
    "conflict", "about", "about_title", "property", "scope", "kind", "weight", "verdict", "side", "value", "sources", "outlets",
    "explanation", "permalink", "status", "decided", "decided_by", "decided_on", "decided_because",
)  # fmt: skip
#: Where a spreadsheet would begin to reckon: at the start of a cell, or of what becomes a cell where semicolons part them.
#: The signs are OWASP's for CSV injection, their full-width forms included; tabs and line ends don't get as far.
RECKONED = re.compile(r"^(?=[=+\-@＝＋－＠])|(?<=;)(?=[\s\"]*[=+\-@＝＋－＠])")

#: So many cells are remembered: most stand in many rows.
REMEMBERED = 1 << 14


def claims_csv(addresses: Addresses) -> str:
    """All claims, a row each, in the dossier's order."""
    return _table(CLAIM_COLUMNS, (_claim(addresses, claim) for claim in addresses.dossier.claims))


def conflicts_csv(addresses: Addresses) -> str:
    """The facts with several sides, whatever their verdict (as `conflicts` in `dossier.json`), a row for each side.

    A disputed one leads to its callout, others to the first claim of the side: not every fact has a row on its page.
    """
    facts = (fact for fact in addresses.dossier.facts if len(fact.sides) > 1)
    return _table(CONFLICT_COLUMNS, (row for fact in facts for row in _sides(addresses, fact)))


def _claim(addresses: Addresses, claim: Claim) -> tuple[object, ...]:
    dossier = addresses.dossier
    article, value = dossier.article[claim.source], value_shape(dossier, claim)
    return (
        claim.id,
        claim.about,
        _title(dossier, claim.about),
        claim.property,
        claim.scope,
        value["text"],
        value["normal"],
        value.get("unit"),
        article.id,
        article.publisher,
        article.published.start if article.published else None,
        claim.attribution,
        claim.certainty.value,
        claim.said.words,
        addresses.claim(claim),
    )


def _sides(addresses: Addresses, fact: Fact) -> Iterator[tuple[object, ...]]:
    dossier = addresses.dossier
    decided = _status(dossier, fact)
    for letter, side in lettered_sides(fact):
        outlets = dict.fromkeys(dossier.article[source].publisher or source for source in side.sources)
        yield (
            fact.id,
            fact.about,
            _title(dossier, fact.about),
            fact.property,
            fact.scope,
            fact.kind.value,
            fact.weight.value,
            fact.verdict.value,
            letter,
            side.shown,
            ", ".join(side.sources),
            ", ".join(outlets),
            fact.because,
            addresses.fact(fact) if fact.disputed else addresses.claim(side.claims[0]),
            *decided,
        )


def _status(dossier: Dossier, fact: Fact) -> tuple[str | None, ...]:
    """Whether a disagreement is open or decided, and what a person decided, who, when and why; nothing of other differences."""
    ruling = dossier.ruling(fact)
    if ruling is None:
        return ("open" if fact.disputed else None, None, None, None, None)
    value = ruling.value if ruling.deed is Deed.SETTLED else ruling.deed.value
    return ("decided", value, ruling.by, ruling.on, ruling.because)


def _title(dossier: Dossier, about: str) -> str:
    return dossier.event[about].title if about in dossier.event else dossier.entity[about].name


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    made = StringIO()
    writer = csv.writer(made, strict=True)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return made.getvalue()


def cell(value: object) -> str:
    """A value as a cell: on one line, empty for None, and with an apostrophe where a spreadsheet would take it for a formula."""
    return _harmless("" if value is None else str(value))


@lru_cache(maxsize=REMEMBERED)
def _harmless(text: str) -> str:
    return RECKONED.sub("'", tidy(text))
