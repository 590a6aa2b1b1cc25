"""`unga docs`: arguments and printing only."""

from __future__ import annotations

from pathlib import Path

import click

from ingest.cli_options import settings_of


@click.command("docs")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--home", "home", metavar="DIR", default=None, hidden=True)
@click.pass_context
def docs(context: click.Context, folder: Path, home: str | None) -> None:
    """Write what every model and column is, and what it is made of, as one page: FOLDER/index.html.

    It is made by dbt from the descriptions beside the models, needs no network, and takes some ten seconds.
    """
    from ingest.model_docs import write_docs

    target = write_docs(settings_of(context, home), folder)
    click.echo(f"documentation of all models: {target}")
