"""The `unga` command with a quick stand-in for dbt, run as a process of its own so that it can be killed.

dbt needs seconds to start; what these tests ask about is what surrounds it. Called with how long the stand-in
is to take, then the arguments of `unga`: seconds, or a file, until which it waits for at most a minute. As
`stand_in.py --dbt HOW_LONG` it is the stand-in.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import duckdb


def take(how_long: str) -> None:
    """Wait some seconds, or until there is a file."""
    if how_long.replace(".", "", 1).isdigit():
        time.sleep(float(how_long))
        return
    until = time.monotonic() + 60
    while not Path(how_long).exists() and time.monotonic() < until:
        time.sleep(0.02)


def build_like_dbt(how_long: str) -> None:
    """Make tables of what has landed, in the file that is asked for, slowly."""
    from ingest.dbt_child import end_with_parent

    end_with_parent()
    with duckdb.connect(os.environ["UNGA_BUILD_FILE"]) as connection:
        connection.execute(f"attach '{os.environ['UNGA_LANDING_FILE']}' as landing (read_only)")
        connection.execute("create schema core; create schema quality")
        connection.execute(
            "create table core.documents as select record_id as document_id, title, "
            "(select count(*) from landing.pages where pages.record_id = documents.record_id) "
            "as n_pages from landing.documents order by all"
        )
        take(how_long)
        connection.execute(
            "create table quality.builds as select $1 as build_id, now()::varchar as built_at",
            [os.environ["UNGA_BUILD_ID"]],
        )


def main() -> None:
    """Run `unga` with the stand-in."""
    if sys.argv[1] == "--dbt":
        build_like_dbt(sys.argv[2])
        return
    how_long = sys.argv.pop(1)
    import ingest.build
    from ingest.cli import main as run_unga

    ingest.build.dbt_command = lambda _: [sys.executable, __file__, "--dbt", how_long]
    run_unga()


if __name__ == "__main__":
    main()
