-- One row: what the text is, where it stands, and what is held of it.
-- n_sponsors: States that are sponsors according to the lists held.
-- n_commitments: Things the texts held ask for or decide by a time.
-- n_paragraphs: Paragraphs of the latest version whose text is held, without footnotes.
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
        select list(distinct e.on_behalf_of) from core.sponsorship_events as e
        where e.proposal_id = p.proposal_id and e.on_behalf_of is not null
    ) as on_behalf_of,
    (select count(*) from timelines.commitments inner join text_documents using (document_id)) as n_commitments,
    (
        select count(*) from core.paragraphs as g inner join text_documents using (document_id)
        where g.paragraph_kind <> 'footnote')
        as n_paragraphs
from core.proposals as p
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
where p.proposal_id = $proposal_id
