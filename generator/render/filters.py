"""What stands between an article's text and the page: nothing that it holds may take effect."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import unescape

from jinja2 import UndefinedError
from markupsafe import Markup

from generator.render.labels import number_word
from generator.values.lines import one_line, tidy

#: Letters and digits of any script, and the punctuation to which none of our Markdown extensions gives a meaning in a line.
INERT = re.compile(r"[^\W_]|[ ,.?'-]|[^\x00-\x7f]")
#: What closes a tag or an attribute, and what is printed for it where a theme escapes nothing.
LOOK_ALIKES = str.maketrans({"<": "‹", ">": "›", '"': "”", "'": "’", "`": "’"})


def printed(value: object) -> object:
    """What an expression of a template gives to the page: strings on one line, markup of our own left alone.

    Raises `UndefinedError` for None, which no page should show.
    """
    if value is None:
        raise UndefinedError("a value is None")
    if isinstance(value, str) and not isinstance(value, Markup):
        return one_line(value)
    return value


def md(text: str) -> Markup:
    """`text` for a line of Markdown (a heading): every character that could mean something becomes a character reference."""
    return Markup("".join(c if INERT.fullmatch(c) else f"&#{ord(c)};" for c in tidy(text)))  # noqa: S704, that is the escaping


def plain(text: str) -> str:
    """`text` for front matter, which themes print unescaped, in attributes too: look-alikes stand for what is active.

    Themes also undo character references before they print, so an ampersand that begins one is set apart from it.
    """
    safe = tidy(text).translate(LOOK_ALIKES)
    return safe if unescape(safe) == safe else safe.replace("&", "& ")


def front_matter(values: Mapping[str, object], linked: Iterable[Mapping[str, object]] = ()) -> Markup:
    """The block between `---` lines at the top of a page, a line a key; strings in `values`, however deep, are made plain.

    Values stand as JSON (which is YAML, too, and ten times as fast to write). Last, a line each, come the nodes of `linked`: for
    programs, so their strings stay as they are.
    """
    lines = [f"{key}: {_json(_plain(value))}\n" for key, value in values.items()]
    nodes = [f"- {_json(_tidied(node))}\n" for node in linked]
    text = "".join([*lines, *(["linked_data:\n"] if nodes else []), *nodes])
    return Markup("---\n" + text + "---")  # noqa: S704, YAML for a file that Markdown never sees


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _tidied(value: object) -> object:
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, Mapping):
        return {key: _tidied(each) for key, each in value.items()}
    return [_tidied(each) for each in value] if isinstance(value, list | tuple) else value


#: What templates may call, by name.
FILTERS = {"md": md, "front_matter": front_matter, "in_words": number_word}
