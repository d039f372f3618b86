"""What `--since` brings to a command: the past is fetched before the work begins, and what changed is told after it."""

from __future__ import annotations

from pathlib import Path

from generator.build import Outcome
from generator.changes.past import Past, read_past
from generator.cli.console import say
from generator.cli.single import write_file
from generator.config import Settings
from generator.render.changed import Wording
from generator.render.labels import LABELS, read_labels
from generator.render.summary import summary

#: Where a summary goes that is to be printed.
PRINTED = Path("-")


def fetched(since: str | None) -> Past | None:
    """What was published at `since`, None where nobody asked; that nothing was is said at once, for it may be a slip."""
    if since is None:
        return None
    past = read_past(since)
    if past.edition is None:
        say(f"{since}: nothing was published there yet, so this is the first edition, and nothing to compare with.", err=True)
    return past


def say_what_changed(outcome: Outcome, chosen: Settings, *, err: bool = False) -> None:
    """The changes in a line; nothing on a first edition."""
    if outcome.changes is None:
        return
    wording = Wording(read_labels(chosen.templates / LABELS))
    told = wording.summary(outcome.changes.changes)
    say(f"Changed: {told}." if told else wording.labels.phrase("nothing changed"), err=err)


def write_summary(file: Path, outcome: Outcome, chosen: Settings, counts: str) -> None:
    """The changes in Markdown, in a file or printed."""
    made = summary(read_labels(chosen.templates / LABELS), outcome.changes.changes if outcome.changes else None, counts)
    if file == PRINTED:
        say(made.rstrip("\n"))
    else:
        write_file(file, made, "--summary")
