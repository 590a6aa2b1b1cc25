-- One row per held document, newest first.
-- symbol "Document": Its symbol, leading to its pages.
-- document_type "Kind"
-- title "Title": Its title; of a meeting record, the meeting as printed.
-- session "Session"
-- dated_on "Dated": Its own date, else that of the adoption it states.
-- n_pages "Pages": Pages of the text that is held; empty where only facts of its cover or catalogue record are.
with pages as (
    select
        document_id,
        count(*) as n_pages
    from core.document_texts
    group by document_id
)

select
    document_id,
    coalesce(symbol, 'without symbol: ' || parse_filename(source_file)) as symbol,
    document_type,
    coalesce(title, meeting_as_printed) as title,
    session,
    coalesce(dated_on, adopted_on) as dated_on,
    n_pages
from core.documents
left join pages using (document_id)
where
    ($session is null or session = $session)
    and ($kind is null or document_type = $kind)
    and (
        $words is null
        or list_bool_and(
            list_transform(
                string_split_regex(lower(strip_accents(trim($words))), '\s+'),
                lambda part: contains(
                    lower(strip_accents(concat_ws(' ', symbol, replace(symbol, '/', '_'), title, meeting_as_printed, source_file))),
                    part
                )
            )
        )
        or symbol = $symbol
    )
order by dated_on desc nulls last, symbol asc
