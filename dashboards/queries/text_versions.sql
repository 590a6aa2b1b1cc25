-- One row per version of the text that is held, oldest first.
-- symbol "Version"
-- document_type "Kind"
-- dated_on "Dated": Date of the document; of a resolution without a date of issue, that of its adoption.
-- n_listed "States listed": States that this version lists as sponsors.
-- n_added "New on the list": States that this version lists and no earlier version held does; empty where no earlier list is held.
-- n_absent "No longer on it": States that an earlier version lists and this one does not; empty where no earlier list is held.
-- has_text "Text held"
with events as (
    select
        document_id,
        count(distinct state_code) filter (where role in ('introduced', 'first_page', 'revision', 'added_addendum')) as n_listed,
        count(distinct state_code) filter (where role in ('absent_from_revision', 'withdrawn')) as n_absent,
        list(distinct name_as_printed order by name_as_printed) filter (where role in ('absent_from_revision', 'withdrawn')) as absent,
        row_number() over (order by coalesce(min(happened_on), date '9999-12-31'), document_id) > 1 as has_earlier_list
    from core.sponsorship_events
    where proposal_id = $proposal_id
    group by document_id
),

first_listed as (
    select
        state_code,
        min_by(document_id, coalesce(happened_on, date '9999-12-31')) as document_id,
        any_value(name_as_printed) as name
    from core.sponsorship_events
    where proposal_id = $proposal_id and sponsor_kind = 'state'
    group by state_code
),

added as (
    select
        document_id,
        count(*) as n_added,
        list(name order by name) as added
    from first_listed
    group by document_id
)

-- The first list held is new to us, not new on the text: an earlier version may have had the same names.
select
    d.document_id,
    coalesce(d.symbol, 'without symbol') as symbol,
    d.document_type,
    coalesce(d.dated_on, d.adopted_on) as dated_on,
    d.has_text,
    e.n_listed,
    case when e.has_earlier_list then coalesce(a.n_added, 0) end as n_added,
    case when e.has_earlier_list then e.n_absent end as n_absent,
    case when e.has_earlier_list then a.added end as added,
    e.absent,
    d.source_file
from core.documents as d
left join events as e using (document_id)
left join added as a using (document_id)
where d.proposal_id = $proposal_id
order by coalesce(d.dated_on, d.adopted_on) nulls last, d.document_id
