-- How much did the members of each group vote alike on contested texts?
-- Group: Agreement and camps
select
    c.session,
    g.name as group_name,
    c.agreement_index_contested,
    c.n_contested as n,
    c.rice_contested,
    c.n_rice_contested as n_rice
from coalitions.cohesion as c
inner join core.groups as g using (group_code)
where c.scope = 'plenary_all' and c.n_contested >= 1
order by try_cast(c.session as integer) desc nulls last, c.agreement_index_contested desc, g.name asc
limit 100
