"""Style sheets: those that come with the program, or the dossier's own in their place or behind them."""

from __future__ import annotations

from pathlib import Path

from generator.errors import TemplateError
from generator.render.filters import Verbatim
from generator.render.loader import read_text

#: The style sheets there are: what a theme would bring, the style of the site, and the dossier's own.
STYLES = ("assets/single.css", "assets/dossier.css", "assets/own.css")


def style(templates: Path, *names: str) -> Verbatim:
    """Style sheets in one text, each from the folder `templates` or else shipped; a name that neither has is left out.

    Raises `TemplateError` for one that can't be read, or could end the element that it may stand in.
    """
    texts = []
    for name in names:
        found = read_text(templates, name)
        if found is None:
            continue
        file, text = found
        if "</style" in text.lower():
            raise TemplateError(f"{file}: no style sheet holds “</style”\n    mend it there")
        texts.append(text)
    return Verbatim("\n".join(texts))
