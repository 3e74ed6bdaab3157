ALTER TABLE quarantined_item
    ALTER COLUMN item DROP NOT NULL,
    ADD COLUMN fields       text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN event        text,
    ADD COLUMN form         text        NOT NULL DEFAULT 'SEGMENT',
    ADD COLUMN envelope     text,
    ADD COLUMN attempts     integer     NOT NULL DEFAULT 0,
    ADD COLUMN attempted_at timestamptz,
    ADD COLUMN settled_at   timestamptz,
    ADD COLUMN outcome      text,
    ADD CONSTRAINT ck_quarantined_item_outcome CHECK (
        (settled_at IS NULL) = (outcome IS NULL) AND outcome IN ('REPLAYED', 'DISCARDED'));
CREATE INDEX ix_quarantined_item_open ON quarantined_item (source, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_code ON quarantined_item (code, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_source ON quarantined_item (source, id);
CREATE INDEX ix_quarantined_item_received_at ON quarantined_item USING brin (received_at);
CREATE INDEX ix_ingestion_violation_received_at ON ingestion_violation USING brin (received_at);

COMMENT ON COLUMN quarantined_item.form IS 'how the item was sent, and so how it is read again';
COMMENT ON COLUMN quarantined_item.envelope IS 'what its batch said for all its items, such as sentAt and context';
COMMENT ON COLUMN quarantined_item.item IS 'as it was sent, without its write key; gone once it is settled';

-- Counted in the transaction that counts, one row per partition of the log; replays and discards count at -1.
CREATE TABLE source_rejection (
    source           text        NOT NULL COLLATE "C",
    code             text        NOT NULL COLLATE "C",
    log_partition    integer     NOT NULL,
    brand            text        NOT NULL COLLATE "C",
    rejected         bigint      NOT NULL,
    settled          bigint      NOT NULL,
    last_rejected_at timestamptz,
    CONSTRAINT pk_source_rejection PRIMARY KEY (source, code, log_partition)
) WITH (fillfactor = 50);

INSERT INTO source_rejection (source, code, log_partition, brand, rejected, settled, last_rejected_at)
SELECT source, code, -1, min(brand), count(*), 0, max(received_at) FROM quarantined_item GROUP BY source, code;

CREATE TABLE quarantine_replay (
    id            uuid        NOT NULL,
    state         text        NOT NULL,
    source        text,
    code          text,
    field         text,
    received_from timestamptz,
    received_to   timestamptz,
    every_brand   boolean     NOT NULL,
    brands        text[]      NOT NULL,
    after_id      uuid        NOT NULL,
    until_id      uuid        NOT NULL,
    total         bigint,
    replayed      bigint      NOT NULL DEFAULT 0,
    rejected      bigint      NOT NULL DEFAULT 0,
    requested_by  text,
    requested_at  timestamptz NOT NULL,
    finished_at   timestamptz,
    CONSTRAINT pk_quarantine_replay PRIMARY KEY (id),
    CONSTRAINT ck_quarantine_replay_state CHECK (state IN ('RUNNING', 'COMPLETED', 'CANCELLED'))
);
CREATE INDEX ix_quarantine_replay_running ON quarantine_replay (requested_at) WHERE state = 'RUNNING';

COMMENT ON COLUMN quarantine_replay.until_id IS 'items that came after the request are not its business';

CREATE INDEX ix_ingestion_violation_source ON ingestion_violation (source, received_at, message_id, mark);
