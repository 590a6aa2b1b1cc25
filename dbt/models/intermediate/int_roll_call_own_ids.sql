-- What a vote event would be called if only this source had it, and which of such names is to be preferred:
-- the place in a document first, then a number that others use too. The numbers of the research data are the
-- same in two data sets, and so are the catalogue's; where they yet mean two votes, the second says so.
with numbered as (
    select
        roll_calls.roll_call_no,
        events.event_no,
        case
            when roll_calls.catalogue_number is not null then roll_calls.catalogue_number
            when roll_calls.document_id is not null
                then roll_calls.document_id || '#vote-' || roll_calls.source_roll_call_id
            -- what the facts say, not where they stand: a file of them may be written anew
            else 'facts-' || left(md5(concat_ws(
                '|',
                roll_calls.stage,
                coalesce(roll_calls.committee, ''),
                coalesce(roll_calls.session, ''),
                coalesce(roll_calls.resolution_symbol, roll_calls.document_symbol, roll_calls.report_symbol, ''),
                coalesce(roll_calls.draft_label, ''),
                roll_calls.subject_kind,
                coalesce(roll_calls.subject, roll_calls.title, ''),
                coalesce(cast(roll_calls.voted_on as varchar), '')
            )), 12)
        end as base_id,
        case
            when roll_calls.catalogue_number like 'undl-%' then 2
            when roll_calls.catalogue_number is not null then 3
            when roll_calls.document_id is not null then 1
            else 4
        end as id_rank
    from {{ ref('int_source_roll_calls') }} as roll_calls
    inner join {{ ref('int_roll_call_events') }} as events on roll_calls.roll_call_no = events.roll_call_no
),

placed as (
    select
        *,
        dense_rank() over (partition by base_id order by event_no) as place
    from numbered
)

select
    roll_call_no,
    event_no,
    id_rank,
    base_id || if(place > 1, '-' || place, '') as own_id
from placed
