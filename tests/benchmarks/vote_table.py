"""A made-up bulk voting table of a million rows, in the layout of 2026, and DuckDB's plain read of it.

    python -m tests.benchmarks.vote_table write FILE
    python -m tests.benchmarks.vote_table read FILE [DATABASE]

Titles, agenda titles and subjects are as long as real ones tend to be, and as often empty. Run as a program
so that the plain read starts cold.
"""

from __future__ import annotations

import sys

import duckdb

N_VOTES, N_STATES = 5200, 193
N_ROWS = N_VOTES * N_STATES

_WRITE = f"""
copy (
    with texts as (
        select
            number,
            3900000 + number as undl_id,
            40 + number // 150 as session,
            date '1985-09-20' + cast(2 * number as integer) as date,
            'Measures number ' || number
            || ', with a title that is as long as those of resolutions tend to be'
            || case when number % 7 = 0 then ', so "called"' else '' end
            || ' : resolution / adopted by the General Assembly' as title,
            'Item number ' || number || ' of the agenda, on matters of many kinds and on others.'
                as agenda_title,
            'SUBJECT NUMBER ' || number || '--ONE PART|SUBJECT NUMBER ' || (number % 300) || '--ANOTHER|THIRD'
                as subjects
        from range({N_VOTES}) as numbers (number)
    ),
    states as (
        select
            chr(cast(65 + number // 26 as integer)) || chr(cast(65 + number % 26 as integer)) || 'X' as code,
            'STATE OF NUMBER ' || number as name
        from range({N_STATES}) as numbers (number)
    )
    select
        undl_id, code as ms_code, name as ms_name,
        ['Y', 'Y', 'Y', 'N', 'A', 'X'][cast(hash(undl_id, code) % 6 as integer) + 1] as ms_vote,
        date, session, 'A/RES/' || session || '/' || (number % 150 + 1) as resolution,
        case when number % 2 = 0 then 'A/C.1/' || session || '/L.' || (number % 90 + 1) || '/Rev.1' end
            as draft,
        case when number % 5 > 0 then 'A/' || session || '/' || (400 + number % 90) end as committee_report,
        'A/' || session || '/PV.' || (40 + number % 60) as meeting,
        title, agenda_title, subjects, null as vote_note,
        '97.0' as total_yes, '32.0' as total_no, '32.0' as total_abstentions, '32.0' as total_non_voting,
        '193.0' as total_ms, 'https://digitallibrary.example/record/' || undl_id as undl_link
    from texts, states
    order by undl_id, ms_code
) to '{{file}}' (header)
"""
_TYPES = {"undl_id": "bigint", "date": "date"} | {
    f"total_{name}": "double" for name in ("yes", "no", "abstentions", "non_voting", "ms")
}
_COLUMNS = (
    "undl_id ms_code ms_name ms_vote date session resolution draft committee_report meeting title "
    "agenda_title subjects vote_note total_yes total_no total_abstentions total_non_voting total_ms undl_link"
)


def write_table(file: str) -> None:
    """Write the table to `file`."""
    with duckdb.connect() as connection:
        connection.execute(_WRITE.format(file=file))


def read_table(file: str, database: str = ":memory:") -> None:
    """Read the table, with its types, into a table of a database."""
    columns = ", ".join(f"'{name}': '{_TYPES.get(name, 'varchar')}'" for name in _COLUMNS.split())
    with duckdb.connect(database) as connection:
        connection.execute(
            f"create table votes as select * from read_csv('{file}', header = true, columns = {{{columns}}})"
        )


if __name__ == "__main__":
    {"write": write_table, "read": read_table}[sys.argv[1]](*sys.argv[2:])
