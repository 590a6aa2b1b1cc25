"""One large file into a folder: resumed where it broke off, checked, and put in its place only when whole.

The file grows as `.<name>.part`, which a refresh passes over, with a note of what it is a part of. A resumed
request names the version that it has a part of (If-Range), so that two versions are never joined.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import requests

from ingest.download_checks import check_sums, refuse_page, stated_checksums
from ingest.download_client import BROKEN_LINE, Client, DownloadError, Trouble
from ingest.download_manifest import (
    Fetched,
    Part,
    drop_part,
    note_fetched,
    note_part,
    part_file,
    read_manifest,
    read_part,
)

_BLOCK = 1 << 16
_LARGEST_FILE = 4 << 30
_MOST_FRESH_STARTS = 5
_SAFE = re.compile(r"[^\w.()-]+")


Check = Callable[[Path, str], None]
"""Looks at a whole file from an address; raises DownloadError for other content, Trouble for damage."""


def file_name_of(address: str, fallback: str) -> str:
    """The name of the file at an address, safe in any folder; `fallback` where the address has none."""
    name = _SAFE.sub("_", unquote(urlsplit(address).path.rpartition("/")[2])).strip("._")
    return name[:120] if "." in name else fallback


def fetch_file(client: Client, address: str, target: Path, check: Check) -> tuple[Fetched, bool]:
    """The file at an address, and whether it is new: one that is held unchanged is not fetched again.

    Raises DownloadError; what has arrived by then is kept for the next run, unless it is other content.
    """
    held = _held(target, address)
    download = _Download(client, address, target)
    try:
        sha256 = client.persist(lambda: download.once(held, check), target.name)
    except DownloadError:
        if part_file(target).is_file() and part_file(target).stat().st_size == 0:
            drop_part(target)
        raise
    if held and sha256 is None:
        check(target, address)
        return held, False
    fetched = Fetched(
        name=target.name,
        address=address,
        size=part_file(target).stat().st_size,
        sha256=sha256 or "",
        fetched_at=client.today(),
        validator=download.validator,
    )
    part_file(target).replace(target)
    drop_part(target)
    note_fetched(target.parent, fetched)
    return fetched, held is None or held.sha256 != fetched.sha256


def _held(target: Path, address: str) -> Fetched | None:
    """What the manifest says of the file, where the file is still what was fetched from there."""
    known = read_manifest(target.parent).get(target.name)
    if known is None or known.address != address or not target.is_file():
        return None
    try:
        is_same = target.stat().st_size == known.size and check_sums(target, ()) == known.sha256
    except OSError:
        return None
    return known if is_same else None


class _Download:
    """A file on its way: what is known of it over all tries of this run."""

    def __init__(self, client: Client, address: str, target: Path) -> None:
        self._client = client
        self._address = address
        self._target = target
        self._part = part_file(target)
        self._most = self._size()
        self._fresh_starts = 0
        self.validator: str | None = None

    def once(self, held: Fetched | None, check: Check) -> str | None:
        """One try: the SHA-256 of the whole file, or None where the held file is unchanged.

        Raises Trouble where another try may help.
        """
        known = read_part(self._target)
        start = self._size() if known and known.address == self._address and known.validator else 0
        headers = {}
        if known and start:
            headers = {"Range": f"bytes={start}-", "If-Range": known.validator or ""}
        elif held and held.validator:
            headers = _condition(held.validator)
        with self._client.visit(self._address, headers) as response:
            if response.status_code == 304 and held:
                return None
            if known and start and response.status_code != 200:
                known = self._continue(response, known, start)
            else:
                if start:
                    self._count_fresh_start()
                known, start = self._begin(response), 0
            self.validator = known.validator
            if response.status_code != 416:
                self._receive(response, start, known.total)
        return self._whole(known, check)

    def _continue(self, response: requests.Response, known: Part, start: int) -> Part:
        """Check that the rest on its way belongs to what is held; raises Trouble and forgets it if not."""
        found = re.fullmatch(
            r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)", response.headers.get("Content-Range", "").strip()
        )
        total = int(found.group(2)) if found and found.group(2) != "*" else known.total
        is_whole = response.status_code == 416 and total == start
        follows = response.status_code == 206 and found is not None and found.group(1) == str(start)
        is_same = _validator(response) in (None, known.validator) and known.total in (None, total)
        if is_same and (is_whole or follows):
            return Part(known.address, known.validator, total, known.checksums)
        drop_part(self._target)
        self._count_fresh_start()
        raise Trouble("another version of the file than the one begun; it is fetched from its start")

    def _count_fresh_start(self) -> None:
        self._fresh_starts += 1
        if self._fresh_starts > _MOST_FRESH_STARTS:
            raise DownloadError(
                f"{self._address}: expected a file that goes on where it broke off, found it begun anew "
                f"{self._fresh_starts} times; try again later."
            )

    def _begin(self, response: requests.Response) -> Part:
        """Start the file anew with what this response says of it."""
        if response.status_code != 200:
            drop_part(self._target)
            raise Trouble(f"status {response.status_code} for the whole file")
        is_plain = response.headers.get("Content-Encoding", "identity") == "identity"
        length = response.headers.get("Content-Length", "")
        total = int(length) if is_plain and length.isdecimal() else None
        self._refuse_large(total or 0)
        if total is not None and total > shutil.disk_usage(self._target.parent).free:
            raise DownloadError(
                f"{self._target.parent}: expected room for {total:,} bytes, found less; free some or choose "
                "another --output."
            )
        drop_part(self._target)
        part = Part(
            self._address,
            _validator(response) if is_plain else None,
            total,
            stated_checksums(response.headers) if is_plain else (),
        )
        self._part.touch()
        note_part(self._target, part)
        return part

    def _receive(self, response: requests.Response, start: int, total: int | None) -> None:
        """Write the body after what is held; raises Trouble where it breaks off."""
        size = start
        try:
            with self._part.open("r+b") as handle:
                handle.seek(start)
                for block in _blocks(response):
                    if size == 0:
                        refuse_page(block, self._address, response.headers.get("Content-Type", ""))
                    handle.write(block)
                    size += len(block)
                    self._refuse_large(size)
                    self._client.show(f"{self._target.name}: {_amount(size, total)}")
                handle.flush()
                os.fsync(handle.fileno())
        except DownloadError:
            drop_part(self._target)
            raise
        except BROKEN_LINE as error:
            raise self._trouble(f"a line that broke after {size:,} bytes ({type(error).__name__})") from None
        if size == 0:
            refuse_page(b"", self._address, response.headers.get("Content-Type", ""))
        if total is not None and size < total:
            raise self._trouble(f"{size:,} of {total:,} bytes")
        if size == 0 or (total is not None and size > total):
            drop_part(self._target)
            raise Trouble(f"{size:,} of {total if total is not None else 'an unknown number of'} bytes")

    def _refuse_large(self, size: int) -> None:
        if size > _LARGEST_FILE:
            raise DownloadError(
                f"{self._address}: expected at most {_LARGEST_FILE:,} bytes, found more; nothing was kept. "
                "Check the address."
            )

    def _whole(self, known: Part, check: Check) -> str:
        """The SHA-256 of a file that has arrived; it is forgotten where it is not what it should be."""
        try:
            sha256 = check_sums(self._part, known.checksums)
            check(self._part, self._address)
        except (Trouble, DownloadError):
            drop_part(self._target)
            raise
        return sha256

    def _trouble(self, found: str) -> Trouble:
        size = self._size()
        has_gained = size > self._most
        self._most = max(self._most, size)
        return Trouble(found, has_gained=has_gained)

    def _size(self) -> int:
        return self._part.stat().st_size if self._part.is_file() else 0


def _blocks(response: requests.Response) -> Iterator[bytes]:
    """The body as it arrives: without waiting for a full block, so that a break loses nothing."""
    read: Callable[..., bytes] = response.raw.read1
    while block := read(_BLOCK, decode_content=True):
        yield block


def _validator(response: requests.Response) -> str | None:
    """What tells one version of a file from another; a weak ETag does not."""
    tag = response.headers.get("ETag", "").strip()
    if tag and not tag.startswith("W/"):
        return tag
    return response.headers.get("Last-Modified")


def _condition(validator: str) -> dict[str, str]:
    name = "If-None-Match" if validator.startswith('"') else "If-Modified-Since"
    return {name: validator}


def _amount(size: int, total: int | None) -> str:
    done = f"{size / 1e6:,.1f}"
    return f"{done} of {total / 1e6:,.1f} MB" if total else f"{done} MB"
