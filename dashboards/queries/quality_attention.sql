-- One row per kind of gap, those that someone can act on at once first, those without a row last.
-- what "What": Kind of gap.
-- n "How many": Rows of the table that lists them.
-- fix "What would mend it": What a reader or keeper of the data can do about it.
with gaps (line, kind, one, many, n, fix) as (
    values
    (
        1, 'rejects', 'file or document not read', 'files or documents not read',
        (select count(*) from quality.rejects),
        'each names its reason. Give the file again in a form that can be read, or take it out of the folder.'
    ),
    (
        2, 'names', 'unknown name of a sponsor', 'unknown names of sponsors',
        (select count(*) from quality.unresolved_names),
        'add the spelling to the seed of names of states or groups, then `unga build`.'
    ),
    (
        3, 'conflicts', 'fact on which sources disagree', 'facts on which sources disagree',
        (select count(*) from quality.source_conflicts),
        'look at both documents. The precedence of sources decides which one is shown.'
    ),
    (
        4, 'tallies', 'vote whose announced total is not the number listed',
        'votes whose announced total is not the number listed',
        (select count(distinct t.roll_call_id) from quality.tally_mismatches as t),
        'compare with the record. A name that is not known is added to the seed of names of states.'
    ),
    (
        5, 'unlinked', 'draft whose resolution is not known', 'drafts whose resolution is not known',
        (select count(*) from quality.unlinked_proposals),
        'load the report or the record that each row names.'
    ),
    (
        6, 'missing', 'document cited and not held', 'documents cited and not held',
        (select count(*) from quality.missing_documents),
        'fetch them by their symbol, those named as a source first, and load them with `unga refresh`.'
    )
)

select
    kind,
    one,
    many,
    many as what,
    n,
    fix
from gaps
order by n = 0 asc, line asc
