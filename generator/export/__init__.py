"""Export: a dossier becomes data for other programs."""
