"""The example in German: it says all that can be said and nothing else, and its pages hold no words of ours in English."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.annotate.kinds import KINDS
from generator.known.countries import country, nationality
from generator.records.dossier import Dossier
from generator.records.family import is_harm
from generator.render.labels import LABELS, TEXTS, Words, read_file, read_labels
from generator.render.pages import pages
from generator.render.words import short
from generator.restyle.checking import mistakes
from generator.restyle.texts import texts
from generator.shipped import shipped_templates
from generator.values.moment import day, days
from generator.values.quantity import Bound, stated
from generator.values.saying import Saying, say
from tests.sample import FALL, PARIS, RAID, raqqa

EXAMPLE = Path(__file__).parents[2] / "examples" / "german"
GERMAN = read_labels(EXAMPLE / "templates" / LABELS)
OWN = read_file(EXAMPLE / "templates" / LABELS).tables
#: What stands on pages as articles print it.
PRINTED = re.compile(r'<q .*?</q>|<(\w+)[^>]* lang="en".*?</\1>|<pre>.*?</pre>|„[^“]*“|\A---.*?\n---\n', re.DOTALL)
WORDS = re.compile(r"[^\W\d_]+(?:[ ’'][^\W\d_]+)+")
#: Titles as the program puts them together.
TITLES = {
    RAID: say(
        "{event} on {place}", event=say("{state} {event}", state=Saying("French"), event=Saying("airstrikes")), place="Raqqa"
    ),
    PARIS: say("{event} in {place}", event=Saying("attacks"), place="Paris"),
    FALL: say("{event} of {who}", event=Saying("capture"), who="Raqqa"),
}


def sample() -> Dossier:
    """The sample with titles and reasons of the program's."""
    of, why = raqqa(), say("nothing sets them apart")
    return replace(
        of,
        events=tuple(replace(each, title=TITLES.get(each.id, each.title)) for each in of.events),
        facts=tuple(replace(each, because=why) for each in of.facts),
    )


@cache
def made(templates: Path) -> dict[str, str]:
    """The pages of the sample, without what articles print."""
    return {page.path: PRINTED.sub("", page.content) for page in pages(sample(), templates) if page.path.endswith(".md")}


def forms(words: Words) -> list[str]:
    return [words] if isinstance(words, str) else list(words.values())


def test_nothing_is_missing_or_in_vain_and_nothing_fills_its_braces_wrongly() -> None:
    assert mistakes(EXAMPLE / "templates") == []
    assert texts().keys() - OWN[TEXTS].keys() == set()
    told = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    files = [file.relative_to(EXAMPLE).as_posix() for file in (EXAMPLE / "templates").rglob("*") if file.is_file()]
    assert [file for file in files if f"`{file}`" not in told] == []


def test_what_it_says_beside_texts_are_nouns_for_events_and_states() -> None:
    known = {noun.split()[-1] for kind in KINDS if is_harm(kind.path) or kind.path == "war" for noun in kind.nouns}
    more = [text for text in OWN[TEXTS].keys() - texts().keys() if not (nationality(text) or country(text))]
    assert {"air strikes", "atrocities", "crash"} - texts().keys() <= {*more}
    assert [text for text in more if not known & singulars(text.split()[-1])] == []
    assert singulars("swarms") & known == set()


def singulars(noun: str) -> set[str]:
    return {noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y"}


def test_every_quotation_mark_is_a_german_one() -> None:
    written = [form for table in OWN.values() for words in table.values() for form in forms(words)]
    assert [form for form in written if form.count("„") != form.count("“") or re.search("[”‘‚\"]| '|' ", form)] == []
    assert sum("„" in form for form in written) > 50


@pytest.mark.parametrize(
    ("path", "headings"),
    [
        ("index.md", ["Luftangriffe Frankreichs auf Raqqa und Angriffe in Paris", "Worin sich die Quellen widersprechen",
                      "Wann es geschah", "Wer was sagt", "Worin alle Quellen einig sind", "Die Quellen"]),
        ("events/attacks-in-paris.md", ["Angriffe in Paris", "Fakten", "Nur von einer Quelle berichtet",
                                        "Worin sich die Quellen widersprechen", "Tote: 129 oder 132?",
                                        "Angreifer: erst eighth, dann 19", "Wer beteiligt war", "Wer was gesagt hat",
                                        "Wie jede Quelle es berichtet", "Davor und danach"]),
        ("events/fall-of-raqqa.md", ["Einnahme von Raqqa", "Wie jede Quelle es berichtet", "Davor und danach"]),
        ("entities/salah-abdeslam.md", ["Salah Abdeslam", "Verwendete Namen", "Fakten", "Worin sich die Quellen widersprechen",
                                        "Name: Salah Abdeslam oder Salah Abdesslam?", "Ereignisse",
                                        "Warum diese Namen zusammengehören"]),
        ("sources/alpha.md", ["Alpha News", "Über diese Quelle", "Worin sie anderen widerspricht", "Nur hier",
                              "Neben den anderen Quellen", "Angaben in der Reihenfolge des Textes"]),
        ("about.md", ["Über dieses Dossier", "Wie die Zeichen zu lesen sind", "Wie ein Vergleich zu lesen ist",
                      "Wie verglichen wird", "Wie es entstanden ist", "Wie man es zitiert", "Daten", "Prüfblatt",
                      "Redaktionell entschieden"]),
    ],
)  # fmt: skip
def test_pages_have_german_headings(path: str, headings: list[str]) -> None:
    assert re.findall(r"^#+ (.+?) \{ #", made(EXAMPLE / "templates")[path], re.MULTILINE) == headings


def test_pages_hold_no_english_of_ours() -> None:
    labels = read_file(shipped_templates() / LABELS).tables.values()
    shipped = {form for table in labels for each in table.values() for form in forms(each)}
    ours = {words for text in (*texts(), *shipped) for words in WORDS.findall(re.sub(r"\{\w+\}", "|", text))}
    german, english = (spoken("\n".join(made(folder).values())) for folder in (EXAMPLE / "templates", shipped_templates()))
    assert {words for words in ours if f" {words} " in german} == set()
    assert len({words for words in ours if f" {words} " in english}) > 100


def spoken(page: str) -> str:
    """The words of a page with single spaces between them, and signs by themselves."""
    parted = re.sub(r"([^\w’' ])", r" | ", page)
    return " " + re.sub(r"\s+", " ", parted) + " "


@pytest.mark.parametrize(
    ("said", "german"),
    [
        (day(date(2015, 11, 13)).shown, "Freitag, 13. November 2015"),
        (short(day(date(2015, 11, 13))), "Fr., 13. Nov. 2015"),
        (days(date(2015, 11, 13), date(2015, 11, 15)).shown, "13. bis 15. November 2015"),
        (stated(1300, Bound.AT_LEAST).normal, "mindestens 1.300"),
        (stated(1.5e6, Bound.ABOUT).with_signs(before="$"), "etwa 1,5 Millionen\u00a0$"),
        (stated(1, Bound.EXACT).normal, "1"),
    ],
)
def test_days_and_figures_are_set_as_papers_set_them(said: str, german: str) -> None:
    assert GERMAN.retold(said) == german


@pytest.mark.parametrize(
    ("text", "one", "several"),
    [("{word} source", "eine Quelle", "zwei Quellen"), ("and {n} more", "und 1 mehr", "und 2 weitere"),
     ("{word} without", "eines ohne", "zwei ohne")],
)  # fmt: skip
def test_one_has_a_form_of_its_own(text: str, one: str, several: str) -> None:
    assert [GERMAN.say(text, n=n, word=GERMAN.number(n)) for n in (1, 2)] == [one, several]
