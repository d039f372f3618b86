"""fact-dossier: reads a folder of news articles and publishes what they say, and where they differ."""

__version__ = "0.1.0"
