"""One pipeline of the two trained halves and a rule lemmatizer, with its model card and licence."""

from __future__ import annotations

from pathlib import Path

import spacy

NAME, VERSION = "dossier_english", "1.1.0"

#: Lemmas that the rule tables lack or get wrong, by part of speech: auxiliaries, clitics, pronouns.
EXCEPTIONS: dict[str, dict[str, str]] = {
    "aux": {
        **dict.fromkeys(("am", "are", "is", "was", "were", "been", "being", "be", "'m", "'re", "'s", "’m", "’re", "’s"), "be"),
        **dict.fromkeys(("has", "had", "having", "have", "'ve", "’ve"), "have"),
        **dict.fromkeys(("does", "did", "done", "doing", "do"), "do"),
        **dict.fromkeys(("will", "'ll", "’ll", "wo"), "will"),
        **dict.fromkeys(("would", "'d", "’d"), "would"),
        "ca": "can", "can": "can", "could": "could", "may": "may", "might": "might", "must": "must", "shall": "shall",
           "should": "should", "got": "get", "gets": "get", "getting": "get",
    },
    "verb": {
        **dict.fromkeys(("am", "are", "is", "was", "were", "been", "being", "'m", "'re", "'s"), "be"),
        **dict.fromkeys(("has", "had", "having", "'ve"), "have"),
        **dict.fromkeys(("does", "did", "done", "doing"), "do"),
        "left": "leave", "struck": "strike", "hit": "hit", "shot": "shoot", "shooting": "shoot", "hurt": "hurt",
           "found": "find", "bound": "bind", "wounded": "wound", "dying": "die", "died": "die", "lay": "lie",
           "felled": "fell", "targetting": "target", "targetted": "target",
    },
    "part": {"n't": "not", "n’t": "not", "nt": "not", "not": "not", "to": "to", "'s": "'s", "’s": "'s"},
    "adv": {"n't": "not", "n’t": "not"},
    "det": {"an": "a", "these": "this", "those": "that"},
    "pron": {
        **dict.fromkeys(("me", "my", "mine"), "I"), **dict.fromkeys(("us", "our", "ours"), "we"),
        **dict.fromkeys(("him", "his"), "he"), **dict.fromkeys(("her", "hers"), "she"), "its": "it",
        **dict.fromkeys(("them", "their", "theirs"), "they"), **dict.fromkeys(("your", "yours"), "you"),
        "these": "this", "those": "that",
    },
}  # fmt: skip


def assemble(parser: Path, names: Path, output: Path) -> None:
    """Write to `output` the pipeline of `parser` and `names`; nothing in it is left to be downloaded."""
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(names))
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize()
    table = lemmatizer.lookups.get_table("lemma_exc")
    for pos, lemmas in EXCEPTIONS.items():
        table[pos] = {**table.get(pos, {}), **{form: [lemma] for form, lemma in lemmas.items()}}
    for pos in EXCEPTIONS:
        for name in ("lemma_rules", "lemma_index"):
            if name in lemmatizer.lookups.tables and pos not in lemmatizer.lookups.get_table(name):
                lemmatizer.lookups.get_table(name)[pos] = []
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        license="CC BY-SA 4.0",
        description="English news: tags, features, Universal Dependencies, names (PERSON, ORG, LOC, NORP, EVENT, OTHER), lemmas.",
        author="fact-dossier",
        email="",
        url="",
    )
    nlp.meta.pop("performance", None)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # where the data lay means nothing elsewhere
    nlp.to_disk(output)
