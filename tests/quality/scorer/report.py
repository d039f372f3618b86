"""Report: the figures of a set, for a reader."""

from __future__ import annotations

from tests.quality.scorer.figures import Figures


def report(figures: Figures) -> str:
    """A line for each part, and one for the conflicts of each kind; the columns are aligned."""
    conflicts, statements, entities, events = figures.conflicts, figures.statements, figures.entities, figures.events
    rows = [
        [
            "conflicts",
            _share("found", conflicts.found, conflicts.gold),
            _share("flagged rightly", conflicts.right, conflicts.flagged),
            _share("verdict right", conflicts.verdict_right, conflicts.right),
            _share("traps flagged", len(conflicts.trapped), conflicts.traps),
            f"doubles {len(conflicts.doubles)}",
        ],
        ["by kind", *(f"{kind} {conflicts.found_by_kind[kind]}/{of}" for kind, of in sorted(conflicts.gold_by_kind.items()))],
        [
            "statements",
            _share("claimed", statements.claimed, statements.gold),
            f"claims {statements.claims}",
            f"to 100 words {statements.per_100_words:.2f}",
            f"refused {len(statements.refused)}",
        ],
        [
            "entities",
            _share("found", entities.found, entities.gold),
            _share("kind right", entities.kind_right, entities.gold),
            _share("names linked", entities.linked, entities.several),
            f"wrong merges {entities.wrong_merges}",
            f"spread {entities.spread}",
        ],
        [
            "events",
            _share("found", events.found, events.gold),
            _share("reports covered", events.covered, events.reports),
            _share("date right", events.date_right, events.dated),
            f"wrong merges {events.wrong_merges}",
        ],
    ]
    widths = [max(len(row[at]) for row in rows if at < len(row)) for at in range(max(map(len, rows)))]
    return "\n".join("   ".join(cell.ljust(widths[at]) for at, cell in enumerate(row)).rstrip() for row in rows)


def details(figures: Figures) -> str:
    """Every miss and false alarm, in lists with a heading; a list without items is left out."""
    lists = (
        ("conflicts missed", figures.conflicts.missed),
        ("false alarms", figures.conflicts.false_alarms),
        ("conflicts flagged twice", figures.conflicts.doubles),
        ("traps flagged", figures.conflicts.trapped),
        ("statements missed", figures.statements.missed),
        ("claims refused", figures.statements.refused),
        ("entities missed", figures.entities.missed),
        ("names left out", figures.entities.left_out),
        ("entities merged", figures.entities.merged),
        ("events missed", figures.events.missed),
        ("events merged", figures.events.merged),
    )
    return "\n\n".join("\n".join([heading, *(f"  {item}" for item in items)]) for heading, items in lists if items)


def _share(what: str, count: float, of: int) -> str:
    """ "found 3/4 = 0.75"; without the quotient where there is nothing to find."""
    counted = f"{what} {round(count, 2):g}/{of}"
    return f"{counted} = {count / of:.2f}" if of else counted
