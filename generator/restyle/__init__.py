"""Restyle: templates of one's own, listed, begun, and held to what there is."""
