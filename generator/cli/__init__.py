"""The command line: `dossier build`, `export`, `serve`, `check` and `explain`."""

from generator.cli.commands import main

__all__ = ["main"]
