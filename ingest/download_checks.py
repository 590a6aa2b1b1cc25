"""Whether what arrived is what was asked for: its checksums, its beginning and its end.

Takes headers and files; raises `DownloadError` for content of another kind and `Trouble` for damaged content,
which another try may mend.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re
from collections.abc import Mapping
from pathlib import Path

from ingest.download_client import DownloadError, Trouble, browser_wanted

_HEAD, _TAIL, _BLOCK = 4096, 262_144, 1 << 20
_LONGEST_ROW = 20  # lines
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|<script)", re.IGNORECASE)
_DIGEST = re.compile(r"(?i)\b(sha-256|md5)=:?([A-Za-z0-9+/]+={0,2}):?")
_MD5_TAG = re.compile(r'"([0-9a-f]{32})"')


def stated_checksums(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The checksums that a response states of the whole file, as `sha256=…` or `md5=…` in hexadecimals."""
    found: list[str] = []
    for name in ("Repr-Digest", "Digest"):
        for algorithm, value in _DIGEST.findall(headers.get(name, "")):
            found.append(_in_hexadecimals(algorithm.lower().replace("-", ""), value))
    found.append(_in_hexadecimals("md5", headers.get("Content-MD5", "")))
    found.append(_in_hexadecimals("sha256", headers.get("x-amz-checksum-sha256", "")))
    # An ETag is any word of the server; Amazon's store makes it the MD5 of a file sent in one piece.
    tag = _MD5_TAG.fullmatch(headers.get("ETag", ""))
    if tag and "x-amz-request-id" in headers and "x-amz-server-side-encryption-aws-kms-key-id" not in headers:
        found.append(f"md5={tag.group(1)}")
    return tuple(dict.fromkeys(entry for entry in found if entry))


def _in_hexadecimals(algorithm: str, value: str) -> str:
    try:
        digest = base64.b64decode(value, validate=True)
    except ValueError:
        return ""
    return f"{algorithm}={digest.hex()}" if len(digest) in {16, 32} else ""


def check_sums(path: Path, stated: tuple[str, ...]) -> str:
    """The SHA-256 of a file in hexadecimals. Raises Trouble where a stated checksum is another."""
    digests = {"sha256": hashlib.sha256(), "md5": hashlib.md5(usedforsecurity=False)}
    with path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            for digest in digests.values():
                digest.update(block)
    for entry in stated:
        algorithm, _, value = entry.partition("=")
        if digests[algorithm].hexdigest() != value:
            raise Trouble(f"content whose {algorithm.upper()} is not the one that the server states")
    return digests["sha256"].hexdigest()


def refuse_page(head: bytes, address: str, content_type: str = "") -> None:
    """Raise DownloadError where data was expected and a web page begins."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    # Only the type "html" with markup, or without anything, tells a page: servers mislabel data too.
    is_called_one = "html" in content_type.lower() and (
        not start or (start[:1] == b"<" and start[:2] != b"<?")
    )
    if not is_called_one and not _PAGE.match(start):
        return
    if b"awsWafCookieDomainList" in head or b"captcha" in head.lower() or b"challenge" in head.lower():
        raise browser_wanted(address)
    title = re.search(rb"<title[^>]*>([^<]{1,80})", head, re.IGNORECASE)
    shown = " ".join(title.group(1).decode("utf-8", "replace").split()) if title else ""
    raise DownloadError(
        f"{address}: expected data, found a web page{f' ({shown})' if shown else ''}; nothing was kept. "
        "Check the address in a browser."
    )


def check_votes_table(path: Path, address: str) -> None:
    """The table of votes, by its header and its last row.

    Raises DownloadError for another kind of content, Trouble for a table that breaks off.
    """
    with path.open("rb") as handle:
        head = handle.read(_HEAD)
        handle.seek(max(0, path.stat().st_size - _TAIL))
        tail = handle.read()
    refuse_page(head, address)
    if head.startswith(b"\x1f\x8b"):
        return
    header = _cells(head.decode("utf-8-sig", "replace").splitlines()[0]) if head.strip() else []
    if "undl_id" not in header:
        shown = ", ".join(header[:4])[:80] or "nothing"
        raise DownloadError(
            f"{address}: expected the Digital Library's table of votes (a column undl_id), found {shown}; "
            "nothing was kept. Check the address."
        )
    lines = tail.decode("utf-8", "replace").rstrip("\r\n").split("\n")
    # A row may run over several lines, where a title does.
    last_rows = ("\n".join(lines[-count:]) for count in range(1, min(len(lines), _LONGEST_ROW) + 1))
    if not any(len(_cells(row)) == len(header) for row in last_rows):
        raise Trouble(f"a table whose last row has {len(_cells(lines[-1]))} of {len(header)} cells")


def _cells(row: str) -> list[str]:
    rows = list(csv.reader(io.StringIO(row, newline="")))
    return rows[0] if len(rows) == 1 else []
