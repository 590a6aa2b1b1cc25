-- One row per thing that is not held of the text, with the document that would supply it.
-- what: What is not known.
-- supplied_by: The document, or kind of document, that would say.
-- symbol: Its symbol, where a document held names it.
with head as (
    select p.*, r.committee_report, r.report_paragraph, r.origin_draft, r.adopted_how, r.is_held
    from core.proposals p
    left join core.resolutions r on r.resolution_symbol = p.resolution_symbol
    where p.proposal_id = $proposal_id
),

body as (
    select count(*) filter (where has_text and document_type <> 'resolution') as n_texts
    from core.documents
    where proposal_id = $proposal_id
)

select 1 as line, 'The draft it came from and its sponsors are not held.' as what,
    case
        when origin_draft is not null then 'The draft ' || origin_draft || ' would say.'
        when committee_report is not null then 'The report ' || committee_report || ' or the draft would say.'
        else 'The draft, or the report or record that names it, would say.'
    end as supplied_by,
    coalesce(origin_draft, committee_report) as symbol
from head where n_versions = 0
union all
select 2, 'What became of it is not known: no document held says which resolution it led to.',
    u.what_would_settle_it, regexp_extract(u.what_would_settle_it, 'A/[A-Z0-9][A-Za-z0-9./-]*[0-9]')
from quality.unlinked_proposals u join head using (proposal_id) where head.n_versions > 0
union all
select 3, 'Which states joined as sponsors after the first page is not known.',
    coalesce('The report ' || committee_report || ' would list them.', 'The report of the committee, or an addendum to the draft, would list them.'),
    committee_report
from head where sponsor_list_status = 'first_page_only'
union all
select 4, 'Its text is not held, only the facts of its cover: paragraphs, citations and dates announced are not known.',
    'The document itself would supply them.', regexp_extract(proposal_id, '^A/.*')
from head, body where body.n_texts = 0 and head.n_versions > 0 and not coalesce(head.is_held, false)
union all
select 5, 'How it was adopted is not known.',
    'The record of the meeting, or the voting record, would say.', null
from head where resolution_symbol is not null and coalesce(adopted_how, 'unknown') = 'unknown'
union all
select 6, 'The resolution it led to is not held.', 'The resolution itself would supply its text.', resolution_symbol
from head where resolution_symbol is not null and not coalesce(is_held, false)
order by line
