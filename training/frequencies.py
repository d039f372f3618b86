"""How many news articles have each common word, from the Groningen Meaning Bank's sentences (public domain news).

python training/frequencies.py ../shared/treebank generator/known/newswords.txt
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import click
import spacy
from spacy.tokens import DocBin

SOURCES = ("ner-gmb-clean-train",)
#: Sentences of a news article, roughly, by which the share of sentences becomes one of articles.
SENTENCES = 20
#: Words that fewer articles in a hundred have are left out.
LEAST = 2
_WORD = re.compile(r"[^\W\d_]{4,}")


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
def main(data: Path, output: Path) -> None:
    """Write the words of DATA with the number of articles in a hundred that have them, the commonest first, to OUTPUT."""
    nlp = spacy.blank("en")
    having: Counter[str] = Counter()
    sentences = 0
    for stem in SOURCES:
        for doc in DocBin().from_disk(data / f"{stem}.spacy").get_docs(nlp.vocab):
            having.update({word.removesuffix("s") for word in _WORD.findall(doc.text.casefold())})
            sentences += 1
    shares = {word: round(100 * (1 - (1 - number / sentences) ** SENTENCES)) for word, number in having.items()}
    kept = sorted((-share, word) for word, share in shares.items() if share >= LEAST)
    output.write_text("".join(f"{word} {-share}\n" for share, word in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
