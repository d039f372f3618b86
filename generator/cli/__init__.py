"""The command line: `dossier new`, `build`, `export`, `serve`, `check` and `explain`."""

from generator.cli.commands import main

__all__ = ["main"]
