"""The command `unga diff`: arguments and printing only."""

from __future__ import annotations

import csv
import json
import sys
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from ingest.cli_options import settings_of
from ingest.compared_tables import KINDS

if TYPE_CHECKING:
    from ingest.build_diff import BuildDiff, Change, TableDifference

_LISTED = 20
_WIDEST = 100
_SIGNS = {"added": "+", "changed": "~", "gone": "-"}
_HOME_HELP = "The home whose builds are compared (see unga --help)."


@click.command("diff")
@click.argument("builds", nargs=-1, metavar="[BUILD] [BUILD]")
@click.option(
    "--only",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Compare this alone; may be given several times.",
)
@click.option(
    "--format",
    "layout",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "json"]),
    help="How the differences are written.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    help=f"Rows listed of each table and kind of change (default: {_LISTED} as table, else all).",
)
@click.option("--home", "home", metavar="DIR", default=None, help=_HOME_HELP)
@click.pass_context
def diff(
    context: click.Context,
    builds: tuple[str, ...],
    kinds: tuple[str, ...],
    layout: str,
    as_json: bool,
    limit: int | None,
    home: str | None,
) -> None:
    """Say what one kept build has that another has not: added, changed, gone.

    BUILD is the id of a kept build, the beginning of one, or a warehouse file. Without any, the two latest
    are compared; one alone is compared with the latest.
    """
    from ingest.build_diff import BuildDiff
    from ingest.kept_builds import UnknownBuild, two_builds

    if len(builds) > 2:
        raise click.UsageError(f"expected two builds at most, found {len(builds)}.")
    try:
        before, after = two_builds(settings_of(context, home), builds)
        with BuildDiff(before, after, kinds) as difference:
            _WRITERS["json" if as_json else layout](difference, limit)
    except UnknownBuild as error:
        raise click.UsageError(str(error)) from None


def _as_table(diff: BuildDiff, limit: int | None) -> None:
    limit = _LISTED if limit is None else limit
    for build, built_at, word in zip(diff.builds, diff.built_at(), ("from", "to"), strict=True):
        click.echo(f"{word:<5}{build.name}" + (f", built {built_at[:19]}" if built_at else ""))
    _summary(diff)
    for note in [*diff.notes, *(note for table in diff.tables for note in table.notes)]:
        click.echo(f"note: {note}")
    for table in diff.tables:
        if limit and _differs(table):
            click.echo(f"\n{table.table.name}")
            _details(diff, table, limit)


def _summary(diff: BuildDiff) -> None:
    width = max(len(table.table.name) for table in diff.tables)
    heads = ("before", "after", "added", "changed", "gone")
    click.echo("\n" + " ".join(["".ljust(width), *(head.rjust(11) for head in heads)]))
    for table in diff.tables:
        if table.is_compared:
            cells = [f"{number:>11,}" for number in _counts(table).values()]
        else:
            cells = ["not compared".rjust(23)]
        click.echo(" ".join([table.table.name.ljust(width), *cells]))


def _details(diff: BuildDiff, table: TableDifference, limit: int) -> None:
    counts = _counts(table)
    for change, rows in groupby(diff.changes(table, limit), key=lambda row: row.change):
        for row in rows:
            click.echo(f"  {_SIGNS[change]} {_line(row)}")
        if counts[change] > limit:
            click.echo(f"    and {counts[change] - limit:,} more {change}; --limit lists more")


def _line(row: Change) -> str:
    parts = [
        "; ".join(f"{item['field']}: {_shown(item['from'])} → {_shown(item['to'])}" for item in row.fields)
    ]
    if not row.fields:
        parts = [_short(row.label)] if row.label else []
    return "  ".join([_id(row), *parts])


def _id(row: Change) -> str:
    return " · ".join(_short(value) for value in row.key.values() if value)


def _shown(value: str | None) -> str:
    return "nothing" if value is None else _short(value)


def _short(value: object) -> str:
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in str(value)).split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _counts(table: TableDifference) -> dict[str, int]:
    return {
        "before": table.n_before or 0,
        "after": table.n_after or 0,
        "added": table.n_added,
        "changed": table.n_changed,
        "gone": table.n_gone,
    }


def _differs(table: TableDifference) -> bool:
    return bool(table.n_added or table.n_changed or table.n_gone)


def _as_csv(diff: BuildDiff, limit: int | None) -> None:
    """One line per field of a changed row, one per row added or gone; notes on standard error."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["kind", "table", "change", "id", "label", "field", "from", "to"])
    for table in diff.tables:
        for row in diff.changes(table, limit) if limit != 0 else ():
            head = [table.table.kind, table.table.name, row.change, _whole_id(row), row.label]
            writer.writerows(
                [*head, item["field"], item["from"], item["to"]] for item in row.fields or [_NO_FIELD]
            )
    for note in [*diff.notes, *(note for table in diff.tables for note in table.notes)]:
        click.echo(f"note: {note}", err=True)


_NO_FIELD: dict[str, str | None] = {"field": None, "from": None, "to": None}


def _whole_id(row: Change) -> str:
    return " · ".join(value or "" for value in row.key.values())


def _as_json(diff: BuildDiff, limit: int | None) -> None:
    """One object; its rows are written one by one, since there may be a million."""
    sides = [
        {"build": build.name, "file": str(build.file), "built_at": built_at}
        for build, built_at in zip(diff.builds, diff.built_at(), strict=True)
    ]
    head: dict[str, Any] = {
        "from": sides[0],
        "to": sides[1],
        "notes": diff.notes,
        "summary": [_summary_entry(table) for table in diff.tables],
    }
    click.echo(json.dumps(head, ensure_ascii=False)[:-1] + ', "changes": [', nl=False)
    separator = "\n "
    for table in diff.tables:
        for row in diff.changes(table, limit) if limit != 0 else ():
            click.echo(separator + json.dumps(_entry(row), ensure_ascii=False), nl=False)
            separator = ",\n "
    click.echo("]}")


def _summary_entry(table: TableDifference) -> dict[str, Any]:
    counts = _counts(table) if table.is_compared else dict.fromkeys(_counts(table))
    return {
        "kind": table.table.kind,
        "table": table.table.name,
        "is_compared": table.is_compared,
        **counts,
        "notes": table.notes,
    }


def _entry(row: Change) -> dict[str, Any]:
    return {
        "kind": row.table.kind,
        "table": row.table.name,
        "change": row.change,
        "key": row.key,
        "label": row.label,
        "fields": row.fields,
    }


_WRITERS = {"table": _as_table, "csv": _as_csv, "json": _as_json}
