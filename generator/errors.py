"""What stops a build, said so that the reader can do something about it.

    DossierError             the build can't go on, and the reader can do something about it
    ├─ ConfigError           mkdocs.yml
    ├─ SeedError             seeds/ is missing or unreadable as a whole
    ├─ ModelError            the language pipeline can't be loaded (the message says what to do)
    ├─ PastError             what was published before can't be fetched, or is no dossier
    ├─ BookError             addresses.json can't be read, so nobody knows which ids were given
    └─ TemplateError         a template asks for something no record has (template, line, name)

What people wrote wrongly in one file is no error but a `Problem`: collected, and shown all at once.
"""


class DossierError(Exception):
    """The build can't go on; the text says where, what, and what to do."""


class ConfigError(DossierError):
    """`mkdocs.yml` doesn't say what a dossier needs."""


class SeedError(DossierError):
    """The folder of articles is missing or can't be read as a whole."""


class ModelError(DossierError):
    """The language pipeline can't be loaded."""


class PastError(DossierError):
    """What was published before, and is to be compared with, can't be fetched or understood."""


class BookError(DossierError):
    """The address book can't be read, or is no address book."""


class TemplateError(DossierError):
    """A template asks for something that no record has."""
