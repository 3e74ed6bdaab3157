-- Controllers, brands, purposes, topics and notices: one row per version of an entry.
CREATE TABLE catalogue_entry (
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    key          text        NOT NULL,
    version      bigint      NOT NULL,
    state        text        NOT NULL,
    -- Who may see and change it, beside those who may see all brands; empty: everybody.
    brands       text[]      NOT NULL,
    author       text        NOT NULL,
    approver     text,
    drafted_at   timestamptz NOT NULL,
    activated_at timestamptz,
    definition   jsonb       NOT NULL,
    CONSTRAINT pk_catalogue_entry PRIMARY KEY (id),
    CONSTRAINT uq_catalogue_entry_version UNIQUE (kind, key, version),
    CONSTRAINT ck_catalogue_entry_kind CHECK (kind IN ('CONTROLLER', 'BRAND', 'PURPOSE', 'TOPIC', 'NOTICE')),
    CONSTRAINT ck_catalogue_entry_state CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    -- Four eyes: whoever approved is not who wrote.
    CONSTRAINT ck_catalogue_entry_approver CHECK ((state = 'DRAFT') = (approver IS NULL) AND approver <> author)
);

CREATE UNIQUE INDEX uq_catalogue_entry_draft ON catalogue_entry (kind, key) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX uq_catalogue_entry_active ON catalogue_entry (kind, key) WHERE state = 'ACTIVE';

-- Rises with every activation. Its only row is also the lock that makes changes of the catalogue take turns.
CREATE TABLE catalogue_revision (
    id       smallint NOT NULL DEFAULT 1,
    revision bigint   NOT NULL,
    CONSTRAINT pk_catalogue_revision PRIMARY KEY (id),
    CONSTRAINT ck_catalogue_revision_single CHECK (id = 1)
);

INSERT INTO catalogue_revision (revision) VALUES (0);
