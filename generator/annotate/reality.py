"""Reality: whether a clause tells of what happened, or denies it, expects it or supposes it."""

from __future__ import annotations

from spacy.tokens import Token

DENYING = frozenset("no any never not n't without nor neither".split())
CONDITIONS = frozenset("if unless whether".split())
UNREAL_AUXILIARIES = frozenset("would could might may can should must".split())
WILL = frozenset("will 'll shall".split())
#: Verbs that deny what their object or clause says.
DENIALS = frozenset("deny dispute refute reject".split())


def is_denied(word: Token) -> bool:
    """Whether a word, or the clause that it belongs to, is denied: "did not fall", "no rain", "denied that it fell"."""
    clause = _clause(word)
    for each in clause:
        if any(child.lower_ in DENYING and child.dep_ in {"det", "advmod", "case", "cc:preconj"} for child in each.children):
            return True
    verb = clause[-1]
    return verb.dep_ in {"ccomp", "xcomp", "obj"} and verb.head.lemma_ in DENIALS


def is_unreal(word: Token) -> bool:
    """Whether a word's clause tells of nothing that has happened: it is denied, may be, will be, or would be."""
    verb = _clause(word)[-1]
    return is_denied(word) or any(
        (child.dep_ in {"aux", "aux:pass"} and child.lower_ in UNREAL_AUXILIARIES | WILL)
        or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
        for child in verb.children
    )


def _clause(word: Token) -> list[Token]:
    """The words from one up to the verb, or other head, of its clause, this last."""
    chain = [word]
    while chain[-1].pos_ not in {"VERB", "AUX"} and chain[-1].dep_ not in {"ROOT", "acl:relcl", "advcl", "ccomp", "parataxis"}:
        chain.append(chain[-1].head)
    return chain
