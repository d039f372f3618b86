"""What keeps a set from being scored, said so that the reader can do something about it."""


class ScorerError(Exception):
    """A labelled set or a dossier isn't what it has to be; the text says where and what."""
