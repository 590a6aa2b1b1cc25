"""Catalogue records of a search of the Digital Library, as MARCXML, page by page.

A search gives at most 200 records a page; how many there are in all stands in a comment at the top. Each
page is a file of its own. A run that was broken off goes on after the last whole page.
"""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from urllib.parse import urlencode

from ingest.download_checks import refuse_page
from ingest.download_client import Client, DownloadError, Trouble
from ingest.download_file import fetch_file
from ingest.download_manifest import forget, read_manifest, write_whole

PAGE_SIZE = 200
_HEAD = 65_536
_TOTAL = re.compile(rb"Search-Engine-Total-Number-Of-Results:\s*(\d+)|<(?:\w+:)?total>\s*(\d+)\s*<")
_MOST_FRESH_STARTS = 3
_LAST_WITHOUT_SESSION = {"": 30, "S": 7, "ES": 5}  # regular, special and emergency sessions


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked of the catalogue, and how the files of its answer are named."""

    query: str
    name: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: its pages so far as (file name, number of records)."""

    query: str
    total: int | None = None
    page_size: int = PAGE_SIZE
    pages: tuple[tuple[str, int], ...] = ()

    @property
    def n_records(self) -> int:
        """How many records have arrived."""
        return sum(count for _, count in self.pages)


def search_of(query: str | None, session: str | None, committee: str | None, kind: str) -> Search:
    """The search of a query, or of the drafts or the voting records of a session.

    Raises ValueError, in words for a user, where the options do not go together.
    """
    if query:
        if session or committee:
            raise ValueError("--query says all: leave out --session and --committee.")
        digest = hashlib.sha256(query.encode()).hexdigest()[:8]
        words = re.sub(r"[^A-Za-z0-9.]+", "_", query).strip("_.")[:40]
        return Search(query, f"records_{words}_{digest}")
    if not session:
        raise ValueError("Give --session, or a --query in the catalogue's own terms.")
    series, _, number = session.rpartition("-")
    if int(number) <= _LAST_WITHOUT_SESSION[series]:
        raise ValueError(
            f"Symbols of session {session} do not name it (they do since 1976): give a --query, such as "
            f"'791__c:{session}'."
        )
    if kind == "votes":
        if committee:
            raise ValueError("Voting records are of the plenary: leave out --committee.")
        return Search(f'791__a:"A/RES/{session}/*"', f"votes_{session}")
    body = f"A/C.{committee}/{session}" if committee else f"A/{session}"
    return Search(f'191__a:"{body}/L.*"', "drafts_" + body.removeprefix("A/").replace("/", "_"))


def fetch_records(client: Client, search: Search, folder: Path) -> Progress:
    """All pages of a search into a folder. Raises DownloadError; pages that have arrived are kept."""
    for _ in range(_MOST_FRESH_STARTS):
        progress = begun = _read_progress(folder, search) or Progress(search.query)
        for progress in _pages(client, search, folder, begun):
            write_whole(_note_of(folder, search), json.dumps(asdict(progress)))
        _note_of(folder, search).unlink(missing_ok=True)
        if progress.total is None or progress.n_records >= progress.total:
            _forget_others(folder, search, progress)
            return progress
    raise DownloadError(
        f"{search.query}: expected one number of records, found another on every try; try again later."
    )


def _pages(client: Client, search: Search, folder: Path, progress: Progress) -> Iterator[Progress]:
    """The progress after each page; it ends early where the catalogue changes in the meantime."""
    while progress.total is None or progress.n_records < progress.total:
        first = progress.n_records + 1
        look = _PageLook(progress, first)
        parameters = {"p": search.query, "of": "xm", "rg": progress.page_size, "jrec": first}
        address = f"{client.settings.library}/search?{urlencode(parameters)}"
        target = folder / f"{search.name}_{first:06d}.xml"
        fetch_file(client, address, target, look)
        if look.n_records == 0:
            forget(folder, target.name)
        total = look.total if look.total is not None else progress.total
        is_changed = first > 1 and total != progress.total
        if is_changed or look.n_records == 0:
            # Of a catalogue without a total, an empty page is the end.
            return
        pages = (*progress.pages, (target.name, look.n_records))
        size = look.n_records if first == 1 and (total or 0) > look.n_records else progress.page_size
        progress = replace(progress, total=total, pages=pages, page_size=size)
        client.show(f"{search.name}: {progress.n_records:,} of {progress.total or '?'} records")
        yield progress
        if progress.total is None and look.n_records < progress.page_size:
            return


class _PageLook:
    """The check of one page, which remembers what it saw."""

    def __init__(self, progress: Progress, first: int) -> None:
        self._expected = 0
        if progress.total is not None:
            self._expected = min(progress.page_size, progress.total - first + 1)
        self._total = progress.total
        self.n_records = 0
        self.total: int | None = None

    def __call__(self, path: Path, address: str) -> None:
        """Count the records of a page. Raises DownloadError for other content, Trouble for a damaged page."""
        with path.open("rb") as handle:
            head = handle.read(_HEAD)
        refuse_page(head, address)
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            shown = " ".join(head[:60].decode("utf-8", "replace").split())
            raise DownloadError(
                f"{address}: expected catalogue records (MARCXML), found {shown!r}; nothing was kept. "
                "Check the address in a browser."
            )
        found = _TOTAL.search(head)
        self.total = int(found.group(1) or found.group(2)) if found else None
        root, self.n_records = _count_records(path)
        if self.n_records == 0 and root != "collection" and self.total is None:
            raise DownloadError(
                f"{address}: expected catalogue records (MARCXML), found XML that begins with <{root}>; "
                "nothing was kept. Check the query."
            )
        if self.total in (None, self._total) and self.n_records < self._expected:
            raise Trouble(f"{self.n_records} of {self._expected} records")


def _count_records(path: Path) -> tuple[str, int]:
    """The name of the outermost element, and the number of records. Raises Trouble for broken XML."""
    root, count = "", 0
    try:
        for event, element in ElementTree.iterparse(path, events=("start", "end")):
            name = element.tag.rpartition("}")[2]
            root = root or name
            if event == "end" and name == "record":
                count += 1
                element.clear()
    except ElementTree.ParseError as error:
        content = path.read_bytes()
        if not re.search(rb"</(?:\w+:)?%b\s*>\s*$" % re.escape(root.encode()), content):
            raise Trouble(f"XML that breaks off ({error})") from None
        # Whole, but with a slip of the catalogue inside: who reads the records says which.
        count = len(re.findall(rb"<(?:\w+:)?record[\s>]", content))
    return root, count


def _forget_others(folder: Path, search: Search, progress: Progress) -> None:
    """Pages of an earlier run that the answer no longer has."""
    pages = {name for name, _ in progress.pages}
    others = re.compile(rf"{re.escape(search.name)}_\d{{6}}\.xml")
    for name in read_manifest(folder):
        if others.fullmatch(name) and name not in pages:
            forget(folder, name)


def _note_of(folder: Path, search: Search) -> Path:
    return folder / f".{search.name}.search.json"


def _read_progress(folder: Path, search: Search) -> Progress | None:
    """How far an earlier run of the same search came, as far as its pages are still there."""
    held = read_manifest(folder)
    try:
        found = json.loads(_note_of(folder, search).read_text(encoding="utf-8"))
        pages = tuple((str(name), int(count)) for name, count in found["pages"])
        progress = Progress(found["query"], found["total"], int(found["page_size"]), pages)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    is_there = all(name in held and (folder / name).is_file() for name, _ in pages)
    return progress if is_there and progress.query == search.query else None
