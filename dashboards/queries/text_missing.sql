-- One row per thing that is not held of the text, with the document that would supply it.
-- what: What is not known.
-- supplied_by: The document that would say it.
with head as (
    select
        p.*,
        r.adopted_how,
        r.meeting_symbol,
        r.committee_report,
        r.is_held as resolution_is_held,
        exists(
            select 1 from core.documents as d
            where d.proposal_id = p.proposal_id and d.has_text
        ) as has_text,
        exists(
            select 1 from core.roll_calls as c
            where c.resolution_symbol = p.resolution_symbol and c.stage = 'plenary'
        ) as has_plenary_vote,
        exists(
            select 1 from core.actions as a
            where a.proposal_id = p.proposal_id and a.stage = 'committee'
        ) as has_committee_action
    from core.proposals as p
    left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
    where p.proposal_id = $proposal_id
)

select
    1 as line,
    what_is_missing as what,
    what_would_settle_it as supplied_by
from head
where what_is_missing is not null
union all
select
    2,
    case sponsor_list_status
        when 'none_held' then 'no list of its sponsors is held' else 'states that joined as sponsors later are not known'
    end,
    case when committee is null then 'an addendum to the draft' else 'the report of the committee' end
    || ' or the catalogue record of the draft'
from head
where outcome = 'unknown' and submitted_by = 'members' and sponsor_list_status <> 'final'
union all
select
    3,
    'the text as first tabled is not held',
    'the document ' || proposal_id
from head
where n_versions > 0 and not is_first_version_held and proposal_id like 'A/%'
union all
select
    4,
    if(
        proposal_id = resolution_symbol,
        'its text is not held, nor what it cites and announces',
        'only the facts of its cover are held, not its paragraphs, citations and announced times'
    ),
    case
        when proposal_id <> resolution_symbol then 'the document itself'
        when proposal_type = 'draft_decision' then 'the decision itself'
        else 'the resolution itself'
    end
from head
where not has_text and (n_versions > 0 or proposal_id = resolution_symbol)
union all
select
    5,
    'how it was adopted is not held',
    coalesce('the record of the meeting ' || meeting_symbol, 'the record of the meeting')
from head
where resolution_symbol is not null and coalesce(adopted_how, 'unknown') = 'unknown'
union all
select
    6,
    'the resolution it led to is not held',
    'the resolution ' || resolution_symbol
from head
where resolution_symbol <> proposal_id and not coalesce(resolution_is_held, false)
union all
select
    7,
    'which states voted how in the plenary is not held',
    coalesce('the record of the meeting ' || meeting_symbol, 'the record of the meeting')
from head
where adopted_how = 'recorded_vote' and not has_plenary_vote
union all
select
    8,
    'what the committee decided, and how, is not held',
    coalesce('the report ' || committee_report, 'the report of the committee')
from head
where committee is not null and resolution_symbol is not null and not has_committee_action
order by line
