-- One row per state on the list of sponsors of either of two versions of a text.
-- state "State": Short name of the state.
-- change "Between the two": Whether the state is on both lists, was added or is no longer listed.
-- position_before "Place before": Place of the state on the list of the first of the two versions.
-- position_after "Place after": Place of the state on the list of the second.
-- place "Where it says so": Document and page, or field of the record, leading to it; of the second version where it lists the state.
-- passage: What the place leads to: words of a stored document, or a field of a record.
-- n_change: States with the same change.
with mentions as (
    select
        e.document_id,
        e.state_code,
        min(e.position) as position,
        min_by(
            struct_pack(
                place := coalesce(d.symbol, 'document without symbol') || coalesce(', page ' || e.page, ', record'),
                passage := coalesce(
                    e.document_id || ':' || e.span_start || '-' || e.span_end,
                    e.record_id || '@' || e.field || '@' || e.name_as_printed
                )
            ),
            if(e.span_start is null, 2, 1)
        ) as said
    from core.sponsorship_events as e
    inner join core.documents as d using (document_id)
    where
        e.document_id in ($document_a, $document_b) and e.state_code is not null
        and e.role in ('introduced', 'first_page', 'revision', 'added_addendum')
    group by e.document_id, e.state_code
),

-- Who left or joined shifts all after it, so places are compared among those on both lists.
ranked as (
    select
        a.state_code,
        row_number() over (order by a.position) as rank_before,
        row_number() over (order by b.position) as rank_after
    from mentions as a
    inner join mentions as b on a.state_code = b.state_code and b.document_id = $document_b
    where a.document_id = $document_a
),

states_named as (
    select distinct state_code from mentions
),

compared as (
    select
        n.state_code,
        t.name as state,
        case
            when a.state_code is null then 'added'
            when b.state_code is null then 'left'
            when r.rank_before <> r.rank_after then 'moved'
            else 'kept'
        end as change,
        a.position as position_before,
        b.position as position_after,
        coalesce(b.said, a.said) as said
    from states_named as n
    inner join core.states as t using (state_code)
    left join mentions as a on n.state_code = a.state_code and a.document_id = $document_a
    left join mentions as b on n.state_code = b.state_code and b.document_id = $document_b
    left join ranked as r on n.state_code = r.state_code
)

select
    state_code,
    state,
    change,
    position_before,
    position_after,
    said.place,
    said.passage,
    count(*) over (partition by change) as n_change
from compared
order by array_position(['added', 'left', 'moved', 'kept'], change), state
