CREATE TABLE computed_trait (
    name          text        NOT NULL COLLATE "C",
    brand         text        NOT NULL COLLATE "C",
    type          text        NOT NULL,
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    settings      jsonb       NOT NULL,
    live_version  bigint,
    live_settings jsonb,
    live_since    timestamptz,
    announced     uuid,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT pk_computed_trait PRIMARY KEY (name),
    CONSTRAINT ck_computed_trait_type
        CHECK (type IN ('STRING', 'NUMBER', 'BOOLEAN', 'DATE', 'INSTANT', 'LIST', 'MAP')),
    CONSTRAINT ck_computed_trait_state CHECK (state IN ('BUILDING', 'LIVE', 'CANCELLED')),
    CONSTRAINT ck_computed_trait_live CHECK ((live_version IS NULL) = (live_settings IS NULL))
);
CREATE INDEX ix_computed_trait_building ON computed_trait (name) WHERE state = 'BUILDING';
CREATE INDEX ix_computed_trait_announced ON computed_trait (name) WHERE announced IS NOT NULL;

COMMENT ON TABLE computed_trait IS 'traits that are computed from moments; the live version answers while a newer one is built';
COMMENT ON COLUMN computed_trait.announced IS
    'the node up to which persons were published with the live version; null once they all are';

CREATE TABLE computed_trait_version (
    name       text        NOT NULL COLLATE "C",
    version    bigint      NOT NULL,
    settings   jsonb       NOT NULL,
    changed_by text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_computed_trait_version PRIMARY KEY (name, version)
);

COMMENT ON TABLE computed_trait_version IS 'every version there ever was, also of traits that were retired';

CREATE TABLE computed_sweep (
    singleton   boolean     NOT NULL DEFAULT true,
    swept_until timestamptz NOT NULL,
    CONSTRAINT pk_computed_sweep PRIMARY KEY (singleton),
    CONSTRAINT ck_computed_sweep_singleton CHECK (singleton)
);

COMMENT ON TABLE computed_sweep IS 'until when persons were published of whom a moment left a window';

INSERT INTO computed_sweep (swept_until) VALUES (now());

CREATE TABLE computed_farewell (
    name      text        NOT NULL COLLATE "C",
    version   bigint      NOT NULL,
    settings  jsonb       NOT NULL,
    since     timestamptz NOT NULL DEFAULT now(),
    announced uuid        NOT NULL,
    CONSTRAINT pk_computed_farewell PRIMARY KEY (name, version)
);

COMMENT ON TABLE computed_farewell IS
    'versions that answer no more, and with which persons are still published beyond the announced node';
