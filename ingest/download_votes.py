"""The Digital Library's table of all recorded votes: which of its files is the newest, and fetching it.

The record stays, the address of its file changes with every release (`2025_9_19_ga_voting.csv`,
`2026_02_06_ga_voting.csv`), so it is looked up: in the list of files of the record, else on its page.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ingest.download_checks import check_votes_table, refuse_page
from ingest.download_client import Client, DownloadError
from ingest.download_file import fetch_file, file_name_of
from ingest.download_manifest import Fetched

_LARGEST_LIST = 8 << 20
_TABLE = re.compile(r"\.csv(?:\.gz)?$", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})[_-](\d{1,2})[_-](\d{1,2})")
_HREF = re.compile(r"""href\s*=\s*["']([^"'<>]+)["']""", re.IGNORECASE)


def fetch_votes(client: Client, folder: Path, address: str | None = None) -> tuple[Fetched, bool]:
    """The table of votes into a folder, and whether it is new. Raises DownloadError.

    `address` or else the settings may name the file; without either, the newest of the record is taken.
    """
    found = address or client.settings.votes_file or find_votes_file(client)
    return fetch_file(client, found, folder / file_name_of(found, "ga_voting.csv"), check_votes_table)


def find_votes_file(client: Client) -> str:
    """The address of the newest table of votes of the record. Raises DownloadError where there is none."""
    library, record = client.settings.library, client.settings.votes_record
    listed: list[str] = []
    try:
        body = client.read(f"{library}/api/v1/file?recid={record}", _LARGEST_LIST)
        listed = _addresses_of_list(body)
    except DownloadError:  # the page of the record shows the same files
        pass
    page = f"{library}/record/{record}"
    if not _tables(listed):
        body = client.read(page, _LARGEST_LIST)
        listed = _HREF.findall(body.decode("utf-8", "replace"))
        if not _tables(listed):
            _refuse_check_for_browsers(body, page)
    tables = _tables(listed)
    if not tables:
        raise DownloadError(
            f"{page}: expected a table of votes (CSV) among its files, found none; open the page and give "
            "the file's address with --url."
        )
    return urljoin(f"{library}/", max(tables, key=_release))


def _addresses_of_list(body: bytes) -> list[str]:
    try:
        entries = json.loads(body)
    except ValueError:
        return []
    return [
        entry["url"]
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and isinstance(entry.get("url"), str)
    ]


def _tables(addresses: list[str]) -> list[str]:
    """The tables of votes of the General Assembly among some addresses."""
    return [address for address in addresses if _TABLE.search(_name(address)) and "voting" in _name(address)]


def _release(address: str) -> tuple[tuple[int, ...], str]:
    """What orders releases: the day in the name, whose months have one digit or two."""
    day = _DAY.search(_name(address))
    return tuple(int(part) for part in day.groups()) if day else (), _name(address)


def _name(address: str) -> str:
    try:
        return urlsplit(address).path.rpartition("/")[2].lower()
    except ValueError:  # a page may hold anything
        return ""


def _refuse_check_for_browsers(body: bytes, page: str) -> None:
    if b"awsWafCookieDomainList" in body or not body.strip():
        refuse_page(body, page, "text/html")
