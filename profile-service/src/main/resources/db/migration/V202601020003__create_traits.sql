CREATE TABLE fragment (
    node_id     uuid        NOT NULL,
    brand       text        NOT NULL COLLATE "C",
    name        text        NOT NULL COLLATE "C",
    source      text        NOT NULL COLLATE "C",
    observed_at timestamptz NOT NULL,
    message_id  text        NOT NULL COLLATE "C",
    precedence  integer     NOT NULL,
    value       jsonb       NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_fragment PRIMARY KEY (node_id, brand, name, source, observed_at, message_id)
);

COMMENT ON TABLE fragment IS 'one claim of one source about a trait; never rewritten';
COMMENT ON COLUMN fragment.precedence IS 'of the source when it claimed';

CREATE TABLE trait (
    profile_id  uuid        NOT NULL,
    brand       text        NOT NULL COLLATE "C",
    name        text        NOT NULL COLLATE "C",
    value       jsonb       NOT NULL,
    source      text        NOT NULL COLLATE "C",
    observed_at timestamptz NOT NULL,
    message_id  text        NOT NULL COLLATE "C",
    precedence  integer     NOT NULL,
    CONSTRAINT pk_trait PRIMARY KEY (profile_id, brand, name)
) WITH (fillfactor = 80);

COMMENT ON TABLE trait IS 'the fold of the fragments of a profile, per brand; derived, so it can be folded again';

CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- Without the pending list: each search would read it first, and the planner then prefers the whole table.
CREATE INDEX ix_trait_name_trigram ON trait USING gin ((value #>> '{}') gin_trgm_ops) WITH (fastupdate = off)
    WHERE name IN ('firstName', 'lastName', 'name');
