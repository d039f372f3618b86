"""What changed: a dossier is compared with the one that was published before it, both as the data of `dossier.json`."""
