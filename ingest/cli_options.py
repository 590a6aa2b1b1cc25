"""What the commands share: settings, the job they hand on, and the checks of what a user typed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ingest.config import Settings, read_settings
from ingest.errors import IngestError
from ingest.progress import ProgressLine

if TYPE_CHECKING:
    from ingest.refresh import Job


class LineCleared:
    """Leaves the terminal clean whatever happens inside."""

    def __init__(self, line: ProgressLine) -> None:
        self._line = line

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._line.clear()


def settings_of(context: click.Context, home: str | None) -> Settings:
    """The settings, by the option before or after the command's name, or the environment.

    Raises UsageError where the home is none.
    """
    try:
        settings = read_settings(home or context.obj, os.environ)
    except RuntimeError as error:  # a "~" of which nobody knows the folder
        raise click.UsageError(f"--home {home or context.obj}: {error}") from None
    if settings.home.exists() and not settings.home.is_dir():
        raise click.UsageError(f"{settings.home}: expected a folder as home, found a file; choose another.")
    return settings


def job_of(context: click.Context, home: str | None, wait: bool) -> tuple[Job, ProgressLine]:
    """What a command hands on, and the line on which its progress shows."""
    from ingest.refresh import Job

    line = ProgressLine()

    def tell(text: str) -> None:
        line.clear()
        click.echo(text, err=True)

    return Job(settings_of(context, home), wait, line.show, tell), line


def one_symbol(paths: tuple[Path, ...], symbol: str | None) -> str | None:
    """The symbol given by hand. Raises UsageError unless it is one and there is one document to bear it."""
    if symbol is None:
        return None
    from ingest.chunks import is_of_many
    from ingest.grammar.symbols import parse_symbol

    if len(paths) != 1 or paths[0].is_dir():
        raise click.UsageError("--symbol names one document: give exactly one file with it.")
    # One that cannot be read is told of when it is read.
    with suppress(OSError), paths[0].open("rb") as content:
        if is_of_many(content, paths[0].name):
            raise click.UsageError(f"--symbol names one document: {paths[0]} is a file of many.")
    if parse_symbol(symbol) is None:
        raise click.UsageError(f"--symbol {symbol}: expected a document symbol such as A/C.1/78/L.60/Rev.1.")
    return symbol


def read_bytes(file: Path) -> bytes:
    """The content of a file. Raises IngestError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise IngestError(f"{file}: expected a file that can be read, found: {error.strerror}.") from None
