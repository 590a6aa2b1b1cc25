"""Content to records: detect the source, hand over to its parser, turn its errors into rejects.

Takes bytes; gives a Batch, always: what cannot be read is a reject in it, never an exception. Does no
input or output, so that it can run in any process. Imports neither duckdb nor polars, which workers
do not need.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import ModuleType

from ingest.chunks import ParseJob, make_jobs
from ingest.errors import ParseError, UnknownSource
from ingest.names import KnownNames
from ingest.readers import read_pages
from ingest.records import Batch, Origin, RejectRecord
from ingest.sources import SOURCES
from ingest.symbols import parse_symbol

try:
    from ingest.detect import detect_source
except ImportError:
    from ingest.interim_detect import detect_source  # type: ignore

LINE_SOURCES = frozenset({"jsonl_bundle", "cover_facts"})
_MODULES: dict[str, ModuleType] = {module.SOURCE_NAME: module for module in SOURCES}


@dataclass(frozen=True, slots=True)
class ParseOptions:
    """What a user says about a file beside its content."""

    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedContent:
    """What a job yields, and the source that read it (None where none did)."""

    batch: Batch
    source_name: str | None


def parse_file(path: str, content: bytes, options: ParseOptions, known_names: KnownNames) -> Batch:
    """Everything that one file yields; what cannot be read is in `rejects`. Raises nothing."""
    batch = Batch()
    for job in make_jobs(path, hashlib.sha256(content).hexdigest(), content, options.symbol):
        batch.extend(run_job(job, known_names).batch)
    return batch


def parser_version(source_name: str | None, names_digest: str) -> str:
    """What the records of a source depend on beside the content: the code's versions and the names list.

    A bundle hands its documents on, and a content that no source knew may be known to any, so both
    depend on every source.
    """
    own = _MODULES.get(source_name or "")
    modules = [own] if own and source_name not in LINE_SOURCES else list(SOURCES)
    versions = ", ".join(f"{module.SOURCE_NAME} {module.VERSION}" for module in modules)
    return f"{versions}; names {names_digest[:12]}"


def symbol_of_file_name(source_file: str) -> str | None:
    """The symbol that a file name spells with underscores: `A_C.1_78_L.60_Rev.1.pdf`."""
    stem = PurePosixPath(source_file).name
    for suffix in (".gz", ".pdf", ".txt", ".text", ".md"):
        stem = stem.removesuffix(suffix).removesuffix(suffix.upper())
    for language in ("-EN", "_EN", "-en", "_en", "-E", "_E"):
        stem = stem.removesuffix(language)
    symbol = parse_symbol(stem.replace("_", "/"))
    return symbol.canonical if symbol else None


def run_job(job: ParseJob, known_names: KnownNames) -> ParsedContent:
    """Parse one job. Raises nothing: even a fault of a parser becomes a reject of its document."""
    if job.failure:
        return ParsedContent(Batch(rejects=[job.failure]), job.source_name)
    try:
        return _parse(job, known_names)
    except (UnknownSource, ParseError) as error:
        return ParsedContent(Batch(rejects=[_reject(job, error)]), None)
    except Exception as error:  # one document must not end the run of all others
        reason = (f"expected a document that can be parsed, found a fault of the parser "
                  f"({type(error).__name__}: {error}); please report it with the file")
        reject = RejectRecord(job.source_file, None, "file", "parser_fault", reason)
        return ParsedContent(Batch(rejects=[reject]), None)


def _parse(job: ParseJob, known_names: KnownNames) -> ParsedContent:
    if job.is_lines:
        batch = Batch()
        for number, line in enumerate(job.content.splitlines(), start=job.first_number):
            if line.strip():
                batch.extend(_parse_line(job, number, line, known_names))
        return ParsedContent(batch, "jsonl_bundle")
    name = PurePosixPath(job.source_file).name
    detected = detect_source(job.content, name)
    hint = job.symbol_given or symbol_of_file_name(job.source_file)
    origin = Origin(
        source_file=job.source_file,
        source_format=detected.source_format,
        sha256=job.sha256,
        parser_version=parser_version(detected.source_name, known_names.digest),
        symbol_hint=hint,
        symbol_hint_source=("option" if job.symbol_given else "file_name") if hint else None,
    )
    pages = read_pages(job.content, name)
    return ParsedContent(_MODULES[detected.source_name].parse(pages, origin, known_names), detected.source_name)


def _parse_line(job: ParseJob, number: int, line: bytes, known_names: KnownNames) -> Batch:
    entry = json.loads(line)
    content = entry["text"].encode()
    name = entry.get("file") or f"line {number}"
    origin = Origin(job.source_file, "bundle", job.sha256, number, parser_version(None, known_names.digest),
                    entry.get("symbol"), "bundle" if entry.get("symbol") else None)
    try:
        module = _MODULES[detect_source(content, name).source_name]
        return module.parse(read_pages(content, name), origin, known_names)
    except (UnknownSource, ParseError) as error:
        place = f"line {number}"
        return Batch(rejects=[RejectRecord(job.source_file, origin.record_id, place, error.reason_code, str(error))])


def _reject(job: ParseJob, error: UnknownSource | ParseError) -> RejectRecord:
    """The error as a row; its message names the file already, which the row says anyway."""
    name = PurePosixPath(job.source_file).name
    reason = str(error).removeprefix(name).lstrip(":, ")
    place = getattr(error, "place", "") or "file"
    reason = reason.removeprefix(place).lstrip(":, ")
    return RejectRecord(job.source_file, None, place, error.reason_code, reason, getattr(error, "text", "") or None)
