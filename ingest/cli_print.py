"""What the commands print."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # the parsers and databases behind these would slow every command's start
    from ingest.build import BuildResult
    from ingest.intake import IngestReport
    from ingest.progress import ProgressLine
    from ingest.records import Batch, RejectRecord

_KNOWN_LISTED = 10


def ingested(report: IngestReport, line: ProgressLine) -> None:
    """The sum of an ingest on standard output, each reject on a line of standard error."""
    line.clear()
    held = [_count(report.n_documents, "document")]
    if report.n_catalogue_records:
        held.append(_count(report.n_catalogue_records, "catalogue record"))
    if report.n_votes:
        held.append(_count(report.n_votes, "vote"))
    parts = [f"read {_count(report.n_files, 'file')} with {', '.join(held)}"]
    if report.n_unchanged:
        parts.append(f"{report.n_unchanged} unchanged")
    if report.new_rejects:
        parts.append(f"{_count(len(report.new_rejects), 'new reject')}")
    if report.known_rejects:
        parts.append(f"{_count(len(report.known_rejects), 'known reject')}")
    for reject in report.new_rejects:
        click.echo(f"rejected: {describe_reject(reject)}", err=True)
    for reject in report.known_rejects[:_KNOWN_LISTED]:
        click.echo(f"known reject: {describe_reject(reject)}", err=True)
    if len(report.known_rejects) > _KNOWN_LISTED:
        click.echo(
            f"and {len(report.known_rejects) - _KNOWN_LISTED} more known rejects, see quality.rejects",
            err=True,
        )
    click.echo("; ".join(parts))


def describe_reject(reject: RejectRecord) -> str:
    """One line: file, place, what was expected and found, what to do."""
    place = f"{reject.place}: " if reject.place and reject.place != "file" else ""
    line = f"{reject.source_file}: {place}{reject.reason}"
    return " ".join("".join(sign if sign.isprintable() else " " for sign in line).split())


def built(result: BuildResult) -> None:
    """Which build is published."""
    if result.was_needed:
        click.echo(f"published build {result.build_id}")
    else:
        click.echo(f"nothing has changed since build {result.build_id}")


def batch_as_json(batch: Batch) -> None:
    """Every record of a batch, by table."""
    as_json(asdict(batch))


def as_json(value: dict[str, Any]) -> None:
    """One object for people and programs."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def batch_as_cover_facts(batch: Batch, source: str, terms: str) -> None:
    """The cover of every document of a batch, one line each."""
    from ingest.sources.cover_facts import facts_of_batch, write_line

    for facts in facts_of_batch(batch, source, terms):
        click.echo(write_line(facts))


def batch_as_vote_facts(batch: Batch, source: str, terms: str) -> None:
    """Every roll call of a batch, one line each."""
    from ingest.sources.vote_facts import facts_of_batch, write_line

    for facts in facts_of_batch(batch, source, terms):
        click.echo(write_line(facts))


def status_as_json(status: dict[str, Any]) -> None:
    """The status as one object."""
    as_json(status)


def status_as_text(status: dict[str, Any]) -> None:
    """The status for people."""
    build = status["last_build"]
    click.echo(f"home      {status['home']}")
    if not build:
        click.echo("build     none yet: put documents into the inbox and run unga refresh")
        return
    click.echo(f"build     {build['build_id']}, {build['built_at']}")
    copies = _count(status["n_files"], "copy", "copies")
    click.echo(f"held      {_count(status['n_documents'], 'document')} in {copies}")
    for row in status["documents"]:
        click.echo(f"          {row['n']:>7}  {row['document_type']} ({row['source_format']})")
    roll_calls = _count(status["n_roll_calls"], "roll call")
    click.echo(f"votes     {_count(status['n_votes'], 'vote')} in {roll_calls}")
    for row in status["votes"]:
        n_votes = _count(row["n_votes"], "vote")
        click.echo(f"          {row['n_roll_calls']:>7}  roll calls with {n_votes} ({row['source_name']})")
    click.echo(f"rejects   {sum(row['n'] for row in status['rejects'])}")
    for row in status["rejects"]:
        click.echo(f"          {row['n']:>7}  {row['reason_code']}, for example {row['example']}")
    click.echo("coverage, newest session first")
    for (session, body), rows in groupby(status["coverage"], key=itemgetter("session", "body")):
        parts = [_coverage(row) for row in rows if row["held"]]
        if parts:
            place = body if body == "plenary" else f"committee {body}"
            click.echo(f"          session {session}, {place}: {', '.join(parts)}")


def _coverage(row: dict[str, Any]) -> str:
    """How many are held of how many that are known to exist: `14 of 62 drafts`."""
    kind = row["kind"].replace("_", " ")
    if row["known"] in (None, row["held"]):
        return _count(row["held"], kind)
    return f"{row['held']:,} of {_count(row['known'], kind)}"


class WatchPrinter:
    """Prints what happens while a folder is watched."""

    def __init__(self, line: ProgressLine) -> None:
        self._line = line

    def ingested(self, report: IngestReport) -> None:
        """After each ingest."""
        ingested(report, self._line)

    def built(self, result: BuildResult) -> None:
        """After each build."""
        self._line.clear()
        built(result)

    def failed(self, message: str) -> None:
        """After a round that failed; watching goes on."""
        self._line.clear()
        click.echo(f"unga: {message}", err=True)


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
