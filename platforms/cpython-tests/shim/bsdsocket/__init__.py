"""Python's face of bsdsocket's Java module: what it asks, Java answers; nothing is decided here."""
