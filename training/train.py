"""From the treebank folder to the language package that ships with the generator: one command, fixed seeds.

    python training/train.py ../shared/treebank generator/annotate/english

Parser and names are trained side by side, one process each, in about two hours on two cores. Finished stages are kept in
`training/work/` and are not run again; delete a stage's folder to train it anew.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
import spacy
from assemble import VERSION, assemble
from card import write
from evaluate import evaluate
from passages import read_passages, variants
from silver import SYNTAX, silver
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import Doc, DocBin

HERE = Path(__file__).parent
WORK = HERE / "work"
PASSAGES = HERE / "passages"

#: How often each file is read in a round over the mixture: (stem, copies, at most so many documents of it).
Parts = tuple[tuple[str, int, int | None], ...]
FIRST_ROUND: Parts = (("ner-mixed-train", 1, None), ("ner-news-gold-train", 2, None), ("ner-news-written-train", 2, None))
SECOND_ROUND: Parts = (("ner-mixed-train", 1, 6000), ("ner-news-gold-train", 3, None), ("ner-news-written-train", 4, None))
MORE_GOLD: Parts = (("ner-mixed-train", 1, 6000), ("ner-news-gold-train", 5, None), ("ner-news-written-train", 4, None))
#: The second rounds, whose weights are averaged: parts, and how often each passage of `passages/` is read.
SECOND_ROUNDS = ((SECOND_ROUND, 0), (SECOND_ROUND, 4), (MORE_GOLD, 2))
NAMES_DEV: Parts = (("ner-news-gold-dev", 1, None), ("ner-news-written-dev", 1, None))
#: What the parsers that vote read alike becomes silver: (stem, at most so many documents of it).
SILVER = (("ner-news-gold-train", None), ("ner-news-written-train", None), ("ner-gmb-clean-train", 14_000))
GOLD_COPIES = 2
_WIDTHS = ("embed.width", "encode.width")
_LISTENERS = ("tagger", "morphologizer", "parser")
SMALL: dict[str, object] = {
    **{f"components.tok2vec.model.{key}": 96 for key in _WIDTHS},
    **{f"components.{name}.model.tok2vec.width": 96 for name in _LISTENERS},
    "components.tok2vec.model.embed.rows": [5000, 1000, 2500, 2500, 50, 50],
}
#: Parsers that vote, the best on the dev set first: (name, what differs from `parse.cfg`).
VOTERS: tuple[tuple[str, dict[str, object]], ...] = (
    ("parse-wide", {"system.seed": 1, "training.max_steps": 4400}),
    ("parse", {**SMALL, "training.max_steps": 4000}),
    ("parse-loose", {**SMALL, "system.seed": 2, "training.dropout": 0.2, "training.max_steps": 4400}),
)


def documents(data: Path, stem: str, nlp: Language, most: int | None = None) -> list[Doc]:
    """The documents of a file, or so many of them, drawn with a fixed seed."""
    found = list(DocBin().from_disk(data / f"{stem}.spacy").get_docs(nlp.vocab))
    return found if most is None else random.Random(0).sample(found, most)


def mix(data: Path, parts: Parts, output: Path, copies: int = 0) -> Path:
    """Write one shuffled DocBin of `parts` and so many copies of `passages/`; the order depends on nothing but these."""
    nlp = spacy.blank("en")
    order = random.Random(0)
    docs = []
    for stem, times, most in parts:
        found = documents(data, stem, nlp)
        docs += times * (found if most is None else order.sample(found, most))
    for file in sorted(PASSAGES.glob("*.txt")) if copies else ():
        written = list(read_passages(file, nlp))
        docs += copies * written + [variant for doc in written for variant in variants(doc, order)]
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
    """Tags, features and dependencies: three parsers vote on news, and one is trained on the gold and what they agree on."""
    common: dict[str, object] = {"paths.train": str(data / "parse-train.spacy"), "paths.dev": str(data / "parse-dev.spacy")}
    voters = [run(HERE / "parse.cfg", WORK / name, {**common, **differs}) for name, differs in VOTERS]
    nlp = spacy.blank("en")
    texts = [doc.text for stem, most in SILVER for doc in documents(data, stem, nlp, most)]
    agreed = DocBin().from_disk(silver(voters, texts, WORK / "silver.spacy")).get_docs(nlp.vocab)
    docs = [*GOLD_COPIES * documents(data, "parse-train", nlp), *agreed]
    random.Random(0).shuffle(docs)
    DocBin(attrs=SYNTAX, docs=docs, store_user_data=False).to_disk(WORK / "parse-last.spacy")
    differs = {"paths.train": str(WORK / "parse-last.spacy"), "system.seed": 3, "training.max_steps": 4800}
    return run(HERE / "parse.cfg", WORK / "parse-last", {**common, **differs, "training.eval_frequency": 800})


def train_names(data: Path) -> Path:
    """First on all sets, then three times, at half the learning rate, mostly on the news gold; their weights averaged.

    Averaging fine-tuned models that began as one: Wortsman and others 2022, Model soups, arXiv 2203.05482.
    """
    dev = mix(data, NAMES_DEV, WORK / "names-dev.spacy")
    first = run(
        HERE / "ner.cfg",
        WORK / "names-first",
        {"paths.train": str(mix(data, FIRST_ROUND, WORK / "names-first.spacy")), "paths.dev": str(dev)},
    )
    rounds = []
    for number, (parts, copies) in enumerate(SECOND_ROUNDS, 1):
        train_on = mix(data, parts, WORK / f"names-{number}.spacy", copies)
        paths: dict[str, object] = {"paths.train": str(train_on), "paths.dev": str(dev), "paths.first": str(first)}
        rounds.append(run(HERE / "ner-second.cfg", WORK / f"names-{number}", paths))
    return average(rounds, WORK / "names")


def average(pipelines: Sequence[Path], output: Path) -> Path:
    """Write the first pipeline with the mean of the weights that all have for their names."""
    loaded = [spacy.load(path) for path in pipelines]
    for nodes in zip(*(list(nlp.get_pipe("ner").model.walk()) for nlp in loaded), strict=True):
        for name in nodes[0].param_names:
            if nodes[0].has_param(name):
                nodes[0].set_param(name, sum(node.get_param(name) for node in nodes) / len(nodes))
    loaded[0].to_disk(output)
    return output


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
