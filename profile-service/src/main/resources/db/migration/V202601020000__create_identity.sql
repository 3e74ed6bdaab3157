-- Facts are distributed by node_id and derived rows by profile_id when PostgreSQL grows by Citus, so no foreign key
-- crosses the two.
CREATE SEQUENCE recorded_seq CACHE 1;

CREATE TABLE profile (
    id           uuid        NOT NULL,
    state        text        NOT NULL,
    merged_into  uuid,
    version      bigint      NOT NULL,
    recorded_seq bigint      NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT pk_profile PRIMARY KEY (id),
    CONSTRAINT ck_profile_state CHECK (state IN ('ACTIVE', 'RESTRICTED', 'MERGED', 'ERASED')),
    CONSTRAINT ck_profile_merged_into CHECK ((state = 'MERGED') = (merged_into IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX ix_profile_merged_into ON profile (merged_into) WHERE merged_into IS NOT NULL;

COMMENT ON COLUMN profile.version IS 'rises with every change of published state';
COMMENT ON COLUMN profile.recorded_seq IS 'the last thing recorded about the person; rises under the lock of this row';

CREATE TABLE node (
    id         uuid        NOT NULL,
    ik         text        NOT NULL COLLATE "C",
    namespace  text        NOT NULL COLLATE "C",
    value      text        NOT NULL,
    joins      boolean     NOT NULL,
    profile_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_node PRIMARY KEY (id)
) WITH (fillfactor = 90);
CREATE INDEX ix_node_profile_id ON node (profile_id);

COMMENT ON TABLE node IS 'one identifier; profile_id points to the profile it was resolved to';
COMMENT ON COLUMN node.joins IS 'false for devices: they never make two persons one';
COMMENT ON COLUMN node.profile_id IS 'null while the node is only known as the device of somebody';

CREATE TABLE sighting (
    node_id       uuid        NOT NULL,
    brand         text        NOT NULL COLLATE "C",
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    verified      boolean     NOT NULL,
    CONSTRAINT pk_sighting PRIMARY KEY (node_id, brand)
) WITH (fillfactor = 70);

COMMENT ON TABLE sighting IS 'that the sources of a brand named an identifier; brand * when it was named for all brands';

CREATE TABLE link_fact (
    home_id     uuid        NOT NULL,
    other_id    uuid        NOT NULL,
    brand       text        NOT NULL COLLATE "C",
    occurred_at timestamptz NOT NULL,
    source      text        NOT NULL COLLATE "C",
    message_id  text        NOT NULL COLLATE "C",
    joins       boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_link_fact PRIMARY KEY (home_id, other_id, brand, occurred_at, source, message_id)
);

COMMENT ON TABLE link_fact IS
    'that one event named two identifiers; a joining pair is kept from its earliest event on, a device at every event';

CREATE TABLE merge_entry (
    id          uuid        NOT NULL,
    survivor_id uuid        NOT NULL,
    absorbed_id uuid        NOT NULL,
    nodes       uuid[]      NOT NULL,
    merged_at   timestamptz NOT NULL,
    CONSTRAINT pk_merge_entry PRIMARY KEY (id)
);
CREATE INDEX ix_merge_entry_survivor_id ON merge_entry (survivor_id);
CREATE INDEX ix_merge_entry_absorbed_id ON merge_entry (absorbed_id);

COMMENT ON TABLE merge_entry IS 'the ledger of merges; nodes are those whose pointers flipped';
