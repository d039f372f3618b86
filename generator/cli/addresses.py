"""What the command line says of the address book."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.build import Outcome
from generator.cli.console import say
from generator.records.problem import Problem, Severity


def with_stale_book(outcome: Outcome, book: Path) -> Outcome:
    """The same with a warning, where there is an address book and it doesn't know all of what the articles tell."""
    if outcome.addresses is None or not book.exists():
        return outcome
    hint = "run `dossier build` and commit it: only what it knows keeps its address for certain"
    stale = Problem(book.as_posix(), 0, "isn't up to date with the articles", hint, Severity.WARNING)
    return replace(outcome, remarks=(*outcome.remarks, stale))


def say_of_book(outcome: Outcome, book: Path, *, err: bool = False) -> None:
    """That the address book has changed, and what to do with it."""
    if book in outcome.written:
        say(f"The addresses of the pages stand in {book}: commit it, so that they stay.", err=err)
