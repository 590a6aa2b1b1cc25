"""Filters, tables, charts, downloads and words that several pages share."""
