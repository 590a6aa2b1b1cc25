"""The data dictionary: every column of every table, as rows for programs and as a page for readers."""

from __future__ import annotations

import csv
import html
from itertools import groupby
from pathlib import Path

Column = tuple[str, str, str, str, str, str]  # schema, table, column, type, description, of the table

_HEADER = ("schema", "table", "column", "type", "description", "table_description")
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid; }
td:nth-child(2) { white-space: nowrap; }
td { overflow-wrap: anywhere; }
nav ul { columns: 14rem; padding-left: 1.2rem; }
"""


def write_rows(path: Path, columns: list[Column]) -> None:
    """CSV, one row a column."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(_HEADER)
        writer.writerows(columns)


def write_page(path: Path, columns: list[Column], citation: str) -> None:
    """One page without scripts, which needs no network: tables by schema, their columns below each."""
    tables = [(name, list(own)) for name, own in groupby(columns, key=lambda row: (row[0], row[1]))]
    names = [".".join(name) for name, _ in tables]
    links = "".join(f'<li><a href="#{name}">{name}</a></li>' for name in names)
    parts = [_table(name, own) for name, (_, own) in zip(names, tables, strict=True)]
    path.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>unga: data dictionary</title>'
        f"<style>{_STYLE}</style></head><body><h1>Data dictionary</h1><p>{html.escape(citation)}</p>"
        f'<nav aria-label="Tables"><ul>{links}</ul></nav>{"".join(parts)}</body></html>\n',
        encoding="utf-8",
    )


def _table(name: str, columns: list[Column]) -> str:
    rows = "".join(
        f"<tr><td><code>{html.escape(column)}</code></td><td>{html.escape(kind.lower())}</td>"
        f"<td>{html.escape(text)}</td></tr>"
        for _, _, column, kind, text, _ in columns
    )
    return (
        f'<h2 id="{name}">{name}</h2><p>{html.escape(columns[0][5])}</p>'
        f"<table><thead><tr><th>Column</th><th>Type</th><th>What it is</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
