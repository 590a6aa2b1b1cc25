"""The `unga` command: arguments and printing only.

Exit status: 0 all well; 1 some documents were newly rejected; 2 usage; 3 another refresh holds the
lock; 4 the build failed and nothing was published.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import click

from ingest import cli_print
from ingest.cli_diff import diff
from ingest.cli_docs import docs
from ingest.cli_download import download
from ingest.cli_options import LineCleared, job_of, one_symbol, read_bytes, settings_of
from ingest.endings import REJECTED, end, prepare_process

_HOME_HELP = "Where landing, builds and inbox are kept (default: $UNGA_HOME, else ./data)."
_wait = click.option("--wait", is_flag=True, help="Wait while another refresh works on this home.")
_home = click.option("--home", "home", metavar="DIR", default=None, help=_HOME_HELP)
_paths = click.argument("paths", nargs=-1, type=click.Path(exists=True, readable=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--home", "home", metavar="DIR", default=None, help=_HOME_HELP)
@click.version_option(package_name="unga", prog_name="unga")
@click.pass_context
def unga(context: click.Context, home: str | None) -> None:
    """Votes and sponsorship in the United Nations General Assembly: documents in, tables out."""
    context.obj = home


@unga.command("refresh")
@_paths
@click.option("--full-refresh", is_flag=True, help="Build even where nothing has changed.")
@_wait
@_home
@click.pass_context
def refresh_command(
    context: click.Context, paths: tuple[Path, ...], full_refresh: bool, wait: bool, home: str | None
) -> None:
    """Read what is new under PATHS (default: the inbox), build, publish."""
    from ingest.refresh import refresh

    job, line = job_of(context, home, wait)
    with LineCleared(line):
        report, result = refresh(
            job,
            paths or (_inbox(job.settings.inbox),),
            full_refresh=full_refresh,
            on_ingested=lambda report: cli_print.ingested(report, line),
        )
    cli_print.built(result)
    sys.exit(REJECTED if report.new_rejects else 0)


@unga.command("ingest")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, readable=False, path_type=Path)
)
@click.option(
    "--symbol", metavar="SYMBOL", help="The symbol of the one document given, where its text lacks it."
)
@click.option("--reread", is_flag=True, help="Read again what is known and unchanged.")
@_wait
@_home
@click.pass_context
def ingest_command(
    context: click.Context,
    paths: tuple[Path, ...],
    symbol: str | None,
    reread: bool,
    wait: bool,
    home: str | None,
) -> None:
    """Read what is new under PATHS into landing; build nothing."""
    from ingest.refresh import ingest

    job, line = job_of(context, home, wait)
    with LineCleared(line):
        report = ingest(job, paths, symbol=one_symbol(paths, symbol), reread=reread)
    cli_print.ingested(report, line)
    sys.exit(REJECTED if report.new_rejects else 0)


@unga.command("build")
@click.option("--full-refresh", is_flag=True, help="Build even where nothing has changed.")
@_wait
@_home
@click.pass_context
def build_command(context: click.Context, full_refresh: bool, wait: bool, home: str | None) -> None:
    """Build and publish what has landed."""
    from ingest.refresh import build_and_publish

    job, line = job_of(context, home, wait)
    with LineCleared(line):
        result = build_and_publish(job, full_refresh=full_refresh)
    cli_print.built(result)


@unga.command("watch")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--interval",
    default=2.0,
    show_default=True,
    type=click.FloatRange(min=0.1),
    help="Seconds between looks at the folder.",
)
@_home
@click.pass_context
def watch_command(context: click.Context, folder: Path | None, interval: float, home: str | None) -> None:
    """Refresh whenever documents arrive in FOLDER (default: the inbox). Ends with Ctrl+C."""
    from ingest.watch import watch

    job, line = job_of(context, home, wait=True)
    folder = folder or _inbox(job.settings.inbox)
    click.echo(f"watching {folder}; Ctrl+C ends", err=True)
    with suppress(KeyboardInterrupt):
        watch(job, folder, interval, cli_print.WatchPrinter(line))


@unga.command("dashboards")
@click.option(
    "--port",
    default=8501,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Port on this machine; 0 takes any free one.",
)
@_home
@click.pass_context
def dashboards_command(context: click.Context, port: int, home: str | None) -> None:
    """Serve the dashboards on this machine and print their address."""
    from ingest.serve import serve

    sys.exit(serve(settings_of(context, home), port, click.echo))


# A query may open with a comment, which looks like an option.
@unga.command("sql", context_settings={"ignore_unknown_options": True})
@click.argument("query", required=False)
@click.option(
    "--format",
    "layout",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "json", "parquet"]),
    help="How the rows are written.",
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the rows to this file."
)
@click.option(
    "--timeout",
    default=5.0,
    show_default=True,
    type=click.FloatRange(min=0.1, max=3600),
    help="Seconds after which the query is stopped.",
)
@click.option(
    "--memory",
    default=512,
    show_default=True,
    type=click.IntRange(min=64),
    help="Megabytes that the query may use.",
)
@click.option(
    "--max-rows",
    default=100_000,
    show_default=True,
    type=click.IntRange(min=1),
    help="Rows after which the result is cut off.",
)
@_home
@click.pass_context
def sql_command(
    context: click.Context,
    query: str | None,
    layout: str,
    output: Path | None,
    timeout: float,
    memory: int,
    max_rows: int,
    home: str | None,
) -> None:
    """Run one read-only QUERY on the published warehouse; without QUERY, an interactive shell."""
    from ingest.sql_shell import run_shell_or_query

    warehouse = settings_of(context, home).warehouse_link
    limits = {"timeout_seconds": timeout, "memory_megabytes": memory, "max_rows": max_rows}
    run_shell_or_query(warehouse, query, layout, output, limits)


@unga.command("parse")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=False, path_type=Path))
@click.option("--symbol", metavar="SYMBOL", help="The symbol of the document, where its text lacks it.")
@click.option(
    "--cover-facts",
    nargs=2,
    metavar="SOURCE TERMS",
    help="Print the covers alone, in the format of cover facts, with their source and terms of use.",
)
@click.option(
    "--vote-facts",
    nargs=2,
    metavar="SOURCE TERMS",
    help="Print the roll calls alone, in the format of vote facts, with their source and terms of use.",
)
@_home
@click.pass_context
def parse_command(
    context: click.Context,
    file: Path,
    symbol: str | None,
    cover_facts: tuple[str, str] | None,
    vote_facts: tuple[str, str] | None,
    home: str | None,
) -> None:
    """Print what FILE yields, as JSON; write nothing."""
    from ingest.grammar.names import load_known_names
    from ingest.parse import ParseOptions, parse_file
    from ingest.table_preview import preview_table

    preview = preview_table(file)
    if preview:
        cli_print.as_json(preview)
        sys.exit(REJECTED if preview["rejects"] else 0)
    known_names = load_known_names(settings_of(context, home).seeds_folder)
    options = ParseOptions(symbol=one_symbol((file,), symbol))
    batch = parse_file(file.as_posix(), read_bytes(file), options, known_names)
    if cover_facts:
        cli_print.batch_as_cover_facts(batch, *cover_facts)
    elif vote_facts:
        cli_print.batch_as_vote_facts(batch, *vote_facts)
    else:
        cli_print.batch_as_json(batch)
    sys.exit(REJECTED if batch.rejects else 0)


@unga.command("status")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@_home
@click.pass_context
def status_command(context: click.Context, as_json: bool, home: str | None) -> None:
    """Documents by source, rejects, last build, coverage: of the published build."""
    from ingest.status import read_status

    status = read_status(settings_of(context, home))
    cli_print.status_as_json(status) if as_json else cli_print.status_as_text(status)


@unga.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@_home
@click.pass_context
def export_command(context: click.Context, folder: Path, home: str | None) -> None:
    """Write every published table to FOLDER as Parquet and CSV, with a data dictionary.

    Take wide tables as Parquet, core.proposal_states above all: of all sessions it is some 250 MB as CSV.
    """
    from ingest.export import export

    n_tables = export(settings_of(context, home), folder)
    click.echo(f"exported {n_tables} tables to {folder}")


for command in (diff, docs, download):
    unga.add_command(command)


def _inbox(inbox: Path) -> Path:
    inbox.mkdir(parents=True, exist_ok=True)
    return inbox


def main() -> None:
    """Run the command; whatever goes wrong ends in one or two lines and an exit status."""
    prepare_process()
    command = next((word for word in sys.argv[1:] if word in unga.commands), None)
    try:
        # Not `unga()`, which has its own ways of ending.
        with unga.make_context("unga", sys.argv[1:]) as context:
            unga.invoke(context)
        sys.stdout.flush()
    except SystemExit:
        raise
    except BaseException as error:
        end(error, command)


if __name__ == "__main__":
    main()
