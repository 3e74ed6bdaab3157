CREATE TABLE event_definition (
    id         uuid        NOT NULL,
    key        text        NOT NULL COLLATE "C",
    brand      text        NOT NULL COLLATE "C",
    source     text        COLLATE "C",
    type       text        NOT NULL,
    event      text        NOT NULL COLLATE "C",
    mode       text        NOT NULL,
    schema     jsonb       NOT NULL,
    version    bigint      NOT NULL,
    change     bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_event_definition PRIMARY KEY (id),
    CONSTRAINT uq_event_definition_key UNIQUE (key),
    CONSTRAINT uq_event_definition_event UNIQUE NULLS NOT DISTINCT (brand, source, type, event),
    CONSTRAINT ck_event_definition_mode CHECK (mode IN ('OBSERVE', 'WARN', 'ENFORCE'))
);

COMMENT ON COLUMN event_definition.source IS 'null for every source of the brand; that of a source goes before it';
COMMENT ON COLUMN event_definition.change IS 'rises with every change of any definition, so that replicas see them';

CREATE SEQUENCE event_definition_change;

CREATE TABLE event_definition_version (
    definition_id uuid        NOT NULL,
    version       bigint      NOT NULL,
    mode          text        NOT NULL,
    schema        jsonb       NOT NULL,
    changed_by    text,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT pk_event_definition_version PRIMARY KEY (definition_id, version),
    CONSTRAINT fk_event_definition_version_definition FOREIGN KEY (definition_id)
        REFERENCES event_definition (id) ON DELETE CASCADE
);

-- Which events come, defined or not. One row per partition of the log, as in source_statistics.
CREATE TABLE observed_event (
    source        text        NOT NULL COLLATE "C",
    type          text        NOT NULL COLLATE "C",
    event         text        NOT NULL COLLATE "C",
    log_partition integer     NOT NULL,
    brand         text        NOT NULL COLLATE "C",
    accepted      bigint      NOT NULL,
    violations    bigint      NOT NULL,
    rejected      bigint      NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    CONSTRAINT pk_observed_event PRIMARY KEY (source, type, event, log_partition)
) WITH (fillfactor = 50);
CREATE INDEX ix_observed_event_event ON observed_event (brand, type, event);
