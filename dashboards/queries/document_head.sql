-- One row: what a held document is, and which file it was read from.
-- n_pages: Pages of the text that is held.
-- file: File that the text or facts shown were read from.
-- text_id: The proposal or resolution whose dossier it belongs to.
select
    d.document_id,
    d.symbol,
    d.symbol_as_printed,
    d.document_type,
    d.session,
    d.committee,
    d.title,
    d.dated_on,
    d.adopted_on,
    d.issued_on,
    d.meeting_as_printed,
    d.origin_as_printed,
    d.sponsors_as_printed,
    d.has_text,
    d.n_copies,
    d.proposal_id as text_id,
    p.title as text_title,
    f.record_id,
    f.source_name,
    f.source_format,
    f.source_file,
    parse_filename(f.source_file) as file,
    (
        select count(*) from core.document_texts as t
        where t.document_id = d.document_id
    ) as n_pages
from core.documents as d
left join core.document_files as f on d.document_id = f.document_id and f.is_preferred
left join core.proposals as p on d.proposal_id = p.proposal_id
where
    d.document_id = coalesce(
        (
            select min(a.current_id) from core.id_aliases as a
            where a.kind = 'document' and a.old_id = $document_id and not exists (
                select 1 from core.documents as held
                where held.document_id = $document_id
            )
        ),
        $document_id
    )
