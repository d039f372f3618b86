"""What ships with the program: the files of a new dossier, and its templates.

These lie inside the package where it is installed, and beside it in a checkout.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped_templates() -> Path:
    """The folder of the templates that come with the program."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def shipped_starter() -> Path:
    """The folder with the files of a new dossier."""
    return PACKAGE / "starter"
