CREATE TABLE trait_definition (
    name        text        NOT NULL COLLATE "C",
    type        text        NOT NULL,
    category    text        NOT NULL,
    brands      text[]      NOT NULL COLLATE "C",
    policy      text        NOT NULL,
    validation  jsonb       NOT NULL,
    verified_by text[]      NOT NULL COLLATE "C",
    description text,
    computed    boolean     NOT NULL,
    version     bigint      NOT NULL,
    change      bigint      NOT NULL,
    folding     bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    CONSTRAINT pk_trait_definition PRIMARY KEY (name),
    CONSTRAINT ck_trait_definition_type
        CHECK (type IN ('STRING', 'NUMBER', 'BOOLEAN', 'DATE', 'INSTANT', 'LIST', 'MAP')),
    CONSTRAINT ck_trait_definition_policy
        CHECK (policy IN ('SOURCE_PRECEDENCE', 'MOST_RECENT', 'FIRST', 'MAX', 'MIN', 'UNION', 'MOST_FREQUENT',
                          'VERIFIED_FIRST'))
);

COMMENT ON TABLE trait_definition IS 'what a trait holds and how its claims fold; traits without one are accepted as they come';
COMMENT ON COLUMN trait_definition.brands IS 'whose claims it is about; none for those of every brand';
COMMENT ON COLUMN trait_definition.change IS 'rises with every change of any definition, so that replicas see them';
COMMENT ON COLUMN trait_definition.folding IS 'the last change after which its claims fold to something else';

CREATE SEQUENCE trait_definition_change;

CREATE TABLE trait_definition_version (
    name       text        NOT NULL COLLATE "C",
    version    bigint      NOT NULL,
    settings   jsonb       NOT NULL,
    changed_by text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_trait_definition_version PRIMARY KEY (name, version),
    CONSTRAINT fk_trait_definition_version_definition FOREIGN KEY (name)
        REFERENCES trait_definition (name) ON DELETE CASCADE
);

-- Outlives its definition: what a trait folds to without one has to be folded too.
CREATE TABLE trait_refold (
    name         text        NOT NULL COLLATE "C",
    after_id     uuid        NOT NULL,
    republish    boolean     NOT NULL,
    examined     bigint      NOT NULL,
    changed      bigint      NOT NULL,
    expected     bigint      NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT pk_trait_refold PRIMARY KEY (name)
);
CREATE INDEX ix_trait_refold_running ON trait_refold (requested_at) WHERE finished_at IS NULL;

COMMENT ON TABLE trait_refold IS 'the last pass over all persons that folds a trait anew';
COMMENT ON COLUMN trait_refold.after_id IS 'profiles up to this id have been examined';
COMMENT ON COLUMN trait_refold.republish IS 'whether persons who have the trait are published even where its value stays';

-- Which traits come, defined or not. One row per partition of the log, as in source_statistics.
CREATE TABLE observed_trait (
    source        text        NOT NULL COLLATE "C",
    name          text        NOT NULL COLLATE "C",
    log_partition integer     NOT NULL,
    brand         text        NOT NULL COLLATE "C",
    claims        bigint      NOT NULL,
    mismatches    bigint      NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    CONSTRAINT pk_observed_trait PRIMARY KEY (source, name, log_partition)
) WITH (fillfactor = 50);
CREATE INDEX ix_observed_trait_brand ON observed_trait (brand, source, name);
CREATE INDEX ix_observed_trait_name ON observed_trait (name, source);

COMMENT ON COLUMN observed_trait.mismatches IS 'claims that their definition did not admit when they came';

ALTER TABLE fragment ADD COLUMN verified boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN fragment.verified IS 'whoever claimed it had checked it';

ALTER TABLE trait
    ADD COLUMN verified boolean NOT NULL DEFAULT false,
    ADD COLUMN support integer NOT NULL DEFAULT 1,
    ADD COLUMN retracted boolean NOT NULL DEFAULT false,
    ADD COLUMN folding bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN trait.support IS 'claims that say so, where the merge policy counts them';
COMMENT ON COLUMN trait.retracted IS 'whether a source took a claim back, so that a further one may not count';
COMMENT ON COLUMN trait.folding IS 'trait_definition.folding of the definition by which it was folded; 0 without one';

-- Who consisted of which identifiers at a moment of the past is read from the turns after it.
CREATE INDEX ix_merge_entry_nodes ON merge_entry USING gin (nodes) WITH (fastupdate = off);
