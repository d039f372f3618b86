"""A site whose labels are all others: it may show no word that neither an article prints nor the labels say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.build import HOW_COMPARED, examine
from generator.config import Settings
from generator.records.dossier import Dossier
from generator.render.changes import Log
from generator.render.labels import LABELS
from generator.render.pages import pages
from generator.render.single import single
from generator.restyle.translation import to_translate
from generator.shipped import shipped_starter, shipped_templates
from tests.changes.builders import history

pytestmark = pytest.mark.model

#: What stands for the letters of our words: others that look like them, so that a page can still be read.
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "åƀçđéƒĝħîĵķłɱñøþǫřšŧûṽŵẋýžÅƁÇĐÉƑĜĦÎĴĶĻṀÑØÞǪŘŠŦÛṼŴẊÝŽ"
)
BRACES = re.compile(r"(\{\w*\})")
#: What no language changes: names of files, keys and commands, and the words of articles, which are marked as English.
AS_THEY_ARE, FILES = "code, pre, script, style, [lang=en]", re.compile(r"\w*\.(?:csv|json|atom|yml)\b")
SHOWN = ("aria-label", "title", "placeholder", "alt", "data-l")
#: What readers see of the front matter.
SEEN = ("title", "description", "crumbs", "facets")
WORD = re.compile(r"[A-Za-z]{2,}")


def altered(words: object) -> object:
    """The words of labels with other letters, but for what stands in braces."""
    if isinstance(words, dict):
        return {key: altered(each) for key, each in words.items()}
    return "".join(piece if BRACES.fullmatch(piece) else piece.translate(LETTERS) for piece in BRACES.split(str(words)))


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    labels = yaml.safe_load(to_translate(shipped_templates()))
    changed = {table: altered(words) for table, words in labels.items() if table != "language"}
    (folder / LABELS).write_text(yaml.safe_dump({"language": "xx", **changed}, allow_unicode=True), encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["seeds", "starter"])
def read(request: pytest.FixtureRequest) -> Dossier:
    seeds = Path(__file__).parents[1] / "seeds" if request.param == "seeds" else shipped_starter() / "seeds"
    return examine(Settings(seeds, shipped_templates(), seeds / "curation.yml", Path())).dossier


def shown(content: str) -> Iterator[str]:
    """All that a reader sees of a page of Markdown or HTML, piece by piece."""
    front = re.match(r"---\n(.*?)\n---\n", content, re.DOTALL)
    for line in front[1].splitlines() if front else []:
        key, _, value = line.partition(": ")
        if key in SEEN:
            yield from strings(json.loads(value))
    body = re.sub(r" \{ #[^}]*\}$|^/// \w+ \|", "", content[front.end() if front else 0 :], flags=re.MULTILINE)
    tree = LexborHTMLParser(body)
    for node in tree.css(AS_THEY_ARE):
        node.decompose()
    for node in tree.css("*"):
        yield from (str(node.attributes[name]) for name in SHOWN if node.attributes.get(name))
        yield from (child.text_content or "" for child in node.iter(include_text=True) if child.is_text_node)


def strings(value: object) -> Iterator[str]:
    """The texts in data, names of facets aside."""
    if isinstance(value, str):
        yield re.sub(r"^\S+\.html$", "", value)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)


def printed(dossier: Dossier) -> list[str]:
    """The words of the articles, in lower case: of their texts and headers; and names in reference works, and what is asked."""
    told = [words for each in dossier.articles for words in (each.text, each.title, each.publisher, each.url, each.path)]
    known = [*(each.reference for each in dossier.entities), *(each.property for each in dossier.claims)]
    decided = [words for each in dossier.decided for words in (each.decision.value, each.decision.because, each.decision.by)]
    return [word.lower() for words in (*told, *known, *decided) for word in WORD.findall(words or "")]


def strangers(content: str, words: list[str]) -> list[str]:
    """Words, and pairs of words, that no article has; one that was cut off by "…" stands for what it begins."""
    known, pairs = set(words), set(pairwise(words))
    found = []
    for piece in shown(content):
        for phrase in re.split(r"[^A-Za-z\s]+", FILES.sub(" ", re.sub(r"\w*\s?…", " ", piece))):
            ours = [word.lower() for word in WORD.findall(phrase)]
            found += [word for word in ours if word not in known]
            found += [" ".join(pair) for pair in pairwise(ours) if pair not in pairs and {*pair} <= known]
    return found


def test_pages_say_no_word_that_is_not_in_the_labels(read: Dossier, templates: Path) -> None:
    words = printed(read)
    made = pages(read, templates, rules=HOW_COMPARED)
    assert len(made) > 15
    found = {page.path: strangers(page.content, words) for page in made if page.path.endswith(".md")}
    assert {path: words for path, words in found.items() if words} == {}


def test_what_changed_says_none_either(read: Dossier, templates: Path) -> None:
    past = history()
    told = [word.lower() for word in WORD.findall(repr(past))]
    made = {page.path: page.content for page in pages(read, templates, log=Log(past, "ŧ"))}
    assert strangers(made["changes.md"], [*printed(read), *told]) == []
    feed = re.sub(r"<(?:id|updated)>.*?<", "<", made["changes.atom"])
    assert strangers(feed, [*printed(read), *told]) == []


def test_one_event_in_a_file_says_none_either(read: Dossier, templates: Path) -> None:
    assert strangers(single(read, templates, read.events[0]), printed(read)) == []


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ('---\ntitle: "Fire"\ncrumbs: [["Overview", "index.html"]]\n---\n', ["overview"]),
        ("## Lost { #lost }", ["lost"]),
        ('<table><tr><td data-l="Said by">fire in the mill</td></tr></table>', ["said", "by"]),
        ("<p>the fire</p>", ["the fire"]),
        ('<p>Ƒîřé in <q lang="en">what else was said</q>, <code>curation.yml</code> the mill…</p>', []),
    ],
)
def test_words_that_nobody_printed_are_found(content: str, found: list[str]) -> None:
    assert strangers(content, "fire in the mill".split()) == found
