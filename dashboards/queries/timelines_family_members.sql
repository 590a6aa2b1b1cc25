-- One row per resolution in a line of resolutions, newest first.
-- number "Resolution": Session and number.
-- session "Session"
-- adopted_on "Adopted"
-- how "How": How it was adopted, and whether the votes of states are held.
-- yes "Yes"
-- no "No"
-- abstain "Abstained"
-- committee_tally "In committee": Yes, no and abstentions on the text as a whole in committee; – where no such vote is on record.
-- held "Text": Whether its text is held, only a record of it, or only votes on it and citations of it.
-- title "Title"
-- place "Where it says so": The day of adoption in its text or record, else the sources of the vote; leading there.
-- passage: What the place leads to: a fact of a document, or a vote in each source.
select
    m.resolution_symbol,
    replace(m.resolution_symbol, 'A/RES/', '') as number,
    m.title,
    m.session,
    m.adopted_on,
    m.vote_status,
    case m.vote_status
        when 'held' then 'recorded vote'
        when 'without_vote' then 'without a vote'
        when 'not_recorded' then 'vote that was not recorded'
        when 'not_held' then 'vote, states not held'
        else 'not known'
    end as how,
    m.yes,
    m.no,
    m.abstain,
    m.roll_call_id,
    m.committee_yes || ' to ' || m.committee_no || ', ' || m.committee_abstain || ' abstained' as committee_tally,
    m.committee_roll_call_id,
    case
        when m.is_text_held then 'text held' when m.is_held then 'a record of it held' else 'not held'
    end as held,
    m.is_joint,
    m.member_rank,
    coalesce(if(d.adopted_on is null, null, d.symbol), if(m.roll_call_id is null, null, 'its sources')) as place,
    coalesce(if(d.adopted_on is null, null, d.document_id || '@adopted_on'), 'vote/' || m.roll_call_id) as passage
from timelines.family_members as m
left join core.resolutions as r on m.resolution_symbol = r.resolution_symbol
left join core.documents as d on r.document_id = d.document_id
where m.family_id = $family_id
order by m.member_rank desc, m.adopted_on desc nulls last, m.resolution_symbol asc
