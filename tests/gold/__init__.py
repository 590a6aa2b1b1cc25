"""A hand-made standard: facts of real documents, read by people, that the parsers are measured against."""
