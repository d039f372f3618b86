"""From the treebank folder to the language package that ships with the generator: one command, fixed seeds.

    python training/train.py ../shared/treebank generator/annotate/english

Parser and names are trained side by side, one process each, in about an hour on two cores. Finished stages are kept in
`training/work/` and are not run again; delete a stage's folder to train it anew.
"""

from __future__ import annotations

import random
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
import spacy
from assemble import VERSION, assemble
from card import write
from evaluate import evaluate
from passages import read_passages, variants
from spacy.cli.train import train
from spacy.tokens import DocBin

HERE = Path(__file__).parent
WORK = HERE / "work"

#: How often each file is read in a round over the mixture: (stem, copies, at most so many documents of it).
FIRST_ROUND = (("ner-mixed-train", 1, None), ("ner-news-gold-train", 2, None), ("ner-news-written-train", 2, None))
SECOND_ROUND = (("ner-mixed-train", 1, 6000), ("ner-news-gold-train", 3, None), ("ner-news-written-train", 4, None))
#: Passages of the second round, by folder, and how often each is read, with its variants in capitals and other marks.
PASSAGES, PASSAGE_COPIES = HERE / "passages", 4
NAMES_DEV = (("ner-news-gold-dev", 1, None), ("ner-news-written-dev", 1, None))


def mix(data: Path, parts: tuple[tuple[str, int, int | None], ...], output: Path, passages: Path | None = None) -> Path:
    """Write one shuffled DocBin of `parts` and the files in `passages`; the order depends on nothing but these."""
    nlp = spacy.blank("en")
    order = random.Random(0)
    docs = []
    for stem, copies, most in parts:
        found = list(DocBin().from_disk(data / f"{stem}.spacy").get_docs(nlp.vocab))
        docs += copies * (found if most is None else order.sample(found, most))
    for file in sorted(passages.glob("*.txt")) if passages else ():
        written = list(read_passages(file, nlp))
        docs += PASSAGE_COPIES * written + [variant for doc in written for variant in variants(doc, order)]
    order.shuffle(docs)
    DocBin(docs=docs, store_user_data=False).to_disk(output)
    return output


def run(config: Path, output: Path, overrides: dict[str, object]) -> Path:
    """Train one stage, unless it stands there already; gives the folder of its best model on the dev set."""
    if not (output / "done").exists():
        train(config, output, overrides=overrides)
        (output / "done").touch()
    return output / "model-best"


def train_parser(data: Path) -> Path:
    """Tags, features and dependencies; dev scores are level from 3,600 steps on."""
    return run(
        HERE / "parse.cfg",
        WORK / "parse",
        {
            "paths.train": str(data / "parse-train.spacy"),
            "paths.dev": str(data / "parse-dev.spacy"),
            "training.max_steps": 4000,
        },
    )


def train_names(data: Path) -> Path:
    """First on all sets, then, at half the learning rate, mostly on the news gold."""
    dev = mix(data, NAMES_DEV, WORK / "names-dev.spacy")
    first = run(
        HERE / "ner.cfg",
        WORK / "names-first",
        {
            "paths.train": str(mix(data, FIRST_ROUND, WORK / "names-first.spacy")),
            "paths.dev": str(dev),
        },
    )
    return run(
        HERE / "ner-second.cfg",
        WORK / "names",
        {
            "paths.train": str(mix(data, SECOND_ROUND, WORK / "names-second.spacy", PASSAGES)),
            "paths.dev": str(dev),
            "paths.first": str(first),
        },
    )


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
def main(data: Path, output: Path) -> None:
    """Train on DATA and write the finished pipeline to OUTPUT, which is replaced."""
    WORK.mkdir(exist_ok=True)
    with ProcessPoolExecutor(2) as pool:
        parser, names = [job.result() for job in (pool.submit(train_parser, data), pool.submit(train_names, data))]
    if output.exists():
        shutil.rmtree(output)
    assemble(parser, names, output)
    write(output, evaluate(data, output), VERSION, spacy.load(output).pipe_names)


if __name__ == "__main__":
    main()
