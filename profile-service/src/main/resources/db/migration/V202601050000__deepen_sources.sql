ALTER TABLE source
    ADD COLUMN external_topic    boolean NOT NULL DEFAULT false,
    ADD COLUMN events_per_second integer,
    ADD COLUMN burst             integer,
    ADD CONSTRAINT ck_source_rate CHECK (
        (events_per_second IS NULL) = (burst IS NULL) AND events_per_second > 0 AND burst > 0);

COMMENT ON COLUMN source.external_topic IS 'whether its events may come by the topic ingestion.external.v1';

ALTER TABLE source_key
    ADD COLUMN kind          text    NOT NULL DEFAULT 'WRITE',
    ADD COLUMN personal_data boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_source_key_kind CHECK (kind IN ('WRITE', 'READ'));

COMMENT ON COLUMN source_key.personal_data IS 'whether a read key shows personal values';

ALTER TABLE source_statistics
    ADD COLUMN last_occurred_at timestamptz,
    ADD COLUMN last_applied_at  timestamptz;

-- What is spent of a source's rate, as the instant up to which it is spent: one number that every replica moves on.
CREATE TABLE source_budget (
    source      text        NOT NULL COLLATE "C",
    spent_until timestamptz NOT NULL,
    CONSTRAINT pk_source_budget PRIMARY KEY (source)
) WITH (fillfactor = 50);
