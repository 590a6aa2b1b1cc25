-- One row per code that is no state's own here, with the state that it means.
-- asked: A former code, one of two letters, or one in small letters.
-- is_former: Another state, or another name of this one, bore the code.
with given as (select unnest($codes::varchar[]) as asked),

codes as (
    select
        code,
        state_code,
        scheme <> 'iso2' as is_former
    from core.state_codes
    where scheme in ('iso2', 'iso3', 'undl') and code not in (select s.state_code from core.states as s)
    union
    select
        state_code as code,
        state_code,
        false as is_former
    from core.states
)

select
    g.asked,
    t.state_code,
    t.name,
    bool_or(c.is_former) as is_former
from given as g
inner join codes as c on upper(g.asked) = c.code
inner join core.states as t on c.state_code = t.state_code
where g.asked <> t.state_code
group by g.asked, t.state_code, t.name
order by g.asked, t.state_code
