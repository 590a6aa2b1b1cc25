"""Content to records: detect the source, hand over to its parser, turn its errors into rejects.

Takes bytes; gives a Batch, always: what cannot be read is a reject in it, never an exception. Does no
input or output but for the digest of the code itself, so that it can run in any process. Imports no
database, which workers do not need.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath
from types import ModuleType

from ingest.bulk_version import bulk_digest, table_version
from ingest.chunks import PART_FORMATS, ParseJob, make_jobs
from ingest.detect import detect_document, detect_format
from ingest.detect_tables import TABLE_FORMATS
from ingest.errors import ParseError, UnknownSource
from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import symbol_from_file_name
from ingest.readers import MAX_TEXT_CHARACTERS, PDF_LIBRARY, read_pages
from ingest.records import Batch, Origin, Page, RejectRecord
from ingest.sources import SOURCES, jsonl_bundle

PARSING_MODULES = (
    "action_records.py",
    "catalogue_records.py",
    "chunks.py",
    "detect.py",
    "detect_meetings.py",
    "detect_records.py",
    "detect_reports.py",
    "detect_tables.py",
    "parse.py",
    "readers.py",
    "records.py",
)
PARSING_ROOMS = ("grammar", "sources", "text")

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
    depend on every source. A table depends on none of them.
    """
    if source_name in TABLE_FORMATS.values() and source_name:
        return table_version(source_name)
    own = _MODULES.get(source_name or "")
    modules = [own] if own and source_name not in PART_FORMATS.values() else list(SOURCES)
    versions = ", ".join(f"{module.SOURCE_NAME} {module.VERSION}" for module in modules)
    tables = "" if source_name else f"; tables {bulk_digest()[:12]}"
    return f"{versions}; names {names_digest[:12]}; code {code_digest()[:12]}{tables}"


@cache
def code_digest() -> str:
    """One hash over the text of every module that parsing runs, and the version of the PDF library.

    The version numbers of sources are for people; a change of a module that sources share would leave
    landing stale wherever one of them was forgotten.
    """
    digest = hashlib.sha256(PDF_LIBRARY.encode())
    folder = Path(__file__).parent
    shared = [folder / name for name in PARSING_MODULES]
    rooms = [path for room in PARSING_ROOMS for path in sorted((folder / room).glob("*.py"))]
    for path in (*shared, *rooms):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def run_job(job: ParseJob, known_names: KnownNames) -> ParsedContent:
    """Parse one job. Raises nothing: even a fault of a parser becomes a reject of its document."""
    source_name = PART_FORMATS.get(job.part_format or "")
    if job.failure:
        return ParsedContent(Batch(rejects=[job.failure]), source_name)
    if job.table_format:  # read by the loader, which has the database
        return ParsedContent(Batch(), TABLE_FORMATS[job.table_format])
    try:
        return _parse_parts(job, known_names) if source_name else _parse_document(job, known_names)
    except (UnknownSource, ParseError) as error:
        return ParsedContent(Batch(rejects=[_reject(job, error)]), source_name)
    except Exception as error:  # one document must not end the run of all others
        return ParsedContent(Batch(rejects=[_fault(job, error)]), source_name)


def _parse_document(job: ParseJob, known_names: KnownNames) -> ParsedContent:
    name = PurePosixPath(job.source_file).name
    source_format = detect_format(job.content, name)
    pages = read_pages(job.content, name)
    detected = detect_document(pages, source_format, name)
    named = None if job.symbol_given else symbol_from_file_name(name)
    origin = Origin(
        source_file=job.source_file,
        source_format=detected.source_format,
        sha256=job.sha256,
        parser_version=parser_version(detected.source_name, known_names.digest),
        symbol_hint=job.symbol_given or (named.canonical if named else None),
        symbol_hint_source="option" if job.symbol_given else "file_name" if named else None,
    )
    return ParsedContent(
        _MODULES[detected.source_name].parse(pages, origin, known_names), detected.source_name
    )


def _parse_parts(job: ParseJob, known_names: KnownNames) -> ParsedContent:
    source_name = PART_FORMATS[job.part_format or ""]
    batch = Batch()
    for number, part in enumerate(job.parts, start=job.first_number):
        if part.strip():
            alone = replace(job, first_number=number, parts=(part,))
            batch.extend(_parse_part(alone, source_name, part, known_names))
    return ParsedContent(batch, source_name)


def _parse_part(job: ParseJob, source_name: str, part: bytes, known_names: KnownNames) -> Batch:
    """One record, by the source that reads this format: its `parse_line` or `parse_record`."""
    module = _MODULES[source_name]
    parse = getattr(module, f"parse_{job.part_name}", None)
    try:
        if parse is None:
            return _parse_bundled(job, part, known_names)
        found: Batch = parse(part, _part_origin(job, source_name, known_names), known_names)
        return found
    except (UnknownSource, ParseError) as error:
        return Batch(rejects=[_reject(job, error)])
    except Exception as error:  # one document must not end the run of all others
        return Batch(rejects=[_fault(job, error)])


def _parse_bundled(job: ParseJob, line: bytes, known_names: KnownNames) -> Batch:
    """The document of one line of a bundle, by the source that reads its text."""
    bundled = jsonl_bundle.read_line(line, job.first_number, job.source_file)
    name = bundled.file_name or f"line {job.first_number}"
    _refuse_long_text(bundled.pages, name)
    named = None if bundled.symbol else symbol_from_file_name(bundled.file_name or "")
    detected = detect_document(bundled.pages, jsonl_bundle.SOURCE_FORMAT, bundled.symbol or name)
    origin = replace(
        _part_origin(job, jsonl_bundle.SOURCE_NAME, known_names),
        symbol_hint=bundled.symbol or (named.canonical if named else None),
        symbol_hint_source="bundle" if bundled.symbol else "file_name" if named else None,
    )
    batch: Batch = _MODULES[detected.source_name].parse(bundled.pages, origin, known_names)
    return batch


def _refuse_long_text(pages: Sequence[Page], name: str) -> None:
    length = sum(len(page.text) for page in pages)
    if length > MAX_TEXT_CHARACTERS:
        raise ParseError(
            "too_large",
            f"{name}: expected one document of at most {MAX_TEXT_CHARACTERS:,} characters, found {length:,}; "
            "split it into documents",
        )


def _part_origin(job: ParseJob, source_name: str, known_names: KnownNames) -> Origin:
    return Origin(
        source_file=job.source_file,
        source_format=job.part_format or "",
        sha256=job.sha256,
        number_in_file=job.first_number,
        parser_version=parser_version(source_name, known_names.digest),
    )


def _reject(job: ParseJob, error: UnknownSource | ParseError) -> RejectRecord:
    """The error as a row; its message names the file and the place already, as the row does."""
    place = error.place if isinstance(error, ParseError) and error.place else _place(job)
    reason = str(error)
    for prefix in (job.source_file, PurePosixPath(job.source_file).name, place):
        reason = reason.removeprefix(prefix).lstrip(":, ")
    text = error.text if isinstance(error, ParseError) and error.text else None
    return RejectRecord(job.source_file, _record_id(job), place, error.reason_code, reason, text)


def _fault(job: ParseJob, error: Exception) -> RejectRecord:
    reason = (
        f"expected a document that can be parsed, found a fault of the parser "
        f"({type(error).__name__}: {error}); please report it with the file"
    )
    return RejectRecord(job.source_file, _record_id(job), _place(job), "parser_fault", reason)


def _record_id(job: ParseJob) -> str | None:
    return f"{job.sha256}:{job.first_number}" if job.part_format else None


def _place(job: ParseJob) -> str:
    return f"{job.part_name} {job.first_number}" if job.part_format else "file"
