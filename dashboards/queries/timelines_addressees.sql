-- One row per organ, office or group of states of whom texts ask something by a time, those asked most first.
-- n_commitments: Things asked of it, alone or beside others.
with asked as (
    select
        addressee,
        count(*) as n_asked
    from timelines.commitments
    where addressee is not null
    group by addressee
)

select
    o.addressee,
    sum(a.n_asked)::bigint as n_commitments
from asked as o
inner join asked as a
    on
        a.addressee in (o.addressee, o.addressee || ' of the United Nations')
        or starts_with(a.addressee, o.addressee || ' and ')
        or starts_with(a.addressee, o.addressee || ', ')
        or ends_with(a.addressee, ' and ' || o.addressee)
group by o.addressee
order by n_commitments desc, o.addressee asc
