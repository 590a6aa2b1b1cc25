-- One row per step of a line between two recorded votes whose lists of states are held, newest first: how many voted differently.
-- step "Step": The earlier and the later resolution.
-- n_changed "Voted differently"
-- n_voted_both "Of"
-- n_toward_yes "Nearer yes"
-- n_toward_no "Nearer no"
-- n_started_voting "Voted the second time only"
-- n_stopped_voting "Voted the first time only"
-- n_entered "Members since"
-- n_left "Members no more"
-- sessions_skipped "Sessions between"
-- adopted_without_vote_between "Without a vote between"
-- n_votes_unknown_between "No votes held between"
-- text_similarity "Texts alike"
-- grade "The line is"
select
    s.family_id,
    replace(s.from_resolution, 'A/RES/', '') || ' to ' || replace(s.to_resolution, 'A/RES/', '') as step,
    s.from_resolution,
    s.to_resolution,
    replace(s.from_resolution, 'A/RES/', '') as from_number,
    replace(s.to_resolution, 'A/RES/', '') as to_number,
    s.from_session,
    s.to_session,
    s.from_roll_call_id,
    s.to_roll_call_id,
    s.from_yes || '–' || s.from_no || '–' || s.from_abstain as from_tally,
    s.to_yes || '–' || s.to_no || '–' || s.to_abstain as to_tally,
    s.n_voted_both,
    s.n_changed,
    s.n_toward_yes,
    s.n_toward_no,
    s.n_started_voting,
    s.n_stopped_voting,
    s.n_entered,
    s.n_left,
    s.sessions_skipped,
    s.adopted_without_vote_between,
    s.n_not_recorded_between,
    s.n_votes_unknown_between,
    s.text_similarity,
    s.has_merge,
    s.has_split,
    s.grade,
    s.step_no
from timelines.family_steps as s
where s.family_id = $family_id
order by s.step_no desc, s.to_resolution desc, s.from_resolution asc
