-- One row per build, newest first.
-- build_id "Build"
-- built_at "Made (UTC)"
-- n_documents "Documents"
-- n_proposals "Proposals"
-- n_rejects "Not read"
-- sources "Sources"
select
    build_id,
    built_at,
    n_documents,
    n_proposals,
    n_votes,
    n_rejects,
    sources
from quality.builds
order by built_at desc
