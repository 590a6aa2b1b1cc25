-- One row per fact on which two copies of a document, or two sources of a vote, disagree, with the one chosen.
-- about "Vote": The roll call, with the state whose vote it is.
-- symbol "Document": The document whose copies disagree.
-- field "Field"
-- file_a "Source": File of the source that is chosen.
-- value_a "says"
-- file_b "Other source": File of the source that disagrees.
-- value_b "says otherwise"
-- chosen "Chosen"
-- place "Where it says so": Leads to the vote in each source, or to the document with its copies.
-- passage: What the place leads to.
with split as (
    select
        *,
        if(kind = 'document', null, split_part(key, '|', 1)) as roll_call_id,
        if(kind = 'vote', split_part(key, '|', 2), null) as state_code
    from quality.source_conflicts
)

select
    q.kind,
    q.key,
    c.roll_call_id,
    if(q.kind = 'document', q.key, null) as document_id,
    if(q.kind = 'document', coalesce(d.symbol, q.key), null) as symbol,
    if(
        q.kind = 'document',
        null,
        concat_ws(', ', coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, q.roll_call_id), t.name)
    ) as about,
    q.field,
    parse_filename(q.source_a) as file_a,
    q.source_a,
    q.value_a,
    parse_filename(q.source_b) as file_b,
    q.source_b,
    q.value_b,
    q.chosen,
    if(q.kind = 'document', 'its copies', 'its sources') as place,
    if(q.kind = 'document', q.key, 'vote/' || q.roll_call_id || coalesce('@' || q.state_code, '')) as passage
from split as q
left join core.roll_calls as c on q.roll_call_id = c.roll_call_id
left join core.documents as d on q.key = d.document_id
left join core.states as t on q.state_code = t.state_code
order by q.kind, q.key, q.field, q.source_b
