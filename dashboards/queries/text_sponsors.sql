-- One row per state named as a sponsor of the text.
-- state "State": Short name of the state.
-- is_sponsor "Sponsor now": Whether the state is a sponsor now, by the lists held: false for one that withdrew.
-- first_role "First named": How the state is first named as a sponsor.
-- listed_by "Listed by": Date of the document that lists the state first; when it joined is on record only where a record dates it.
-- joined_on "Joined on"
-- withdrawn_on "Withdrew on"
-- regional_group "Regional group"
-- is_told_later: Whether reports and records of meetings alone tell of it, and not the draft or its record.
-- place "Where it says so": Document and page, or field of the record, leading to it.
-- passage: What the place leads to: words of a stored document, or a field of a record.
with first_said as (
    select
        e.state_code,
        min_by(
            struct_pack(
                place := coalesce(d.symbol, 'document without symbol') || coalesce(', page ' || e.page, ', record'),
                passage := coalesce(
                    e.document_id || ':' || e.span_start || '-' || e.span_end,
                    e.record_id || '@' || e.field || '@' || e.name_as_printed
                )
            ),
            (coalesce(e.happened_on, date '9999-12-31'), if(e.span_start is null, 2, 1), e.event_id)
        ) as said,
        bool_and(e.role = 'corrected') as is_by_correction,
        bool_and(coalesce(d.document_type in ('committee_report', 'meeting_record'), false)) as is_told_later
    from core.sponsorship_events as e
    left join core.documents as d using (document_id)
    where e.proposal_id = $proposal_id and e.state_code is not null
    group by e.state_code
)

select
    s.state_code,
    t.name as state,
    s.is_sponsor,
    -- An original sponsor by a correction alone stands on no first page.
    if(f.is_by_correction, 'corrected', s.first_role) as first_role,
    s.listed_by,
    s.joined_on,
    s.withdrawn_on,
    t.regional_group,
    s.position,
    s.on_behalf_of,
    f.is_told_later,
    f.said.place,
    f.said.passage
from core.sponsorships as s
inner join core.states as t using (state_code)
left join first_said as f on s.state_code = f.state_code
where s.proposal_id = $proposal_id
order by t.name
