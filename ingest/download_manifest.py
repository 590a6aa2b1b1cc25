"""What was fetched into a folder: a small file of names, addresses, sizes and checksums.

`.downloads.json` lists whole files; `.<name>.part.json` says of an unfinished one what it is a part of.
Hidden names, so that a refresh of the folder passes over them.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

MANIFEST = ".downloads.json"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole file that was fetched."""

    name: str
    address: str
    size: int
    sha256: str
    fetched_at: str
    validator: str | None = None  # the server's ETag, else the time of its last change


@dataclass(frozen=True, slots=True)
class Part:
    """What an unfinished file is a part of. `checksums` are `name=value` as the server gave them."""

    address: str
    validator: str | None = None
    total: int | None = None
    checksums: tuple[str, ...] = ()


def part_file(target: Path) -> Path:
    """Where a file grows: beside its place, under a name that a refresh passes over."""
    return target.with_name(f".{target.name}.part")


def read_part(target: Path) -> Part | None:
    """What the unfinished file is a part of; None where nothing sensible is noted."""
    found = _read_object(_note_of(target))
    try:
        part = Part(
            address=_text(found["address"]),
            validator=_text(found["validator"]) if found["validator"] else None,
            total=int(str(found["total"])) if found["total"] is not None else None,
            checksums=tuple(map(_text, found["checksums"] if isinstance(found["checksums"], list) else [])),
        )
    except (KeyError, TypeError, ValueError):
        return None
    return part if part_file(target).is_file() else None


def note_part(target: Path, part: Part) -> None:
    """Note what the unfinished file is a part of."""
    write_whole(_note_of(target), json.dumps(asdict(part)))


def drop_part(target: Path) -> None:
    """Forget the unfinished file."""
    part_file(target).unlink(missing_ok=True)
    _note_of(target).unlink(missing_ok=True)


def read_manifest(folder: Path) -> dict[str, Fetched]:
    """The files that were fetched into a folder, by name; without what cannot be read."""
    found: dict[str, Fetched] = {}
    names = {field.name for field in fields(Fetched)}
    for name, entry in _read_object(folder / MANIFEST).items():
        if isinstance(entry, dict) and names <= entry.keys() | {"name"}:
            found[name] = Fetched(**{key: entry[key] for key in names - {"name"}}, name=name)
    return found


def note_fetched(folder: Path, fetched: Fetched) -> None:
    """Add or replace one file in the manifest."""
    entries = {name: _entry(known) for name, known in read_manifest(folder).items()}
    entries[fetched.name] = _entry(fetched)
    write_whole(folder / MANIFEST, json.dumps(dict(sorted(entries.items())), indent=1))


def forget(folder: Path, name: str) -> None:
    """Take one file out of the manifest and of the folder."""
    (folder / name).unlink(missing_ok=True)
    entries = {known: _entry(entry) for known, entry in read_manifest(folder).items() if known != name}
    write_whole(folder / MANIFEST, json.dumps(entries, indent=1))


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is whole or as it was, whatever happens in between."""
    fresh = path.with_name(f"{path.name}.tmp")
    with fresh.open("w", encoding="utf-8") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    fresh.replace(path)


def _note_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.part.json")


def _entry(fetched: Fetched) -> dict[str, object]:
    entry = asdict(fetched)
    del entry["name"]
    return entry


def _read_object(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
