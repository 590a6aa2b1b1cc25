"""What the rows of a table of votes depend on beside the file. Imports no database: parsing asks as well."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

VERSION = 1
_MODULES = ("bulk_incoming.py", "bulk_tables.py", "detect_tables.py", "table_files.py")


@cache
def bulk_digest() -> str:
    """One hash over the code and the SQL that load tables, and the version of DuckDB, which reads them."""
    digest = hashlib.sha256(version("duckdb").encode())
    folder = Path(__file__).parent
    for path in (*(folder / name for name in _MODULES), *sorted((folder / "bulk").glob("*.sql"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def table_version(source_name: str) -> str:
    """The version under which the tables of a source are landed; names of states play no part in it."""
    return f"{source_name} {VERSION}; tables {bulk_digest()[:12]}"
