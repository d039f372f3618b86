"""The command line: `dossier new`, `build`, `export`, `serve`, `check`, `explain` and `curate`."""

from generator.cli.commands import main
from generator.cli.curating import curate

main.add_command(curate)

__all__ = ["main"]
