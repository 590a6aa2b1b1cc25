"""The sources that unga reads, in the order in which `unga parse` and the documentation list them.

A source is a module with `SOURCE_NAME`, `VERSION` (raised when its output changes) and `parse`, which takes
the pages of one document. Sources of many records in one file have `parse_line` or `parse_record` instead,
which take the bytes of one record, an Origin and the known names; they are named in `LINE_FORMATS` or
`RECORD_FORMATS` of `ingest.chunks` (a bundle has `read_line`: its documents are read on by the source of
their text). Adding one means: write the module, add it here, and teach `ingest.detect` to tell its content
from the others'.
"""

from __future__ import annotations

from types import ModuleType

from ingest.sources import (
    committee_report,
    cover_facts,
    draft_text,
    jsonl_bundle,
    marcxml,
    meeting_record,
    resolution_text,
    vote_facts,
)

SOURCES: tuple[ModuleType, ...] = (
    draft_text,
    resolution_text,
    meeting_record,
    committee_report,
    jsonl_bundle,
    cover_facts,
    vote_facts,
    marcxml,
)
