-- One row per text under one agenda item, those with most sponsors first.
-- symbol "Text": Symbol of the newest draft held, else of the resolution.
-- title "Title"
-- tabled_on "Tabled": Day of the first draft held, else of the adoption.
-- n_sponsors "Sponsors": States that are sponsors by the lists held; null where no list is held.
-- tally "Vote": Votes in favour, against and abstentions on the adoption, leading to the roll call.
-- resolution "Resolution": Number of the resolution that came of it.
-- how: How it was adopted.
with of_item as (
    select distinct d.proposal_id
    from core.document_agenda_items as i
    inner join core.documents as d using (document_id)
    where i.session = $session and i.item = $item and d.proposal_id is not null
),

drafts as (
    select
        proposal_id,
        max_by(symbol, dated_on) filter (where document_type <> 'resolution' and symbol is not null) as draft_symbol
    from core.documents
    where proposal_id in (from of_item)
    group by proposal_id
),

sponsors as (
    select
        proposal_id,
        count(*) as n_sponsors
    from core.sponsorships
    where is_sponsor and proposal_id in (from of_item)
    group by proposal_id
)

select
    p.proposal_id,
    coalesce(d.draft_symbol, p.resolution_symbol, 'without symbol') as symbol,
    p.title,
    coalesce(p.first_tabled_on, r.adopted_on) as tabled_on,
    s.n_sponsors,
    p.submitted_by,
    coalesce(nullif(concat_ws('–', r.yes, r.no, r.abstain), ''), if(r.adopted_how = 'without_vote', 'without a vote', null)) as tally,
    r.roll_call_id,
    replace(p.resolution_symbol, 'A/RES/', '') as resolution,
    p.resolution_symbol,
    r.adopted_how as how
from core.proposals as p
inner join drafts as d using (proposal_id)
left join sponsors as s using (proposal_id)
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
order by s.n_sponsors desc nulls last, tabled_on desc nulls last, symbol asc
