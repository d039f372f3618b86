"""Render: a dossier becomes the pages of its site."""
