-- One row per vote of a scope's session, as a code, with the resolution that stands for its roll call when resolutions are drawn.
-- What research data holds of the years before 1976 mostly names no resolution, only a heading for all votes on a
-- question: kept together, since votes on parts of one text are among them, but each adoption is a text of its own.
select
    r.roll_call_id,
    v.state_code,
    coalesce(
        r.resolution_symbol,
        r.document_symbol,
        case when $scope <> 'plenary_adoption' then r.title end,
        r.roll_call_id
    ) as resolution,
    case v.vote when 'yes' then 1 when 'abstain' then 2 else 3 end as vote_code
from core.roll_calls as r
inner join core.votes as v on r.roll_call_id = v.roll_call_id
where
    r.session = $session
    and v.vote <> 'not_voting'
    and r.stage = if($scope = 'committee', 'committee', 'plenary')
    and ($scope <> 'plenary_adoption' or r.is_adoption)
