-- One row per text on a list of whose sponsors a state stands, newest first.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- listed_by "Listed by": Date of the earliest document held that lists it; it may have joined before.
-- place "Where it says so": Document and page, or field of the record, leading to it.
-- first_role "How"
-- session "Session"
-- on_behalf_of "On behalf of"
-- is_sponsor "Sponsor now": False for a state that withdrew, or is missing from a later list that is whole.
-- n_sponsors "Sponsors in all": States that sponsor the text, by the lists held.
-- passage: What the place leads to: words of a stored document, or a field of a record.
with listed as (
    select
        e.proposal_id,
        coalesce(d.symbol || ', page ' || e.page, d.symbol || ', record', 'record, ' || e.field) as place,
        coalesce(
            e.document_id || ':' || e.span_start || '-' || e.span_end,
            e.record_id || '@' || e.field || '@' || e.name_as_printed,
            e.document_id || '@dated_on'
        ) as passage
    from core.sponsorship_events as e
    left join core.documents as d on e.document_id = d.document_id
    where e.state_code = $state_code
    qualify row_number() over (
        partition by e.proposal_id order by e.listed_on nulls last, e.span_start is null, e.event_no, e.event_id
    ) = 1
),

counted as (
    select
        proposal_id,
        count(*) as n_sponsors
    from core.sponsorships
    where is_sponsor
    group by proposal_id
)

select
    p.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    p.session,
    p.committee,
    s.is_sponsor,
    s.first_role,
    s.listed_by,
    s.on_behalf_of,
    e.place,
    e.passage,
    coalesce(c.n_sponsors, 0) as n_sponsors
from core.sponsorships as s
inner join core.proposals as p on s.proposal_id = p.proposal_id
left join core.sessions as o on p.session = o.session
left join listed as e on s.proposal_id = e.proposal_id
left join counted as c on s.proposal_id = c.proposal_id
where s.state_code = $state_code
order by s.listed_by desc nulls last, o.opened_on desc nulls last, p.title asc, p.proposal_id asc
