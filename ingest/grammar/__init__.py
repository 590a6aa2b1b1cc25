"""How the United Nations writes symbols, dates, citations and names: pure reading of short texts."""
