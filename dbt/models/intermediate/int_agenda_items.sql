with facet_records as (
    select * from {{ ref('int_facet_records') }}
),

documents as (
    select * from {{ ref('int_documents_merged') }}
),

agenda_items as (
    select * from {{ ref('stg_agenda_items') }}
)

select
    documents.document_id,
    documents.session,
    agenda_items.item,
    min(agenda_items.position) as position,
    arg_min(agenda_items.item_as_printed, agenda_items.position) as item_as_printed,
    arg_min(agenda_items.title, agenda_items.position) as title,
    min(documents.dated_on) as dated_on
from agenda_items
inner join facet_records on agenda_items.record_id = facet_records.agenda_items_record_id
inner join documents on facet_records.document_id = documents.document_id
where documents.session is not null
group by documents.document_id, documents.session, agenda_items.item
