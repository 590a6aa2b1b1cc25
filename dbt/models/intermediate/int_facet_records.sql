with ranked as (
    select * from {{ ref('int_records_ranked') }}
),

with_sponsors as (
    select distinct record_id from {{ ref('stg_sponsors') }}
),

with_agenda_items as (
    select distinct record_id from {{ ref('stg_agenda_items') }}
),

with_links as (
    select distinct record_id from {{ ref('stg_links') }}
)

select
    ranked.document_id,
    min(ranked.preferred_record_id) as preferred_record_id,
    arg_min(with_sponsors.record_id, ranked.copy_rank) as sponsors_record_id,
    arg_min(with_agenda_items.record_id, ranked.copy_rank) as agenda_items_record_id,
    arg_min(with_links.record_id, ranked.copy_rank) as links_record_id
from ranked
left join with_sponsors on ranked.record_id = with_sponsors.record_id
left join with_agenda_items on ranked.record_id = with_agenda_items.record_id
left join with_links on ranked.record_id = with_links.record_id
group by ranked.document_id
