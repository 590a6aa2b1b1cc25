"""The command `unga download`: arguments and printing only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ingest.cli_options import LineCleared, settings_of
from ingest.progress import ProgressLine

if TYPE_CHECKING:
    from ingest.download_client import Client

_home = click.option("--home", "home", metavar="DIR", default=None, help="The home (see unga --help).")
_output = click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to fetch into (default: the inbox).",
)
_wait = click.option("--wait", is_flag=True, help="Wait while another download fetches into this folder.")


@click.group("download")
def download() -> None:
    """Fetch from the UN Digital Library: politely, resumable, checked. Run it again to go on."""


@download.command("votes")
@click.option("--url", "address", metavar="URL", help="The file's address, where it is known.")
@_output
@_wait
@_home
@click.pass_context
def votes_command(
    context: click.Context, address: str | None, output: Path | None, wait: bool, home: str | None
) -> None:
    """Fetch the table of all recorded votes (CSV), of its newest release."""
    from ingest.download_settings import is_web_address
    from ingest.download_votes import fetch_votes

    if address and not is_web_address(address):
        raise click.UsageError(f"--url {address}: expected an address that begins with https:// or http://.")
    line = ProgressLine()
    with _folder(context, home, output, wait, line) as folder:
        fetched, is_new = fetch_votes(_client(context, home, line, address), folder, address)
    line.clear()
    verb = "fetched" if is_new else "unchanged:"
    click.echo(f"{verb} {folder / fetched.name}, {fetched.size:,} bytes, SHA-256 {fetched.sha256}")


@download.command("records")
@click.option("--query", metavar="QUERY", help="In the catalogue's terms: '191__a:\"A/C.3/78/L.*\"'.")
@click.option("--session", metavar="SESSION", help="Records of a session: 78, S-32, ES-11.")
@click.option("--committee", type=click.Choice(list("123456")), help="Of this committee, not the plenary.")
@click.option(
    "--kind",
    type=click.Choice(["drafts", "votes"]),
    default="drafts",
    show_default=True,
    help="Which records.",
)
@_output
@_wait
@_home
@click.pass_context
def records_command(
    context: click.Context,
    query: str | None,
    session: str | None,
    committee: str | None,
    kind: str,
    output: Path | None,
    wait: bool,
    home: str | None,
) -> None:
    """Fetch the catalogue records (MARCXML) of a session's drafts or votes, or of a QUERY."""
    from ingest.download_records import fetch_records, search_of

    try:
        search = search_of(query, _session(session), committee, kind)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    line = ProgressLine()
    with _folder(context, home, output, wait, line) as folder:
        progress = fetch_records(_client(context, home, line), search, folder)
    line.clear()
    if not progress.n_records:
        click.echo(f"no record matches {search.query}")
        return
    n_files = len(progress.pages)
    files = f"{n_files} file{'' if n_files == 1 else 's'}"
    click.echo(f"fetched {progress.n_records:,} records in {files} {folder / search.name}_*.xml")


@contextmanager
def _folder(
    context: click.Context, home: str | None, output: Path | None, wait: bool, line: ProgressLine
) -> Iterator[Path]:
    """The folder to fetch into, held against other downloads; the terminal is clean at the end."""
    from ingest.lock import home_lock

    folder = output or settings_of(context, home).inbox
    folder.mkdir(parents=True, exist_ok=True)
    with LineCleared(line), home_lock(folder / ".download.lock", "download", wait=wait, tell=line.show):
        yield folder


def _client(
    context: click.Context, home: str | None, line: ProgressLine, address: str | None = None
) -> Client:
    from urllib.parse import urlsplit

    from ingest.download_client import Client
    from ingest.download_settings import read_download_settings

    settings = read_download_settings(settings_of(context, home).home, os.environ)
    named = address or settings.votes_file
    return Client(settings, line.show, extra_host=urlsplit(named).hostname if named else None)


def _session(printed: str | None) -> str | None:
    from ingest.grammar.symbols import parse_session

    session = parse_session(printed) if printed else None
    if printed and session is None:
        raise click.UsageError(f"--session {printed}: expected a session such as 78, S-32 or ES-11.")
    return session
