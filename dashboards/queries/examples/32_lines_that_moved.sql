-- On which lines did most states vote differently from one session to the next?
-- Group: Lines of resolutions
select
    f.title,
    t.from_session,
    t.to_session,
    t.n_changed,
    t.n_voted_both,
    t.n_toward_yes,
    t.n_toward_no,
    t.text_similarity,
    t.grade
from timelines.family_steps as t
inner join timelines.families as f using (family_id)
where t.n_changed > 0
order by t.n_changed desc, f.title asc, t.from_session asc
limit 50
