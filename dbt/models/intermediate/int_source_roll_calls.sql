with joined as (
    select
        copies.roll_call_no,
        copies.preferred_roll_call_no,
        copies.data_set,
        copies.source_name,
        copies.source_roll_call_id,
        copies.record_id,
        copies.votes_record_id,
        copies.n_votes,
        records.source_file,
        -- a data set can hold its votes in a file of their own
        vote_records.source_file as votes_source_file,
        -- the number that research data and the catalogue give it; facts written by hand may name it
        case
            when copies.source_name in ('marcxml', 'undl_voting_csv') then 'undl-' || copies.source_roll_call_id
            when copies.source_name in ('unvotes', 'voeten') then 'rcid-' || copies.source_roll_call_id
            else nullif(replace(regexp_extract(records.source_record_id, '^(?:rcid|undl) \d+$'), ' ', '-'), '')
        end as catalogue_number,
        records.precedence,
        records.document_id,
        records.preferred_record_id,
        coalesce(facts.stage, if(facts.committee is null, 'plenary', 'committee')) as stage,
        facts.committee,
        coalesce(
            {{ resolution_session('facts.resolution_symbol') }},
            -- pages of the records of special and emergency sessions: `ESS/1/34`, `SS/2/33`
            regexp_replace(
                nullif(regexp_extract(facts.symbol_as_printed, '^E?SS/\d+'), ''), '^(E?S)S/', '\1-'
            ),
            facts.session
        ) as session,
        case
            -- a section of a resolution is a part of it: `R/50/38B/VII`
            when regexp_matches(facts.symbol_as_printed, '^R/\d+/\d+[A-Z]?/[IVX]+$') then 'paragraph'
            else coalesce(facts.subject_kind, 'unknown')
        end as subject_kind,
        facts.subject,
        facts.title,
        coalesce(facts.document_symbol, report_drafts.draft_symbol) as document_symbol,
        facts.target_symbol,
        facts.report_symbol,
        facts.draft_label,
        coalesce(facts.resolution_symbol, report_drafts.resolution_symbol) as resolution_symbol,
        facts.resolution_symbol is not null as names_resolution,
        facts.symbol_as_printed,
        facts.item,
        facts.meeting_symbol,
        facts.voted_on,
        if(facts.voted_on is null, null, coalesce(facts.voted_on_precision, 'day')) as voted_on_precision,
        cast(facts.announced_yes as integer) as announced_yes,
        cast(facts.announced_no as integer) as announced_no,
        cast(facts.announced_abstain as integer) as announced_abstain,
        cast(facts.announced_not_voting as integer) as announced_not_voting,
        facts.is_adopted,
        facts.text_state,
        facts.note,
        facts.subjects,
        {{ locator('facts', 'copies.record_id', 'coalesce(records.preferred_record_id, copies.record_id)') }}
    from {{ ref('int_roll_call_releases') }} as copies
    inner join {{ ref('int_vote_records') }} as records on copies.record_id = records.record_id
    left join {{ ref('int_vote_records') }} as vote_records on copies.votes_record_id = vote_records.record_id
    left join {{ ref('stg_roll_calls') }} as facts
        on copies.facts_record_id = facts.record_id and copies.source_roll_call_id = facts.source_roll_call_id
    left join {{ ref('int_report_drafts') }} as report_drafts
        on facts.report_symbol = report_drafts.report_symbol and facts.draft_label = report_drafts.draft_label
)

-- The days on which the vote can have been taken: the day, the month where only that is known, or else the
-- session. The names and the membership of those days count.
select
    joined.*,
    case
        when joined.voted_on_precision = 'day' then joined.voted_on
        when joined.voted_on is not null then cast(date_trunc('month', joined.voted_on) as date)
        else sessions.opened_on
    end as window_from,
    case
        when joined.voted_on_precision = 'day' then joined.voted_on
        when joined.voted_on is not null then last_day(joined.voted_on)
        else sessions.closed_on
    end as window_to,
    -- Which kinds of subject it can be, as a sum: 1 text, 2 paragraph, 4 amendment, 8 motion. The flags of
    -- the research data mix paragraphs with amendments, and texts with motions.
    case
        when joined.source_name in ('unvotes', 'voeten') and joined.subject_kind in ('paragraph', 'amendment')
            then 2 + 4
        when joined.source_name in ('unvotes', 'voeten') and joined.subject_kind = 'text' then 1 + 8
        when joined.subject_kind = 'text' then 1
        when joined.subject_kind = 'paragraph' then 2
        when joined.subject_kind = 'amendment' then 4
        when joined.subject_kind = 'motion' then 8
        else 15
    end as kinds,
    -- a tag of the research data names pages as often as resolutions in the early sessions
    joined.source_name not in ('unvotes', 'voeten')
    or coalesce(try_cast(joined.session as integer), 99) >= 40 as is_resolution_certain
from joined
left join {{ ref('seed_sessions') }} as sessions on joined.session = sessions.session
