-- A document's own lists come from one copy of it. A catalogue record is no copy: what it says of sponsors
-- and links stands beside the printed lists and never in their place.
with ranked as (
    select
        *,
        coalesce(is_catalogue_record, false) as is_of_catalogue
    from {{ ref('int_records_ranked') }}
),

own_sponsors as (
    select
        record_id,
        count(*) as n_mentions
    from {{ ref('stg_sponsors') }}
    where document_symbol is null
    group by record_id
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
    arg_min(own_sponsors.record_id, ranked.copy_rank) filter (where not ranked.is_of_catalogue) as sponsors_record_id,
    arg_min(with_agenda_items.record_id, ranked.copy_rank) as agenda_items_record_id,
    arg_min(with_links.record_id, ranked.copy_rank) filter (where not ranked.is_of_catalogue) as links_record_id,
    -- of one record fetched at two times, the one that has come to know more
    arg_min(ranked.record_id, (-coalesce(own_sponsors.n_mentions, 0), ranked.copy_rank))
    filter (where ranked.is_of_catalogue) as catalogue_record_id
from ranked
left join own_sponsors on ranked.record_id = own_sponsors.record_id
left join with_agenda_items on ranked.record_id = with_agenda_items.record_id
left join with_links on ranked.record_id = with_links.record_id
group by ranked.document_id
