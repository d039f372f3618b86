"""Scores of a pipeline on the held-out sets, from raw text: syntax, names, speed and size.

    python training/evaluate.py ../shared/treebank generator/annotate/english

Names count when span and label are exact; what a set doesn't annotate (labels, tokens marked as unknown) doesn't count.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

SYNTAX = ("ud-gum-news-test", "ud-pud-test", "ud-ewt-test")
FEW, FIVE = frozenset({"PERSON", "ORG", "LOC"}), frozenset({"PERSON", "ORG", "LOC", "NORP", "EVENT"})
#: Held-out sets of names, with the labels that each annotates.
NAMES = (
    ("ner-news-gold-test", FIVE),
    ("ner-news-written-test", FIVE),
    ("ud-gum-news-test", FEW),
    ("ud-pud-test", FEW),
    ("ner-re3d-test-centcom", FEW | {"NORP"}),
    ("ud-ewt-test", FEW),
)
MEASURES = (
    ("tokens F", "token_f"),
    ("tag", "tag_acc"),
    ("POS", "pos_acc"),
    ("UAS", "dep_uas"),
    ("LAS", "dep_las"),
    ("sentences F", "sents_f"),
)


def load(nlp: Language, data: Path, stem: str) -> list[Doc]:
    """The documents of a set."""
    return list(DocBin().from_disk(data / f"{stem}.spacy").get_docs(nlp.vocab))


def syntax(nlp: Language, docs: list[Doc]) -> dict[str, float]:
    """Percent, by what is measured; sentences of a set that has them apart are joined by tens."""
    if all(len(list(doc.sents)) == 1 for doc in docs):
        docs = [Doc.from_docs(docs[i : i + 10], ensure_whitespace=True) for i in range(0, len(docs), 10)]
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    return {name: round(100 * scores[key], 1) for name, key in MEASURES}


def names(nlp: Language, docs: list[Doc], labels: frozenset[str]) -> dict[str, float]:
    """Precision, recall and F in percent, over all labels and F of each."""
    counts: Counter[tuple[str, str]] = Counter()
    marked = [doc for doc in docs if doc.has_annotation("ENT_IOB")]
    for gold, found in zip(marked, nlp.pipe([doc.text for doc in marked]), strict=True):
        wanted = {(ent.start_char, ent.end_char, ent.label_) for ent in gold.ents if ent.label_ in labels}
        unknown = [(token.idx, token.idx + len(token)) for token in gold if token.ent_iob == 0]
        given = {span for span in _spans(found, labels) if not any(span[0] < end and start < span[1] for start, end in unknown)}
        for span in given | wanted:
            counts[span[2], "right" if span in given & wanted else "false" if span in given else "missed"] += 1
    total = {kind: sum(counts[label, kind] for label in labels) for kind in ("right", "false", "missed")}
    row = {"P": _share(total["right"], total["false"]), "R": _share(total["right"], total["missed"]), "F": _f(total)}
    return row | {label: _f({kind: counts[label, kind] for kind in total}) for label in sorted(labels)}


def _spans(doc: Doc, labels: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    return ((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents if ent.label_ in labels)


def _share(right: int, wrong: int) -> float:
    return round(100 * right / max(1, right + wrong), 1)


def _f(counts: dict[str, int]) -> float:
    return round(200 * counts["right"] / max(1, 2 * counts["right"] + counts["false"] + counts["missed"]), 1)


def speed(nlp: Language, data: Path) -> int:
    """Words a second of CPU time on one core."""
    texts = [doc.text for stem in ("ud-pud-test", "ud-ewt-dev") for doc in load(nlp, data, stem)]
    pieces = [" ".join(texts[i : i + 15]) for i in range(0, len(texts), 15)]
    list(nlp.pipe(pieces[:10]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(pieces, batch_size=64))
    return int(words / (time.process_time() - start))


def evaluate(data: Path, pipeline: Path) -> dict[str, object]:
    """All scores of the pipeline in a folder."""
    nlp = spacy.load(pipeline)
    return {
        "syntax": {stem: syntax(nlp, load(nlp, data, stem)) for stem in SYNTAX},
        "names": {stem: names(nlp, load(nlp, data, stem), labels) for stem, labels in NAMES},
        "words a second": speed(nlp, data),
        "megabytes": round(sum(file.stat().st_size for file in pipeline.rglob("*") if file.is_file()) / 1e6, 1),
    }


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("pipeline", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path, pipeline: Path) -> None:
    """Print the scores of PIPELINE on the held-out sets in DATA, as JSON."""
    print(json.dumps(evaluate(data, pipeline), indent=1))


if __name__ == "__main__":
    main()
