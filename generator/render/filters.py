"""What stands between an article's text and the page: nothing that it holds may take effect."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import unescape

from markupsafe import Markup

from generator.render.inert import inert
from generator.render.labels import number_word
from generator.values.lines import tidy

#: How an address begins that says by what means it is reached, and the means to which a page may lead.
SCHEME, SCHEMES = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):"), frozenset({"http", "https", "mailto"})
#: What would end an address in Markdown.
ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in " ()<>"})
#: A text in JSON, and the signs in it that are written by their number.
TEXT, MEANT = re.compile(r'"(?:[^"\\]|\\.)*"'), re.compile(r"""[&<>'`*_\[\]{}()|~^=+@!$#/?:-]""")
#: What closes a tag or an attribute, and what is printed for it where a theme escapes nothing.
LOOK_ALIKES = str.maketrans({"<": "‹", ">": "›", '"': "”", "'": "’", "`": "’"})


def md(text: str) -> Markup:
    """`text` for a heading, without white space at its ends; everything that is printed is inert, with this or without."""
    return inert(tidy(text))


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


def address(text: str) -> str:
    """`text` as an address to link to: of the web, of mail, or on this site; nothing if it is any other."""
    tidied = tidy(text)
    scheme = SCHEME.match(tidied)
    if (scheme and scheme[1].lower() not in SCHEMES) or tidied.startswith(("//", "\\")):
        return ""
    return tidied.translate(ENCODED)


def tojson(value: object) -> Markup:
    """`value` as JSON, in which each sign in a text that HTML or Markdown might give a meaning is written by its number."""
    return Markup(TEXT.sub(_numbered, json.dumps(value, ensure_ascii=False)))  # noqa: S704, that is the escaping


def _numbered(text: re.Match[str]) -> str:
    inner = text[0][1:-1].replace("\\\\", "\\u005c").replace('\\"', "\\u0022")
    return '"' + MEANT.sub(lambda sign: f"\\u{ord(sign[0]):04x}", inner) + '"'


class Verbatim(str):
    """A style sheet or script of ours, or a style sheet of the dossier's own: no word of an article is in it."""

    __slots__ = ()


def verbatim(text: str) -> Markup:
    """A style sheet or script for the element that it stands in; raises TypeError for any other text."""
    if not isinstance(text, Verbatim):
        raise TypeError("verbatim takes style sheets and scripts of the program, and no text else")
    return Markup(text)  # noqa: S704, it holds no words


#: What templates may call, by name, apart from what Jinja has.
FILTERS = {
    "md": md,
    "front_matter": front_matter,
    "in_words": number_word,
    "address": address,
    "tojson": tojson,
    "verbatim": verbatim,
}
