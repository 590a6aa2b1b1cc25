-- One row per version of the text that is held, oldest first; its list is compared with the one before it.
-- symbol "Version"
-- document_type "Kind"
-- dated_on "Dated": Date of the document; of a resolution without a date of issue, that of its adoption.
-- n_listed "States listed": States that this version lists as sponsors.
-- n_added "New on the list": States that this version lists and no earlier version held does; empty where no earlier list is held.
-- n_absent "No longer on it": States that an earlier version lists and this one does not; empty where no earlier list is held.
-- has_text "Text held"
-- place "Where it says so": Leads to the date on the document, or in its record.
-- passage: What the place leads to: a fact of a document.
-- added: Names of the states that are new on the list.
-- absent: Names of the states that are no longer on it.
-- short: What tells the version from the others of the text: Rev.1, or its whole symbol.
with listed as (
    select distinct
        e.document_id,
        e.state_code,
        t.name
    from core.sponsorship_events as e
    inner join core.states as t using (state_code)
    where e.proposal_id = $proposal_id and e.role in ('introduced', 'first_page', 'revision', 'added_addendum')
),

versions as (
    select
        *,
        coalesce(dated_on, adopted_on) as of_day,
        document_id in (select document_id from listed) as has_list,
        row_number() over (order by coalesce(dated_on, adopted_on) nulls last, document_id) as version_no
    from core.documents
    where proposal_id = $proposal_id
),

compared as (
    select
        v.document_id,
        list(distinct l.name order by l.name) filter (
            where l.document_id = v.document_id
            and not exists (
                select 1 from listed as o
                inner join versions as w using (document_id)
                where o.state_code = l.state_code and w.version_no < v.version_no
            )
        ) as added,
        list(distinct l.name order by l.name) filter (
            where b.version_no < v.version_no
            and not exists (
                select 1 from listed as o
                where o.state_code = l.state_code and o.document_id = v.document_id
            )
        ) as absent
    from versions as v
    cross join listed as l
    inner join versions as b on l.document_id = b.document_id
    where
        v.has_list and exists (
            select 1 from versions as w
            where w.has_list and w.version_no < v.version_no
        )
    group by v.document_id
)

-- The first list held is new to us, not new on the text: an earlier version may have had the same names.
select
    v.document_id,
    coalesce(v.symbol, 'without symbol') as symbol,
    coalesce('Rev.' || v.revision, v.symbol, 'this version') as short,
    v.document_type,
    v.of_day as dated_on,
    v.has_text,
    v.title,
    if(v.has_list, (
        select count(*) from listed as l
        where l.document_id = v.document_id
    ), null) as n_listed,
    if(c.document_id is null, null, coalesce(length(c.added), 0)) as n_added,
    -- An addendum names those who join; it leaves nobody out.
    if(c.document_id is null or v.document_type = 'addendum', null, coalesce(length(c.absent), 0)) as n_absent,
    c.added,
    if(v.document_type = 'addendum', null, c.absent) as absent,
    v.source_file,
    coalesce(v.symbol, 'the document') as place,
    v.document_id || if(v.document_type = 'resolution' and v.dated_on is null, '@adopted_on', '@dated_on') as passage
from versions as v
left join compared as c using (document_id)
order by v.version_no
