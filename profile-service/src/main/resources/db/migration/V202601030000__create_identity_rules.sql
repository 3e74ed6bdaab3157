-- What resolution needs to know of a node: its place in the frozen order of namespaces, and what was found out about it.
ALTER TABLE node
    ADD COLUMN priority smallint NOT NULL GENERATED ALWAYS AS (
        CASE split_part(namespace, '.', 1)
            WHEN 'user_id' THEN 0 WHEN 'crm' THEN 1 WHEN 'loyalty' THEN 2 WHEN 'email' THEN 4 WHEN 'phone' THEN 5
            WHEN 'social' THEN 6 WHEN 'device' THEN 7 WHEN 'anonymous_id' THEN 8 ELSE 3 END) STORED,
    ADD COLUMN founded_id uuid,
    ADD COLUMN suspended boolean     NOT NULL DEFAULT false,
    ADD COLUMN decided   boolean     NOT NULL DEFAULT false,
    ADD COLUMN cap       smallint    NOT NULL DEFAULT 32767,
    ADD COLUMN owned_from timestamptz NOT NULL DEFAULT 'infinity';

COMMENT ON COLUMN node.founded_id IS
    'the profile that began with this node; a person has the oldest profile that its nodes founded';
COMMENT ON COLUMN node.suspended IS 'a generic value: its links join nobody';
COMMENT ON COLUMN node.decided IS 'a steward decided something about it';
COMMENT ON COLUMN node.cap IS 'links of this priority and below no longer count, since they reach too many others';
COMMENT ON COLUMN node.owned_from IS 'when a device first belongs to somebody; before, it is an anonymous profile of its own';

UPDATE node SET founded_id = f.absorbed_id
FROM (SELECT DISTINCT ON (m.absorbed_id) m.absorbed_id, n.id
      FROM merge_entry m JOIN node n ON n.id = ANY (m.nodes)
      ORDER BY m.absorbed_id, m.merged_at, n.created_at, n.id) f
WHERE node.id = f.id;

UPDATE node SET founded_id = f.profile_id
FROM (SELECT DISTINCT ON (n.profile_id) n.profile_id, n.id
      FROM node n WHERE n.profile_id IS NOT NULL AND n.founded_id IS NULL
      ORDER BY n.profile_id, n.created_at, n.id) f
WHERE node.id = f.id;

CREATE INDEX ix_link_fact_other_id ON link_fact (other_id, occurred_at);
CREATE INDEX ix_link_fact_steward_home_id ON link_fact (home_id) WHERE source = '$steward';
CREATE INDEX ix_link_fact_steward_other_id ON link_fact (other_id) WHERE source = '$steward';

CREATE TABLE link_violation (
    home_id     uuid        NOT NULL,
    other_id    uuid        NOT NULL,
    reason      text        NOT NULL,
    detected_at timestamptz NOT NULL,
    CONSTRAINT pk_link_violation PRIMARY KEY (home_id, other_id),
    CONSTRAINT ck_link_violation_reason CHECK (
        reason IN ('BLOCKED_VALUE', 'GENERIC_VALUE', 'COMPONENT_CAP', 'NEVER_LINK', 'LIMIT'))
);
CREATE INDEX ix_link_violation_detected_at ON link_violation (detected_at, home_id, other_id);
CREATE INDEX ix_link_violation_other_id ON link_violation (other_id);

COMMENT ON TABLE link_violation IS 'links between two persons that joined nobody, and why; derived with the persons';

CREATE TABLE generic_identifier (
    node_id    uuid        NOT NULL,
    state      text        NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_generic_identifier PRIMARY KEY (node_id),
    CONSTRAINT ck_generic_identifier_state CHECK (state IN ('SUSPENDED', 'RELEASED'))
);
CREATE INDEX ix_generic_identifier_changed_at ON generic_identifier (changed_at, node_id);

CREATE TABLE identity_decision (
    id         uuid        NOT NULL,
    kind       text        NOT NULL,
    left_ids   uuid[]      NOT NULL,
    right_ids  uuid[]      NOT NULL,
    reason     text        NOT NULL,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT pk_identity_decision PRIMARY KEY (id),
    CONSTRAINT ck_identity_decision_kind CHECK (kind IN ('LINK', 'NEVER_LINK', 'RELEASE', 'SUSPEND'))
);
CREATE INDEX ix_identity_decision_left_ids ON identity_decision USING gin (left_ids) WITH (fastupdate = off);
CREATE INDEX ix_identity_decision_right_ids ON identity_decision USING gin (right_ids) WITH (fastupdate = off);

COMMENT ON TABLE identity_decision IS 'what stewards decided; facts that outrank every link, the latest on a question first';

ALTER TABLE merge_entry
    ADD COLUMN kind text NOT NULL DEFAULT 'MERGED',
    ADD COLUMN kept_nodes uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN decision_id uuid,
    ADD CONSTRAINT ck_merge_entry_kind CHECK (kind IN ('MERGED', 'UNMERGED'));
ALTER TABLE merge_entry ALTER COLUMN kind DROP DEFAULT;

COMMENT ON TABLE merge_entry IS
    'the ledger of merges and unmerges; nodes are those of the absorbed or separated profile, kept_nodes of the other';
COMMENT ON COLUMN merge_entry.decision_id IS 'the decision that led to it; null when the facts alone did';
