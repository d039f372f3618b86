"""Whatever a template's author forgets, words of articles stay words: the worst templates, filled with hostile words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError
from mkdocs.utils.meta import get_data

from generator.errors import TemplateError
from generator.render.contract import KINDS, Kind
from generator.render.environment import environment
from generator.render.filters import Verbatim
from generator.render.links import broken_links
from generator.render.page import Page
from generator.render.parts import Parts
from generator.render.views import Cite, Dated, FactRow, Link, Mark, Piece, SideView
from generator.restyle.specimens import FULL, specimen
from generator.values.lines import tidy
from tests.render.test_hostile import HOSTILE, Elements

HARMLESS = "Plain words"
#: Everything that Markdown may be asked to read by whoever has a site, and that comes with Material.
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "smarty", "tables", "toc",
    "wikilinks", "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.html",
    "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight", "pymdownx.inlinehilite",
    "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.smartsymbols",
    "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
]  # fmt: skip
#: What an author may write who never thinks of escaping; `x` is words of an article, `row` and `link` are views with such words.
WORST = (
    "# {{ x }}",
    "## {{ x }} { #top }",
    "{{ x }}\n---",
    "{{ x }}\n===",
    "{{ x }}",
    "before {{ x }} after {{ x }}",
    "{{ x }}{{ x }}",
    "{{ x }}\n{{ x }}",
    "a\n\n    {{ x }}",
    "- {{ x }}\n- {{ x }}",
    "1. {{ x }}",
    "> {{ x }}",
    "*{{ x }}* **{{ x }}** _{{ x }}_",
    "| a | b |\n|---|---|\n| {{ x }} | {{ x }} |",
    "{{ x }} | {{ x }}\n---|---\nc | {{ x }}",
    "[{{ x }}](a.html)",
    '[a](a.html "{{ x }}")',
    "![{{ x }}](a.png)",
    '[a](a.html){ .b title="{{ x }}" }',
    "/// details | {{ x }}\n{{ x }}\n///",
    '!!! note "{{ x }}"\n    {{ x }}',
    "Term\n: {{ x }}",
    "<p>{{ x }}</p>",
    "<p markdown>{{ x }}</p>",
    "<div markdown>\n{{ x }}\n\n- {{ x }}\n</div>",
    '<p title="{{ x }}">a</p>',
    "<p title='{{ x }}'>a</p>",
    '<a href="{{ root }}{{ x }}">a</a>',
    '<a href="{{ x | address }}">a</a>',
    "[a]({{ x | address }})",
    '<svg viewBox="0 0 9 9"><title>{{ x }}</title><text x="1" class="{{ x }}">{{ x }}</text></svg>',
    "<q>{{ x | upper }}</q> {{ x | lower | capitalize }} {{ x | title }} {{ x | reverse }}",
    "{{ x | e }} {{ x | escape }} {{ x | md }}",
    "{{ x | list }} {{ x | first }}{{ x | last }}",
    "{{ [x, x] | join(' | ') }} {{ [parts.link(link), x] | join(x) }} {{ [link, link] | join(x, attribute='text') }}",
    "{{ parts.link(link) ~ x }} {{ x ~ parts.link(link) ~ x }} {{ x ~ x }}",
    "{{ parts.link(link) + x }} {{ x + parts.link(link) }}",
    "{{ parts.link(link) | replace('a', x) }} {{ x | replace('a', parts.link(link)) }} {{ x | replace('a', x) }}",
    "{{ parts.link(link) | reverse ~ x }} {{ parts.link(link)[:1] ~ x }} {{ parts.link(link)[0] ~ x }}",
    "{{ parts.link(link) | last ~ x }} {{ parts.link(link) | trim('/a>') ~ x }} {{ parts.link(link) | trim ~ x }}",
    "{{ parts.link(link) | default(x) | upper }} {{ none | default(x, true) }}",
    "{{ '{} {}'.format(x, x) }} {{ x.format(x) if '{' not in x else '' }} {{ x.upper() }}",
    "{% set y = x %}{{ y }} {% set z %}*{{ x }}*{% endset %}{{ z }} {{ z ~ ' ' ~ x }}",
    "{% autoescape false %}# {{ x }} {{ x ~ x }}{% endautoescape %}",
    "{% macro m(y) %}- {{ y }} {{ caller() }}{% endmacro %}{% call m(x) %}{{ x }}{% endcall %}",
    "{% filter upper %}{{ x }}{% endfilter %}",
    "{{ {'a': x, x: 1} }} {{ [x, (x,)] }} {{ link }}",
    "{{ {'a': x} | tojson }}",
    '<script type="application/json">{{ {"a": x} | tojson }}</script>',
    "{{ cycler(x, x).next() }} {{ x[:3] }}{{ x[3:] }}",
    "{{ parts.facts([row], x, true) }}",
    "{{ parts.words(pieces) }} {{ parts.mark(row.mark) }}",
)
#: Where no escape helps.
REFUSED = (
    "<script>let a = '{{ x }}'</script>",
    "<style>p { color: {{ x }} }</style>",
    '<p onclick="{{ x }}">a</p>',
    "<p style='color: {{ x }}'>a</p>",
    '<iframe srcdoc="{{ x }}"></iframe>',
    '<a href="{{ x }}">a</a>',
    "<a HREF='{{ x }}/b'>a</a>",
    '<img src="{{ x }}">',
    "<p title={{ x }}>a</p>",
    "<p {{ x }}>a</p>",
    "<{{ x }}>a",
    "a </{{ x }}>",
    '<p {{ x }}="a">a</p>',
    "<!-- {{ x }} -->",
    "[a]({{ x }})",
    "[a](<{{ x }}>)",
    "{{ x | safe }}",
    "{{ x | urlize }}",
    "{{ {'a': x} | xmlattr }}",
    "a {{ {'a': x} | front_matter }}",
    '<script type="application/json">{{ x }}</script>',
)  # fmt: skip
MADE = environment(Path("no templates of one's own"))


def values(words: str) -> dict[str, object]:
    link, piece = Link(words, "a.html"), (Piece(words), Piece(words, strong=True))
    side = SideView(words, words, link, words, words)
    row = FactRow(
        "f", words, words, (side, side), 0, True, Mark("conflict", words, words), words, "", (Cite(words, 1, "a.html"),), 0
    )
    known = {"root": "", "here": "", "foreign": ""}
    return {**known, "x": words, "link": link, "row": row, "pieces": piece, "dated": Dated(words, words)}


def page(template: str, words: str) -> str:
    given = values(words)
    return MADE.from_string(template).render({**given, "parts": Parts(MADE, given)})


READER = markdown.Markdown(extensions=EXTENSIONS)
#: What Markdown makes of white space, and of the template's own signs where some is beside them.
LAYOUT = frozenset({"br", "code", "div", "em", "li", "p", "pre", "span", "strong", "ul", "wbr"})


def elements(text: str) -> Elements:
    return Elements(READER.reset().convert(text))


def counted(found: Elements) -> Counter[str]:
    return Counter(tag for tag, _ in found.found if tag not in {"br", "p", "wbr"})


def attributes(found: Elements) -> set[str]:
    return {name for _, held in found.found for name in held if name != "id"}


def assert_nothing_acts(template: str, words: str, layout: frozenset[str]) -> Elements:
    """No element or attribute that the template with harmless words hasn't, and no address that runs or leads elsewhere."""
    plain, hostile = elements(page(template, HARMLESS)), elements(page(template, words))
    assert not hostile.odd, (template, words)
    assert counted(hostile).keys() <= counted(plain).keys() | layout, (template, words)
    assert attributes(hostile) <= attributes(plain) | ({"class"} if layout else set()), (template, words)
    for _, held in hostile.found:
        for name in held.keys() & {"href", "src"} if "root" not in template else ():
            assert not re.match(r"\s*(javascript:|data:|vbscript:|//|\\\\)", held[name] or "", re.IGNORECASE), (template, words)
    return hostile


@pytest.mark.parametrize(("number", "template"), list(enumerate(WORST)))
def test_words_stay_words_in_the_worst_of_templates(number: int, template: str) -> None:
    words = [tidy(each) or "x" for each in HOSTILE[number % 3 :: 3]]  # a third for each, all of them for three
    hostile = elements("\n\n<hr>\n\n".join(page(template, each) for each in words))
    harmless = elements(page(template, HARMLESS))
    assert counted(hostile) - Counter({"hr": len(words) - 1}) == Counter(
        {tag: n * len(words) for tag, n in counted(harmless).items()}
    )
    assert attributes(hostile) == attributes(harmless)
    assert not hostile.odd


def test_letters_one_by_one_are_letters() -> None:
    for words in HOSTILE[::4]:
        assert_nothing_acts("{% for letter in x %}{{ letter }}{% endfor %}", words if tidy(words) else "x", LAYOUT | {"ol"})


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(
    st.sampled_from(WORST),
    st.lists(st.sampled_from([*HOSTILE, *"&<>\"'`*_[]{}()|\\~^=+@!$#-/?:;.,% \n\t1aZé"]), min_size=1, max_size=8).map("".join),
)
def test_so_do_words_that_nobody_thought_of(template: str, words: str) -> None:
    assert_nothing_acts(template, words if tidy(words) else f"x{words}", LAYOUT)


@pytest.mark.parametrize("template", REFUSED)
def test_where_no_escape_helps_there_is_no_template(template: str) -> None:
    with pytest.raises((TemplateSyntaxError, TemplateError)):
        page(template, HARMLESS)


def test_an_address_that_a_template_puts_together_stops_the_build() -> None:
    """`root` says that an address is of this site; one that isn't is found when the links of the finished pages are looked at."""
    text = page('<a href="{{ root }}{{ x }}">a</a>', "javascript:alert(1)")
    assert [str(problem) for problem in broken_links([Page("index.md", text)])]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_in_front_matter_that_an_author_writes_words_are_a_value_or_spoil_it(words: str) -> None:
    """`front_matter` is there so that they don't; whoever does without it gets no key, list or object that isn't his."""
    body, meta = get_data(page("---\nhide: toc\ntitle: {{ x }}\n---\n# a", words))
    assert meta.keys() in ({"hide", "title"}, set())
    assert meta.get("hide", "toc") == "toc"
    assert not isinstance(meta.get("title"), list | dict)
    assert counted(elements(body)).keys() <= {"h1", "h2", "hr"}


#: Fields that no word of an article ever gets to, and that Markdown takes for names of its own.
OURS = frozenset({"anchor", "css", "id"})


def filled(value: object, words: Iterator[str]) -> object:
    """The same view with the next of `words` for each text in it, for addresses too, though those are never an article's."""
    if isinstance(value, str) and not isinstance(value, Verbatim):
        return next(words)
    if isinstance(value, tuple):
        return tuple(filled(each, words) for each in value)
    if isinstance(value, dict):
        return {key: filled(each, words) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        given = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in OURS}
        return replace(value, **{name: filled(each, words) for name, each in given.items()})
    return value


def everything(path: str, value: object) -> Iterator[str]:
    """A template that prints all that a value has, in Markdown, a table and an attribute each; of lists the first."""
    if isinstance(value, tuple):
        yield from everything(f"{path}[0]", value[0])
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from everything(f"{path}.{each.name}", getattr(value, each.name))
    elif isinstance(value, str | int):
        it = f"{{{{ {path} }}}}"
        yield f'# {it}\n\n| a | b |\n|---|---|\n| {it} | <i title="{it}">{it}</i> |'


#: Words for one field after the other: harmless ones, then hostile ones, from which each field gets another each time.
ROUNDS = (
    [f"{HARMLESS} {number}" for number in range(len(HOSTILE))],
    *([tidy(each) or f"x{number}" for number, each in enumerate(HOSTILE[first:] + HOSTILE[:first])] for first in (0, 31, 62)),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_in_every_field_of_every_view_words_stay_words(kind: Kind) -> None:
    """Through the shipped template, and through one that prints every field."""
    whole = {name: specimen(each, FULL, name) for name, (each, _) in kind.variables.items()}
    raw = MADE.from_string("\n\n".join(everything("view", whole["view"])) if kind.view else "")
    shown = []
    for words in map(cycle, ROUNDS):
        given = {name: value if name in {"front", "linked"} else filled(value, words) for name, value in whole.items()}
        text = MADE.get_template(kind.name).render({**given, "parts": Parts(MADE, given)})
        seen = Elements(text) if kind.whole else elements(text.partition("\n---\n")[2])
        shown.append((counted(seen), attributes(seen), seen.odd, counted(elements(raw.render(given)))))
    assert [each for each in shown if each != shown[0]] == []
