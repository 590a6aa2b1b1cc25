"""Which table of votes a content is, by the names of its columns."""

from __future__ import annotations

TABLE_FORMATS: dict[str, str] = {}
"""Formats of tables, and the name of the source that each lands as."""
