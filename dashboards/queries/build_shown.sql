-- The build that is shown.
select
    build_id,
    built_at,
    sources,
    versions,
    n_documents,
    n_proposals,
    n_votes,
    n_rejects
from quality.builds
order by built_at desc
limit 1
