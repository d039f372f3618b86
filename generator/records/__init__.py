"""What stages hand over: frozen, plain.

article     one source, as it was read            passage     words of an article as printed
mention     a name at one place                   chain       all mentions of one thing in one article
report      what one article tells of one event   claim       who says what of whom, and where it stands
reading     all that was found in one article     entity      a person, organisation, place, group or other thing
event       something that happened               fact        one question, and the sides that answer it
verdict     what comparing the sides gave         curation    what a person decided
family      which kind of event, as a path
problem     what a person should look at          dossier     everything, sorted
"""
