-- One row: how much does not add up.
-- n_rejects: Files, documents or lines that could not be read.
-- n_unresolved: Printed names that the list of names does not know.
-- n_unlinked: Proposals whose resolution is not known.
-- n_missing: Documents that are cited as a source and not held.
-- n_conflicts: Facts on which two copies or records disagree.
select
    (select count(*) from quality.rejects) as n_rejects,
    (select count(*) from quality.unresolved_names) as n_unresolved,
    (select count(*) from quality.unlinked_proposals) as n_unlinked,
    (select count(*) from quality.missing_documents) as n_missing,
    (select count(*) from quality.source_conflicts) as n_conflicts
