with items as (
    select * from {{ ref('int_agenda_items') }}
),

-- Covers break, shorten and misspell headings; the wording most documents give stands.
titles as (
    select
        session,
        item,
        title
    from items
    where title is not null
    group by session, item, title
    qualify row_number() over (partition by session, item order by count(*) desc, length(title) desc, title) = 1
)

select
    items.session,
    items.item,
    any_value(titles.title) as title,
    count(distinct items.document_id) as n_documents
from items
left join titles on items.session = titles.session and items.item = titles.item
group by items.session, items.item
