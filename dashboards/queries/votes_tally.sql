-- One row per way of counting one roll call: as announced in the meeting, and as the states are listed.
-- counted "Counted": announced: as announced; listed: states on the lists.
-- yes "Yes"
-- no "No"
-- abstain "Abstained"
-- not_voting "Not voting"
-- yes: Votes in favour.
-- no: Votes against.
-- abstain: Abstentions.
-- not_voting: Members that did not vote; null where the count does not say.
-- rest: Members that this count leaves out and the list has as not voting, so that both are drawn to one scale.
select
    1 as line,
    'announced' as counted,
    announced_yes as yes,
    announced_no as no,
    announced_abstain as abstain,
    null as not_voting,
    listed_not_voting as rest
from core.roll_calls
where roll_call_id = $roll_call_id and announced_yes is not null
union all
select
    2,
    'listed',
    listed_yes,
    listed_no,
    listed_abstain,
    listed_not_voting,
    null
from core.roll_calls
where roll_call_id = $roll_call_id and listed_yes is not null
order by line
