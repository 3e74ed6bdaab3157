CREATE TABLE segment (
    id           uuid        NOT NULL,
    key          text        NOT NULL COLLATE "C",
    brand        text        NOT NULL COLLATE "C",
    rule         text        NOT NULL,
    version      bigint      NOT NULL,
    live_version bigint,
    state        text        NOT NULL,
    builds_on    text[]      NOT NULL,
    looks_at     text[]      NOT NULL,
    members      bigint      NOT NULL,
    counted_at   timestamptz NOT NULL,
    change       bigint      NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    CONSTRAINT pk_segment PRIMARY KEY (id),
    CONSTRAINT uq_segment_key UNIQUE (key),
    CONSTRAINT ck_segment_state CHECK (state IN ('BUILDING', 'LIVE', 'FAILED', 'RETIRED'))
);

CREATE INDEX ix_segment_present_key ON segment (key) WHERE state <> 'RETIRED';
CREATE INDEX ix_segment_present_brand ON segment (brand, key) WHERE state <> 'RETIRED';

COMMENT ON COLUMN segment.live_version IS 'the version by which persons are evaluated as they change; null before the first';
COMMENT ON COLUMN segment.builds_on IS 'keys of the segments that the rule names';
COMMENT ON COLUMN segment.looks_at IS 'names of the traits that the rule names';
COMMENT ON COLUMN segment.members IS 'without what segment_tally still holds';
COMMENT ON COLUMN segment.change IS 'rises with every change of any segment, so that replicas see them';

CREATE SEQUENCE segment_change;

CREATE TABLE segment_version (
    segment_id uuid        NOT NULL,
    version    bigint      NOT NULL,
    rule       text        NOT NULL,
    changed_by text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_segment_version PRIMARY KEY (segment_id, version),
    CONSTRAINT fk_segment_version_segment FOREIGN KEY (segment_id) REFERENCES segment (id)
);

-- One row per transaction and segment, folded into segment.members soon after: transactions that change the members of
-- one segment need not wait for each other.
CREATE TABLE segment_tally (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    segment_id uuid   NOT NULL,
    members    bigint NOT NULL,
    CONSTRAINT pk_segment_tally PRIMARY KEY (id)
);
CREATE INDEX ix_segment_tally_segment_id ON segment_tally (segment_id);

-- Distributed by profile_id, as all derived rows.
CREATE TABLE segment_member (
    profile_id      uuid        NOT NULL,
    segment_id      uuid        NOT NULL,
    segment_version bigint      NOT NULL,
    since           timestamptz NOT NULL,
    until           timestamptz,
    version         bigint      NOT NULL,
    evidence        jsonb       NOT NULL,
    CONSTRAINT pk_segment_member PRIMARY KEY (profile_id, segment_id)
) WITH (fillfactor = 80);
CREATE INDEX ix_segment_member_present ON segment_member (segment_id, profile_id) WHERE until IS NULL;

COMMENT ON TABLE segment_member IS 'the last membership of a person in a segment; who never was in it has no row';
COMMENT ON COLUMN segment_member.version IS 'rises with every change that is published';

CREATE TABLE segment_history (
    id              uuid        NOT NULL,
    segment_id      uuid        NOT NULL,
    profile_id      uuid        NOT NULL,
    at              timestamptz NOT NULL,
    entered         boolean     NOT NULL,
    cause           text        NOT NULL,
    segment_version bigint      NOT NULL,
    CONSTRAINT pk_segment_history PRIMARY KEY (id),
    CONSTRAINT ck_segment_history_cause CHECK (cause IN ('FACT', 'TIME', 'IDENTITY', 'BUILD', 'CHECK'))
);
CREATE INDEX ix_segment_history_segment_id ON segment_history (segment_id, at, id);
CREATE INDEX ix_segment_history_profile_id ON segment_history (profile_id);

CREATE TABLE segment_timer (
    profile_id uuid        NOT NULL,
    segment_id uuid        NOT NULL,
    due_at     timestamptz NOT NULL,
    CONSTRAINT pk_segment_timer PRIMARY KEY (profile_id, segment_id)
) WITH (fillfactor = 80);
CREATE INDEX ix_segment_timer_due_at ON segment_timer (due_at);
CREATE INDEX ix_segment_timer_segment_id ON segment_timer (segment_id, profile_id);

COMMENT ON TABLE segment_timer IS 'when time alone may change whether a person is in a segment';

CREATE TABLE segment_build (
    id           uuid        NOT NULL,
    segment_id   uuid        NOT NULL,
    version      bigint      NOT NULL,
    state        text        NOT NULL,
    expected     bigint      NOT NULL,
    examined     bigint      NOT NULL,
    entered      bigint      NOT NULL,
    departed     bigint      NOT NULL,
    requested_at timestamptz NOT NULL,
    ready_at     timestamptz,
    finished_at  timestamptz,
    CONSTRAINT pk_segment_build PRIMARY KEY (id),
    CONSTRAINT ck_segment_build_state CHECK (state IN ('PREPARING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT fk_segment_build_segment FOREIGN KEY (segment_id) REFERENCES segment (id)
);
CREATE INDEX ix_segment_build_segment_id ON segment_build (segment_id, requested_at);
CREATE INDEX ix_segment_build_active ON segment_build (requested_at) WHERE state IN ('PREPARING', 'RUNNING');

COMMENT ON COLUMN segment_build.ready_at IS
    'when what it needs was counted and its version became the live one; it goes over persons once every replica knows';

-- Ranges of equally many profiles, which any replica claims.
CREATE TABLE segment_build_range (
    build_id uuid    NOT NULL,
    ordinal  integer NOT NULL,
    after_id uuid    NOT NULL,
    to_id    uuid    NOT NULL,
    done     boolean NOT NULL,
    CONSTRAINT pk_segment_build_range PRIMARY KEY (build_id, ordinal),
    CONSTRAINT fk_segment_build_range_build FOREIGN KEY (build_id) REFERENCES segment_build (id) ON DELETE CASCADE
);

-- A pass over all persons that changes nothing: what a rule would find, or whether all memberships are what they should.
CREATE TABLE segment_pass (
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    brand        text,
    rule         text,
    state        text        NOT NULL,
    after_id     uuid        NOT NULL,
    expected     bigint      NOT NULL,
    examined     bigint      NOT NULL,
    found        bigint      NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT pk_segment_pass PRIMARY KEY (id),
    CONSTRAINT ck_segment_pass_kind CHECK (kind IN ('PREVIEW', 'CHECK')),
    CONSTRAINT ck_segment_pass_state CHECK (state IN ('RUNNING', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT ck_segment_pass_rule CHECK ((kind = 'PREVIEW') = (rule IS NOT NULL))
);
CREATE INDEX ix_segment_pass_running ON segment_pass (requested_at) WHERE state = 'RUNNING';
CREATE INDEX ix_segment_pass_check ON segment_pass (id) WHERE kind = 'CHECK';

COMMENT ON COLUMN segment_pass.found IS 'persons that the rule holds for, or memberships that were not what they should be';
