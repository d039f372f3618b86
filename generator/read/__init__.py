"""Reading: a folder of files into articles, and a curation file into judgements."""
