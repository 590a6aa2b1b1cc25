"""What of the files found is new: the ledger compared with the folder.

Takes the files found and the ledger; gives what to read, what only to note, and what could not be
opened. Reads files to hash them, and only those whose size or time differs from the ledger.

Content that lies under several paths is landed once, under one of the names: one that was given a
symbol, else one whose file name is a symbol, else the first in order. The choice depends on the set of
paths and not on the order in which they came.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from ingest.chunks import ParseJob, is_of_many, make_jobs
from ingest.files import FoundFile, trouble_of
from ingest.grammar.symbols import symbol_from_file_name
from ingest.ledger import FileEntry

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Reading:
    """One content to read: from `content_file`, landed under the name `read_as`, held by `members`."""

    sha256: str
    content_file: FoundFile
    read_as: str
    symbol_given: str | None
    members: tuple[FoundFile, ...]


@dataclass(slots=True)
class Plan:
    """What a run has to do."""

    readings: list[Reading] = field(default_factory=list)
    notes: list[FileEntry] = field(default_factory=list)  # ledger rows to renew; the content is known
    unreadable: list[FoundFile] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Path:
    """One path, found now or known from the ledger, with its present content."""

    source_file: str
    sha256: str
    symbol_given: str | None
    found: FoundFile | None

    @property
    def rank(self) -> tuple[bool, bool, str]:
        named = symbol_from_file_name(PurePosixPath(self.source_file).name) is not None
        return (self.symbol_given is None, not named, self.source_file)


def make_plan(
    found: Sequence[FoundFile],
    ledger: Mapping[str, FileEntry],
    version_of: Callable[[str | None], str],
    symbol_given: str | None = None,
    reread: bool = False,
) -> Plan:
    """Compare the files with the ledger; `version_of` gives the present parser version of a source."""
    plan = Plan()
    paths = {
        entry.source_file: _Path(entry.source_file, entry.sha256, entry.symbol_given, None)
        for entry in ledger.values()
        if entry.sha256
    }
    for item in found:
        path = _look_inside(item, ledger.get(item.source_file), symbol_given)
        if isinstance(path, FoundFile):
            plan.unreadable.append(path)
        else:
            paths[item.source_file] = path
    groups: dict[str, list[_Path]] = defaultdict(list)
    for path in paths.values():
        groups[path.sha256].append(path)
    for group in groups.values():
        members = [path for path in group if path.found]
        if members:
            _plan_content(plan, group, members, ledger, version_of, reread)
    plan.readings.sort(key=lambda reading: reading.read_as)
    return plan


def jobs_of(plan: Plan, vanished: list[FoundFile]) -> Iterator[ParseJob]:
    """What there is to parse, in order; files that are gone by now are added to `vanished`."""
    for reading in plan.readings:
        try:
            with reading.content_file.path.open("rb") as content:
                yield from make_jobs(reading.read_as, reading.sha256, content, reading.symbol_given)
        except OSError as error:
            vanished.append(replace(reading.content_file, trouble=trouble_of(error)))


def _look_inside(item: FoundFile, entry: FileEntry | None, symbol_given: str | None) -> _Path | FoundFile:
    """The path with the hash of its content; the file with its trouble where it cannot be opened."""
    if item.trouble == "too_large" and _is_of_many(item):
        item = replace(item, trouble=None)
    if item.trouble:
        return item
    is_same = entry and entry.sha256 and (entry.size, entry.modified_ns) == (item.size, item.modified_ns)
    try:
        sha256 = entry.sha256 if entry and is_same else hash_file(item.path)
    except OSError as error:
        return replace(item, trouble=trouble_of(error))
    kept = entry.symbol_given if entry and entry.sha256 == sha256 else None
    return _Path(item.source_file, sha256 or "", symbol_given or kept, item)


def _is_of_many(item: FoundFile) -> bool:
    """Whether it is read piece by piece, so that its size does not matter."""
    try:
        with item.path.open("rb") as content:
            return is_of_many(content, item.path.name)
    except OSError:
        return False


def hash_file(path: Path) -> str:
    """The sha256 of a file, read piece by piece. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _plan_content(
    plan: Plan,
    group: Sequence[_Path],
    members: Sequence[_Path],
    ledger: Mapping[str, FileEntry],
    version_of: Callable[[str | None], str],
    reread: bool,
) -> None:
    chosen = min(group, key=lambda path: path.rank)
    landed = None if reread else _find_landed(chosen, group, ledger, version_of)
    if landed is None or not all(_is_settled(member, landed, ledger) for member in members):
        content_file = chosen.found or members[0].found
        if content_file:
            plan.readings.append(
                Reading(
                    chosen.sha256,
                    content_file,
                    chosen.source_file,
                    chosen.symbol_given,
                    tuple(member.found for member in members if member.found),
                )
            )
        return
    for member in members:
        known = ledger.get(member.source_file)
        entry = _entry_for(member, landed, chosen)
        if known == entry:
            plan.unchanged.append(member.source_file)
        else:
            plan.notes.append(entry)


def _find_landed(
    chosen: _Path,
    group: Sequence[_Path],
    ledger: Mapping[str, FileEntry],
    version_of: Callable[[str | None], str],
) -> FileEntry | None:
    """A ledger row that says this content is landed as it would be landed now."""
    for path in group:
        entry = ledger.get(path.source_file)
        if (
            entry
            and entry.sha256 == chosen.sha256
            and entry.modified_ns is not None
            and (entry.read_as or entry.source_file) == chosen.source_file
            and entry.parser_version == version_of(entry.source_name)
            and _symbol_given_before(chosen, entry, ledger) == chosen.symbol_given
        ):
            return entry
    return None


def _symbol_given_before(chosen: _Path, entry: FileEntry, ledger: Mapping[str, FileEntry]) -> str | None:
    before = ledger.get(chosen.source_file, entry)
    return before.symbol_given


def _is_settled(member: _Path, landed: FileEntry, ledger: Mapping[str, FileEntry]) -> bool:
    """A rejected content is told for each path that holds it, so a new path is read for its own row."""
    known = ledger.get(member.source_file)
    return landed.status == "loaded" or (
        known is not None and known.sha256 == member.sha256 and known.modified_ns is not None
    )


def _entry_for(member: _Path, landed: FileEntry, chosen: _Path) -> FileEntry:
    found = member.found
    is_chosen = member.source_file == chosen.source_file
    return replace(
        landed,
        source_file=member.source_file,
        size=found.size if found else landed.size,
        modified_ns=found.modified_ns if found else landed.modified_ns,
        symbol_given=member.symbol_given,
        read_as=None if is_chosen else chosen.source_file,
        n_rejects=landed.n_rejects if is_chosen or landed.status == "rejected" else 0,
    )
