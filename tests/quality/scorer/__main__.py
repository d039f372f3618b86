"""Prints the figures of one labelled set and its dossier: `python -m tests.quality.scorer FOLDER DOSSIER.json`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tests.quality.scorer import ScorerError, score
from tests.quality.scorer.report import details, report


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("dossier", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--details", "detailed", is_flag=True, help="List every miss and false alarm.")
def main(*, folder: Path, dossier: Path, detailed: bool) -> None:
    """Score DOSSIER, the export of the articles in FOLDER, against the gold in FOLDER."""
    try:
        figures = score(folder, json.loads(dossier.read_text(encoding="utf-8")))
    except ValueError as error:
        raise click.ClickException(f"{dossier}: is no JSON ({error})") from error
    except ScorerError as error:
        raise click.ClickException(str(error)) from error
    click.echo(report(figures))
    if detailed:
        click.echo(f"\n{details(figures)}")


if __name__ == "__main__":
    main()
