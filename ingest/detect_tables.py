"""Which table of votes a content is, by the names of its columns and not by their order.

Takes the first bytes of a file as text, or the names of columns; gives the table with the place of each
column that unga knows. Raises `UnknownSource` for a table of another kind, with its header.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.errors import UnknownSource

PARQUET = "parquet"
"""A table whose columns stand in its footer, so that its kind shows only when it is opened."""

TABLE_FORMATS: dict[str, str | None] = {
    "undl_voting_csv": "undl_voting_csv",
    "unvotes": "unvotes",
    "voeten": "voeten",
    PARQUET: None,
}
"""Formats of tables, and the name of the source that each lands as."""

_DELIMITERS = ",\t;|"
_MOST_COLUMNS = 200
# What R and pandas write above the numbers of rows.
_ROW_NUMBERS = {"", "x", "x1", "unnamed0", "rowname", "index"}


@dataclass(frozen=True, slots=True)
class TableKind:
    """One kind of table: its columns by the name that unga gives them, with every spelling known.

    A spelling is folded: letters and digits alone, without the s of a plural. Of two in one header the
    one that stands first here counts.
    """

    name: str
    source_name: str
    title: str
    needed: Mapping[str, tuple[str, ...]]
    optional: Mapping[str, tuple[str, ...]]
    passed_over: tuple[str, ...] = ()  # says nothing that the other columns do not say


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table of a known kind. `columns` leads from unga's name of a column to its place in the header."""

    kind: TableKind
    header: tuple[str, ...]
    columns: dict[str, int]
    unknown: tuple[str, ...]
    delimiter: str = ","


_UNDL = TableKind(
    "undl_votes",
    "undl_voting_csv",
    "the Digital Library's bulk voting table",
    needed={
        "undl_id": ("undlid",),
        "ms_code": ("mscode", "memberstatecode"),
        "ms_name": ("msname", "memberstatename", "memberstate"),
        "ms_vote": ("msvote", "vote"),
        "resolution": ("resolution", "resolutionsymbol"),
        "date": ("date", "votedate"),
    },
    optional={
        "session": ("session",),
        "draft": ("draft", "draftresolution"),
        "committee_report": ("committeereport",),
        "meeting": ("meeting", "meetingrecord"),
        "title": ("title",),
        "agenda_title": ("agendatitle", "agenda"),
        "subjects": ("subject",),
        "vote_note": ("votenote", "note"),
        "modality": ("modality",),
        "yes": ("ye", "totalye", "yesvote"),
        "no": ("no", "totalno", "novote"),
        "abstain": ("abstention", "totalabstention", "abstain", "totalabstain"),
        "not_voting": ("nonvoting", "totalnonvoting", "notvoting"),
    },
    passed_over=("totalvoting", "totalvote", "totalm", "total", "undllink", "link"),
)
_RCID: dict[str, tuple[str, ...]] = {"rcid": ("rcid",)}
_UNVOTES_VOTES = TableKind(
    "unvotes_votes",
    "unvotes",
    "the votes of the unvotes data",
    needed=_RCID | {"country": ("country", "countryname"), "vote": ("vote",)},
    optional={"country_code": ("countrycode",)},
)
_UNVOTES_ROLL_CALLS = TableKind(
    "unvotes_roll_calls",
    "unvotes",
    "the roll calls of the unvotes data",
    needed=_RCID | {"session": ("session",), "date": ("date",), "unres": ("unre",)},
    optional={"amend": ("amend",), "para": ("para",), "short": ("short",), "descr": ("descr",)},
    passed_over=("importantvote", "year"),
)
_UNVOTES_ISSUES = TableKind(
    "unvotes_issues",
    "unvotes",
    "the issues of the unvotes data",
    needed=_RCID | {"short_name": ("shortname",)},
    optional={"issue": ("issue",)},
)
_VOETEN = TableKind(
    "voeten",
    "voeten",
    "the Voeten votes",
    needed=_RCID | {"ccode": ("ccode",), "vote": ("vote",), "session": ("session",)},
    optional={
        "country": ("countryname", "statename", "statenme", "country"),
        "date": ("date",),
        "unres": ("unre",),
        "amend": ("amend",),
        "para": ("para",),
        "short": ("short",),
        "descr": ("descr",),
        "me": ("me",),
        "nu": ("nu",),
        "di": ("di",),
        "hr": ("hr",),
        "co": ("co",),
        "ec": ("ec",),
    },
    # Totals are the data set's own counts of its votes, not what was announced.
    passed_over=("member", "importantvote", "year", "ye", "no", "abstain", "resid", "country", "stateabb"),
)
TABLE_KINDS = (_UNDL, _VOETEN, _UNVOTES_VOTES, _UNVOTES_ROLL_CALLS, _UNVOTES_ISSUES)


def find_table(start: str, file_name: str) -> FoundTable | None:
    """The table of votes that a text begins, or None where its first line is no header of one.

    Raises `UnknownSource` where columns that it needs are missing, and for a table of another organ.
    """
    line = start.lstrip("\ufeff").split("\n", 1)[0].strip("\r")
    counts = {sign: line.count(sign) for sign in _DELIMITERS}
    delimiter = max(counts, key=lambda sign: counts[sign])
    if not 1 <= counts[delimiter] <= _MOST_COLUMNS:
        return None
    try:
        header = next(csv.reader([line], delimiter=delimiter))
    except (csv.Error, StopIteration):
        return None
    return find_columns(header, file_name, delimiter)


def find_columns(header: Sequence[str], file_name: str, delimiter: str = ",") -> FoundTable | None:
    """The table of votes that has these columns, or None. Raises as `find_table` does."""
    folded = [_fold(name) for name in header]
    if "undlid" in folded and "permanentmember" in folded:
        found = "found votes of the Security Council; remove it"
        message = f"{file_name}: expected votes of the General Assembly, {found}"
        raise UnknownSource("other_organ", message)
    tables = [_match(kind, header, folded, delimiter) for kind in TABLE_KINDS]
    for table in tables:
        if table.kind.needed.keys() <= table.columns.keys():
            return table
    for mark, table in (("undlid", tables[0]), ("rcid", tables[1])):
        if mark in folded:
            missing = ", ".join(name for name in table.kind.needed if name not in table.columns)
            message = (
                f"{file_name}: expected the columns of {table.kind.title}, found a header without {missing}: "
                f"{shown_header(header)}; fetch the table as it was published"
            )
            raise UnknownSource("unknown_format", message)
    return None


def shown_header(header: Sequence[str]) -> str:
    """The names of columns as one line for people."""
    shown = ", ".join(name.strip() or "(no name)" for name in header)
    return shown if len(shown) <= 600 else shown[:600] + " …"


def _match(kind: TableKind, header: Sequence[str], folded: Sequence[str], delimiter: str) -> FoundTable:
    columns: dict[str, int] = {}
    for name, spellings in {**kind.needed, **kind.optional}.items():
        found = next((spelling for spelling in spellings if spelling in folded), None)
        if found:
            columns[name] = folded.index(found)
    known = {*columns.values(), *(place for place, name in enumerate(folded) if name in kind.passed_over)}
    unknown = (header[place].strip() for place, name in enumerate(folded)
               if place not in known and name not in _ROW_NUMBERS)  # fmt: skip
    return FoundTable(kind, tuple(header), columns, tuple(unknown), delimiter)


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower()).removesuffix("s")
