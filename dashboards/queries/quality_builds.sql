-- One row per build, newest first.
select build_id, built_at, n_documents, n_proposals, n_votes, n_rejects, sources
from quality.builds
order by built_at desc
