-- One row per state on the list of sponsors of either of two versions of a text.
-- state "State": Short name of the state.
-- change "Between the two": Whether the state is on both lists, was added or is no longer listed.
-- position_before "Place before": Place of the state on the list of the first of the two versions.
-- position_after "Place after": Place of the state on the list of the second.
-- place "Where it says so": Document and page, or field of the record, leading to it; of the second version where it lists the state.
-- passage: What the place leads to: words of a stored document, or a field of a record.
-- n_change: States with the same change.
with lists as (
    -- An addendum names those who join: its list is that of the draft, of the addenda before it, and its own.
    select
        v.document_id as version_id,
        d.document_id,
        coalesce(d.symbol, 'document without symbol') as symbol,
        row_number() over (partition by v.document_id order by d.dated_on nulls first, d.document_id) as part_no
    from core.documents as v
    inner join core.documents as d
        on
            v.document_id = d.document_id
            or (
                v.document_type = 'addendum' and v.proposal_id = d.proposal_id and d.document_type <> 'resolution'
                and coalesce(v.revision, 0) = coalesce(d.revision, 0)
                and (coalesce(d.dated_on, date '0001-01-01'), d.document_id)
                < (coalesce(v.dated_on, date '9999-12-31'), v.document_id)
            )
    where v.document_id in ($document_a, $document_b)
),

mentions as (
    select
        l.version_id as document_id,
        e.state_code,
        min((l.part_no, e.position)) as place_on_list,
        min_by(e.position, (l.part_no, e.position)) as position,
        min_by(
            struct_pack(
                place := l.symbol || coalesce(', page ' || e.page, ', record'),
                passage := coalesce(
                    e.document_id || ':' || e.span_start || '-' || e.span_end,
                    e.record_id || '@' || e.field || '@' || e.name_as_printed
                )
            ),
            (l.part_no, if(e.span_start is null, 2, 1))
        ) as said
    from core.sponsorship_events as e
    inner join lists as l using (document_id)
    where
        e.state_code is not null
        and e.role in ('introduced', 'first_page', 'revision', 'added_addendum')
    group by l.version_id, e.state_code
),

-- Who left or joined shifts all after it, so places are compared among those on both lists.
ranked as (
    select
        a.state_code,
        row_number() over (order by a.place_on_list) as rank_before,
        row_number() over (order by b.place_on_list) as rank_after
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
