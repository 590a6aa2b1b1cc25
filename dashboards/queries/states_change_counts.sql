-- One row: the steps of lines of resolutions between two recorded votes of one state, by what its two votes were.
-- n_steps: Steps on both of whose votes it said yes or no or abstained.
-- n_different: Those on which it voted differently.
-- n_same: Those on which it voted the same.
-- n_toward_yes: Those on which its later vote is nearer yes.
-- n_toward_no: Those on which its later vote is nearer no.
select
    count(*) filter (where direction in ('same', 'toward_yes', 'toward_no')) as n_steps,
    count(*) filter (where direction in ('toward_yes', 'toward_no')) as n_different,
    count(*) filter (where direction = 'same') as n_same,
    count(*) filter (where direction = 'toward_yes') as n_toward_yes,
    count(*) filter (where direction = 'toward_no') as n_toward_no
from timelines.vote_changes
where state_code = $state_code
