"""The sources that unga reads, in the order in which `unga parse` and the documentation list them.

A source is a module with `SOURCE_NAME`, `VERSION` (raised when its output changes) and `parse`, which takes
the pages of one document. The two sources of lines have `read_line` (a document inside a bundle, read on by
the source of its text) and `parse_line`. Adding one means: write the module, add it here, and teach
`ingest.detect` to tell its content from the others'.
"""

from __future__ import annotations

from types import ModuleType

from ingest.sources import cover_facts, draft_text, jsonl_bundle, resolution_text

SOURCES: tuple[ModuleType, ...] = (draft_text, resolution_text, jsonl_bundle, cover_facts)
