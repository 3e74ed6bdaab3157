-- Files are kept here and not on a disk, so that any replica goes on with an import whose replica died.
CREATE TABLE import_file (
    id         uuid        NOT NULL,
    sha256     text        NOT NULL,
    size       bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_import_file PRIMARY KEY (id)
);

CREATE TABLE import_part (
    file_id uuid    NOT NULL,
    number  integer NOT NULL,
    content bytea   NOT NULL,
    CONSTRAINT pk_import_part PRIMARY KEY (file_id, number),
    CONSTRAINT fk_import_part_file FOREIGN KEY (file_id) REFERENCES import_file (id) ON DELETE CASCADE
);
ALTER TABLE import_part ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE import (
    id            uuid             NOT NULL,
    source        text             NOT NULL,
    brand         text             NOT NULL,
    mode          text             NOT NULL,
    definition    jsonb            NOT NULL,
    file_id       uuid,
    sha256        text             NOT NULL,
    file_size     bigint           NOT NULL,
    dry_run_id    uuid,
    state         text             NOT NULL,
    progress      double precision NOT NULL DEFAULT 0,
    read_rows     bigint           NOT NULL DEFAULT 0,
    created_rows  bigint           NOT NULL DEFAULT 0,
    updated_rows  bigint           NOT NULL DEFAULT 0,
    merged_rows   bigint           NOT NULL DEFAULT 0,
    unchanged_rows bigint          NOT NULL DEFAULT 0,
    rejected_rows bigint           NOT NULL DEFAULT 0,
    failure_code  text,
    failure_field text,
    created_by    text,
    created_at    timestamptz      NOT NULL,
    started_at    timestamptz,
    finished_at   timestamptz,
    worker        uuid,
    leased_until  timestamptz,
    CONSTRAINT pk_import PRIMARY KEY (id),
    CONSTRAINT fk_import_file FOREIGN KEY (file_id) REFERENCES import_file (id) ON DELETE SET NULL,
    CONSTRAINT ck_import_mode CHECK (mode IN ('DRY_RUN', 'APPLY')),
    CONSTRAINT ck_import_state CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE'))
) WITH (fillfactor = 50);
CREATE INDEX ix_import_waiting ON import (created_at) WHERE state IN ('RUNNING', 'UNDOING');
CREATE INDEX ix_import_file_id ON import (file_id);

COMMENT ON COLUMN import.worker IS 'the process that is at it, until leased_until; each batch of rows renews the lease';
COMMENT ON COLUMN import.read_rows IS 'rows that are done: the batch and this count commit together, so a crash repeats none';

CREATE TABLE import_row (
    import_id   uuid   NOT NULL,
    row         bigint NOT NULL,
    outcome     text   NOT NULL,
    code        text,
    field       text,
    message_id  text COLLATE "C",
    node_id     uuid,
    occurred_at timestamptz,
    CONSTRAINT pk_import_row PRIMARY KEY (import_id, row),
    CONSTRAINT ck_import_row_outcome CHECK (outcome IN ('CREATED', 'UPDATED', 'MERGED', 'UNCHANGED', 'REJECTED'))
) WITH (fillfactor = 90);
CREATE INDEX ix_import_row_outcome ON import_row (import_id, outcome, row);

COMMENT ON COLUMN import_row.message_id IS 'of the fact that the row became, with its home node and time, until it is undone';

CREATE TABLE import_node (
    import_id       uuid        NOT NULL,
    node_id         uuid        NOT NULL,
    first_at        timestamptz NOT NULL,
    last_at         timestamptz NOT NULL,
    before_first_at timestamptz,
    before_last_at  timestamptz,
    CONSTRAINT pk_import_node PRIMARY KEY (import_id, node_id)
);
CREATE INDEX ix_import_node_node_id ON import_node (node_id);

COMMENT ON TABLE import_node IS
    'an identifier that an import named: from when to when, and when its brand had seen it before; what an undo needs';

-- Whether anybody still names a node is asked from both ends of a link.
CREATE INDEX IF NOT EXISTS ix_link_fact_other_id ON link_fact (other_id);
