"""Results of slow estimators, kept from one build to the next: the same input is not computed again.

Takes rows of a model (a DuckDB relation), whatever else the result depends on, and a way to compute it; gives
the result as an Arrow table. A result is found by what it was computed from: the rows in any order, and the
code of the dbt project with the versions of its libraries (`UNGA_CODE_DIGEST`). `UNGA_ESTIMATES_FOLDER`
names the folder; without it nothing is kept. Whatever cannot be read is computed again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow as pa

KEPT_PER_NAME = 2
"""Results kept of each estimator: the last one, and one for a change that is taken back."""

# Sum and exclusive or of the hashes of all rows do not depend on their order.
FINGERPRINT = "select count(*), sum(hash(input_rows)), bit_xor(hash(input_rows)) from input_rows"


def kept_result(name: str, rows: Any, parameters: object, compute: Callable[[], pa.Table]) -> pa.Table:
    """The result of `compute`, or the one kept of the same `rows`, `parameters` and code.

    `name` is that of the estimator, usable in a file name. `parameters` are told apart by their repr.
    """
    folder = os.environ.get("UNGA_ESTIMATES_FOLDER")
    if not folder:
        return compute()
    file = Path(folder) / f"{name}-{_key(rows, parameters)}.arrow"
    with suppress(OSError, pa.ArrowException):
        return _read(file)
    table = compute()
    with suppress(OSError):  # a full disk is the build's to report, not that of what only saves time
        _write(table, file)
        _drop_older(file.parent, name)
    return table


def _key(rows: Any, parameters: object) -> str:
    content = rows.query("input_rows", FINGERPRINT).fetchone()
    code = os.environ.get("UNGA_CODE_DIGEST", "")
    return hashlib.sha256(repr((code, parameters, content)).encode()).hexdigest()[:32]


def _read(file: Path) -> pa.Table:
    with pa.OSFile(str(file)) as source, pa.ipc.open_file(source) as reader:
        table = reader.read_all()
    os.utime(file)
    return table


def _write(table: pa.Table, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    with pa.OSFile(str(unfinished), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    unfinished.replace(file)


def _drop_older(folder: Path, name: str) -> None:
    files = sorted(folder.glob(f"{name}-*"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in files[KEPT_PER_NAME:]:
        file.unlink(missing_ok=True)
