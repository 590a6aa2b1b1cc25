-- Which mentions of sponsors count, each source's own. Of the copies of a document one supplies the printed
-- list; a catalogue record adds its own; a report or a meeting record speaks of many texts, and for each of
-- them the first copy that names sponsors speaks.
with facet_records as (
    select * from {{ ref('int_facet_records') }}
),

sponsors as (
    select * from {{ ref('stg_sponsors') }}
),

documents as (
    select
        document_id,
        symbol,
        coalesce(dated_on, meeting_held_on) as dated_on
    from {{ ref('int_documents_merged') }}
),

of_own_text as (
    select
        'print' as source_kind,
        facet_records.document_id,
        sponsors.*
    from sponsors
    inner join facet_records on sponsors.record_id = facet_records.sponsors_record_id
    where sponsors.document_symbol is null
    union all
    select
        'catalogue' as source_kind,
        facet_records.document_id,
        sponsors.*
    from sponsors
    inner join facet_records on sponsors.record_id = facet_records.catalogue_record_id
    where sponsors.document_symbol is null
),

of_other_texts as (
    select
        'record' as source_kind,
        ranked.document_id,
        sponsors.*
    from sponsors
    inner join {{ ref('int_records_ranked') }} as ranked on sponsors.record_id = ranked.record_id
    where sponsors.document_symbol is not null
    qualify
        rank() over (partition by ranked.document_id, sponsors.document_symbol order by ranked.copy_rank) = 1
),

mentions as (
    select * from of_own_text
    union all
    select * from of_other_texts
)

select
    mentions.source_kind,
    mentions.document_id,
    mentions.record_id,
    mentions.position,
    mentions.role,
    mentions.sponsor_kind,
    mentions.name_as_printed,
    mentions.name_known,
    mentions.on_behalf_of,
    mentions.document_symbol as target_symbol,
    mentions.reported_in,
    mentions.happened_on as stated_on,
    -- the day on which the list came to be read: of what a catalogue has from a report, the report's; of what it
    -- tells of a later time without a source, none, for on the day of the draft it was not known yet
    case
        when mentions.reported_in is not null then reports.dated_on
        when
            mentions.source_kind <> 'catalogue'
            or mentions.role in ('introduced', 'first_page', 'revision', 'added_addendum')
            then documents.dated_on
    end as listed_on,
    targets.dated_on as target_dated_on,
    coalesce(mentions.happened_on, targets.dated_on, documents.dated_on) as named_on,
    {{ locator('mentions', 'mentions.record_id', 'facet_records.preferred_record_id') }}
from mentions
inner join documents on mentions.document_id = documents.document_id
left join facet_records on mentions.document_id = facet_records.document_id
left join documents as reports on mentions.reported_in = reports.symbol
left join documents as targets
    on coalesce(mentions.document_symbol, mentions.document_id) = targets.document_id
