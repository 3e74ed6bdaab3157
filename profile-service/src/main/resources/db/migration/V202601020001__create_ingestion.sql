CREATE TABLE source (
    id              uuid        NOT NULL,
    key             text        NOT NULL,
    brand           text        NOT NULL,
    type            text        NOT NULL,
    default_country text,
    namespaces      jsonb       NOT NULL,
    origins         text[]      NOT NULL,
    precedence      integer     NOT NULL,
    enabled         boolean     NOT NULL,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT uq_source_key UNIQUE (key),
    CONSTRAINT ck_source_precedence CHECK (precedence BETWEEN 0 AND 100)
);

CREATE TABLE source_key (
    id         uuid        NOT NULL,
    source_id  uuid        NOT NULL,
    hash       bytea       NOT NULL,
    prefix     text        NOT NULL,
    expires_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_source_key PRIMARY KEY (id),
    CONSTRAINT uq_source_key_hash UNIQUE (hash),
    CONSTRAINT fk_source_key_source FOREIGN KEY (source_id) REFERENCES source (id)
);
CREATE INDEX ix_source_key_source_id ON source_key (source_id);

COMMENT ON COLUMN source_key.hash IS 'SHA-256 of the write key, which has 192 random bits and is shown once';

CREATE TABLE dedup (
    source      text        NOT NULL COLLATE "C",
    message_id  text        NOT NULL COLLATE "C",
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_dedup PRIMARY KEY (source, message_id)
);
CREATE INDEX ix_dedup_received_at ON dedup USING brin (received_at);

COMMENT ON TABLE dedup IS 'events that were applied; the first of a (source, messageId) in the log wins';

CREATE TABLE quarantined_item (
    id          uuid        NOT NULL,
    source      text        NOT NULL COLLATE "C",
    brand       text        NOT NULL COLLATE "C",
    message_id  text,
    code        text        NOT NULL,
    field       text,
    item        text        NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_quarantined_item PRIMARY KEY (id)
);

CREATE TABLE ingestion_violation (
    source      text        NOT NULL COLLATE "C",
    message_id  text        NOT NULL COLLATE "C",
    mark        text        NOT NULL COLLATE "C",
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_ingestion_violation PRIMARY KEY (source, message_id, mark)
);

COMMENT ON TABLE ingestion_violation IS 'what ingestion remarked on an event that it accepted all the same';

-- One row per partition of the log, so that consumers of different partitions do not wait for one another.
CREATE TABLE source_statistics (
    source           text        NOT NULL COLLATE "C",
    log_partition    integer     NOT NULL,
    accepted         bigint      NOT NULL,
    duplicates       bigint      NOT NULL,
    quarantined      bigint      NOT NULL,
    violations       bigint      NOT NULL,
    last_received_at timestamptz NOT NULL,
    CONSTRAINT pk_source_statistics PRIMARY KEY (source, log_partition)
) WITH (fillfactor = 50);
