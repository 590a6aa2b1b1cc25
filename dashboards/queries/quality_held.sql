-- One row per kind of document or vote and the kind of body it comes from: how many are held, of how many.
-- what "What": Kind of document, or recorded votes of the plenary or of committees.
-- held "Held": Documents of the kind that are held; recorded votes of which the list of states is held.
-- known "Known to exist": Highest number seen in the series, held or cited: a lower bound of how many there are.
select
    kind || if(kind = 'roll_call', if(body = 'plenary', '_plenary', '_committee'), '') as what,
    sum(held) as held,
    sum(known) as known
from quality.coverage
group by what
order by what
