-- One row per kind of gap, those that someone can act on at once first, those without a row last.
-- what "What": Kind of gap.
-- fix "What would fix it": What a reader or keeper of the data can do about it.
-- n "How many": Rows of the table that lists them.
with gaps (line, kind, what, n, fix) as (
    values
    (
        1, 'rejects', 'Files or documents not read', (select count(*) from quality.rejects),
        'Each names its reason: give the file again in a form that can be read, or take it out of the folder.'
    ),
    (
        2, 'names', 'Unknown names in lists of sponsors', (select count(*) from quality.unresolved_names),
        'Add the spelling to the seed of names of states or groups, then unga build.'
    ),
    (
        3, 'conflicts', 'Facts on which sources disagree', (select count(*) from quality.source_conflicts),
        'Look at both documents; the precedence of sources decides which one is shown.'
    ),
    (
        4, 'tallies', 'Votes whose announced total is not the number listed', (
            select count(distinct t.roll_call_id) from quality.tally_mismatches as t
        ),
        'Compare with the record; a name that is not known is added to the seed of names of states.'
    ),
    (
        5, 'unlinked', 'Drafts whose resolution is not known', (select count(*) from quality.unlinked_proposals),
        'Load the report or the record that each row names.'
    ),
    (
        6, 'missing', 'Documents cited and not held', (select count(*) from quality.missing_documents),
        'Fetch them by their symbol and load them by unga refresh.'
    )
)

select
    kind,
    what,
    n,
    fix
from gaps
order by n = 0 asc, line asc
