-- The landing database: everything that was read, every copy of it, as it was read.
-- One table per record class of records.py, with the same columns in the same order, and three
-- of the loader's own: loaded_at of documents, first_seen_at of rejects, and the ledger `files`.
-- There are no keys: rows of a record_id are deleted before they are inserted again, and an index
-- would cost more than it saves in bulk loads.

-- One row: which shape the tables have, and a mark that changes whenever their content does.
create table if not exists landing_state (
    content_mark varchar not null  -- a build of the same mark would give the same tables
);

-- The ledger. One row per path that was ever read; keyed by source_file.
create table if not exists files (
    source_file varchar not null,   -- relative to the folder of the home where it is below that, else absolute
    sha256 varchar,                 -- of the whole file; null where it could not be opened
    size bigint,                    -- bytes; with modified_ns the quick test for "unchanged"
    modified_ns bigint,
    parser_version varchar not null,
    source_name varchar,            -- the source that read it; null where none did
    symbol_given varchar,           -- by `--symbol`; kept so that a later re-reading still knows it
    status varchar not null,        -- loaded | rejected
    read_as varchar,                -- source_file of the equal file under whose name the content is landed
    n_records bigint not null,      -- documents and catalogue records
    n_rejects bigint not null,
    loaded_at timestamp not null,
    first_seen_at timestamp not null
);

-- One row per copy of a document, keyed by record_id.
create table if not exists documents (
    record_id varchar not null,     -- sha256 of the file : number of the document in it
    source_name varchar not null,
    source_file varchar not null,
    source_format varchar not null,
    sha256 varchar not null,
    number_in_file bigint not null,
    parser_version varchar not null,
    document_type varchar not null,
    symbol varchar,
    symbol_as_printed varchar,
    symbol_source varchar,
    is_reissued boolean not null,
    session varchar,
    committee varchar,
    title varchar,
    dated_on date,
    submitted_by varchar,
    submitted_by_as_printed varchar,
    sponsors_as_printed varchar,
    adopted_on date,
    issued_on date,
    meeting_as_printed varchar,
    meeting_number bigint,
    meeting_is_resumed boolean,
    meeting_held_on date,
    origin_as_printed varchar,
    origin_report varchar,
    origin_paragraph varchar,
    has_text boolean not null,
    text_sha256 varchar,
    n_pages bigint,
    loaded_at timestamp not null
);

-- One row per page of a document's stored text.
create table if not exists pages (
    record_id varchar not null,
    page bigint not null,
    text varchar not null,
    span_start bigint not null,
    span_end bigint not null
);

-- One row per agenda item that a document carries.
create table if not exists agenda_items (
    record_id varchar not null,
    position bigint not null,
    item varchar not null,
    item_as_printed varchar not null,
    title varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per mention of a sponsor.
create table if not exists sponsors (
    record_id varchar not null,
    position bigint not null,
    name_as_printed varchar not null,
    name_known varchar,
    sponsor_kind varchar not null,
    role varchar not null,
    on_behalf_of varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar,
    document_symbol varchar,
    happened_on date,
    reported_in varchar
);

-- One row per paragraph.
create table if not exists paragraphs (
    record_id varchar not null,
    paragraph_no bigint not null,
    paragraph_kind varchar not null,
    label varchar,
    opening varchar,
    text varchar not null,
    parent_no bigint,
    section varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per citation.
create table if not exists citations (
    record_id varchar not null,
    citation_no bigint not null,
    cited_symbol varchar not null,
    cited_kind varchar not null,
    cited_as_printed varchar not null,
    cited_on date,
    cited_title varchar,
    verb varchar,
    paragraph_no bigint,
    footnote_label varchar,
    pinpoint varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per thing that a text asks for or decides by a time.
create table if not exists commitments (
    record_id varchar not null,
    commitment_no bigint not null,
    paragraph_no bigint not null,
    actor varchar,
    addressee varchar,
    action varchar not null,
    due_text varchar not null,
    due_from date,
    due_to date,
    due_session varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per link that a document itself states.
create table if not exists links (
    record_id varchar not null,
    link_no bigint not null,
    to_symbol varchar not null,
    link_kind varchar not null,
    evidence varchar not null,
    grade varchar not null,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per record that is no copy of a document; keyed by record_id.
create table if not exists catalogue_records (
    record_id varchar not null,
    source_name varchar not null,
    source_file varchar not null,
    source_format varchar not null,
    sha256 varchar not null,
    number_in_file bigint not null,
    parser_version varchar not null,
    source_record_id varchar,
    source varchar,
    terms varchar,
    loaded_at timestamp not null
);

-- One row per vote event as one source has it; keyed by record_id and source_roll_call_id.
create table if not exists roll_calls (
    record_id varchar not null,
    source_roll_call_id varchar not null,
    stage varchar,
    committee varchar,
    session varchar,
    subject_kind varchar not null,
    subject varchar,
    title varchar,
    document_symbol varchar,
    target_symbol varchar,
    report_symbol varchar,
    draft_label varchar,
    resolution_symbol varchar,
    symbol_as_printed varchar,
    item varchar,
    meeting_symbol varchar,
    voted_on date,
    voted_on_precision varchar,
    announced_yes bigint,
    announced_no bigint,
    announced_abstain bigint,
    announced_not_voting bigint,
    is_adopted boolean,
    text_state varchar,
    note varchar,
    subjects varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per state in one source of one vote event.
create table if not exists votes (
    record_id varchar not null,
    source_roll_call_id varchar not null,
    vote varchar not null,
    name_as_printed varchar,
    name_known varchar,
    code varchar,
    code_scheme varchar,
    not_voting_reason varchar,
    intended_vote varchar,
    intended_as_printed varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar,
    remark_page bigint,
    remark_start bigint,
    remark_end bigint
);

-- One row per subject that a research data set puts a vote event under.
create table if not exists roll_call_issues (
    record_id varchar not null,
    source_roll_call_id varchar not null,
    issue varchar not null
);

-- One row per decision of a body on a text, as one source states it.
create table if not exists actions (
    record_id varchar not null,
    action_no bigint not null,
    stage varchar not null,
    result varchar,
    how varchar,
    committee varchar,
    session varchar,
    meeting_symbol varchar,
    acted_on date,
    subject_kind varchar not null,
    subject varchar,
    title varchar,
    document_symbol varchar,
    target_symbol varchar,
    report_symbol varchar,
    draft_label varchar,
    resolution_symbol varchar,
    item varchar,
    text_state varchar,
    announced_yes bigint,
    announced_no bigint,
    announced_abstain bigint,
    source_roll_call_id varchar,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per statement or explanation that a record names.
create table if not exists statements (
    record_id varchar not null,
    statement_no bigint not null,
    kind varchar not null,
    name_as_printed varchar not null,
    name_known varchar,
    speaker_kind varchar not null,
    on_behalf_of varchar,
    speaker_as_printed varchar,
    document_symbol varchar,
    report_symbol varchar,
    draft_label varchar,
    item varchar,
    meeting_symbol varchar,
    made_on date,
    page bigint,
    span_start bigint,
    span_end bigint,
    field varchar
);

-- One row per subject heading of a document.
create table if not exists subjects (
    record_id varchar not null,
    subject_no bigint not null,
    subject varchar not null,
    field varchar
);

-- One row per value of a field of a catalogue record or line of facts, as on record.
create table if not exists catalogue_fields (
    record_id varchar not null,
    field_no bigint not null,
    field varchar not null,
    value varchar not null
);

-- One row per value that was mended on reading.
create table if not exists repairs (
    record_id varchar not null,
    place varchar not null,
    kind varchar not null,
    as_found varchar not null,
    as_repaired varchar not null
);

-- One row per thing that could not be read: a file, a document inside it, or a line.
create table if not exists rejects (
    source_file varchar not null,
    record_id varchar,
    place varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    text varchar,
    first_seen_at timestamp not null
);
