-- One row: what the text is, where it stands, and what is held of it.
-- n_sponsors: States that are sponsors according to the lists held.
-- n_asks: Things that the newest version held asks for or decides by a time.
-- n_others: Other texts under the same agenda item.
-- tabled_by: States that the first version lists; null where that version is not held.
-- on_behalf_of: Sponsors that act for a group, and for which; the other sponsors act for themselves.
-- held_versions: Drafts of the text that are held, as texts or as records of their sponsors.
-- committee_adopted_on: Day on which a committee adopted it as a whole.
-- not_voting: Members that did not vote on the adoption.
with text_documents as (
    select *
    from core.documents
    where proposal_id = $proposal_id
)

select
    p.*,
    r.adopted_on,
    r.issued_on,
    r.meeting_symbol,
    r.committee_report,
    r.report_paragraph,
    r.origin_draft,
    r.adopted_how,
    r.yes,
    r.no,
    r.abstain,
    r.roll_call_id,
    v.listed_not_voting as not_voting,
    r.is_held as resolution_is_held,
    (
        select list(distinct symbol order by symbol) from text_documents
        where symbol is not null
    ) as symbols,
    (select list(distinct i.item order by i.item) from text_documents inner join core.document_agenda_items as i using (document_id))
        as items,
    (
        select any_value(a.title)
        from text_documents
        inner join core.document_agenda_items as i using (document_id)
        inner join core.agenda_items as a on i.session = a.session and i.item = a.item
    ) as item_title,
    (
        select count(*) from core.sponsorships as s
        where s.proposal_id = p.proposal_id and s.is_sponsor
    ) as n_sponsors,
    (
        select list(t.name || ' on behalf of ' || s.on_behalf_of order by t.name)
        from core.sponsorships as s
        inner join core.states as t using (state_code)
        where s.proposal_id = p.proposal_id and s.is_sponsor and s.on_behalf_of is not null
    ) as on_behalf_of,
    (
        select list(distinct t.name order by t.name)
        from core.sponsorship_events as e
        inner join core.states as t using (state_code)
        where e.proposal_id = p.proposal_id and e.role in ('introduced', 'first_page')
    ) as tabled_by,
    exists(
        select 1 from core.actions as a
        where
            a.proposal_id = p.proposal_id and a.stage = 'committee' and a.is_on_whole_text and a.result = 'adopted'
    ) as is_adopted_in_committee,
    (
        select max(a.acted_on) from core.actions as a
        where
            a.proposal_id = p.proposal_id and a.stage = 'committee' and a.is_on_whole_text and a.result = 'adopted'
    ) as committee_adopted_on,
    (
        select count(*) from text_documents
        where document_type <> 'resolution'
    ) as held_versions,
    -- Of the newest version that asks for anything: each version repeats what the one before asks.
    (
        select count(*) from timelines.commitments as c
        where c.document_id = (
            select max_by(o.document_id, coalesce(o.dated_on, o.adopted_on, date '0001-01-01'))
            from text_documents as o
            where o.document_id in (select document_id from timelines.commitments)
        )
    ) as n_asks,
    (
        select count(distinct if(q.proposal_a = p.proposal_id, q.proposal_b, q.proposal_a))
        from coalitions.parallel_texts as q
        where p.proposal_id in (q.proposal_a, q.proposal_b)
    ) as n_others
from core.proposals as p
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
left join core.roll_calls as v on r.roll_call_id = v.roll_call_id
where p.proposal_id = $proposal_id
