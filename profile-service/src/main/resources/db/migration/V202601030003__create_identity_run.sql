CREATE TABLE identity_run (
    id           uuid        NOT NULL,
    mode         text        NOT NULL,
    namespaces   jsonb       NOT NULL,
    state        text        NOT NULL,
    after_id     uuid        NOT NULL,
    examined     bigint      NOT NULL,
    merged       bigint      NOT NULL,
    split        bigint      NOT NULL,
    expected     bigint      NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT pk_identity_run PRIMARY KEY (id),
    CONSTRAINT ck_identity_run_mode CHECK (mode IN ('SIMULATION', 'APPLICATION')),
    CONSTRAINT ck_identity_run_state CHECK (state IN ('RUNNING', 'COMPLETED', 'CANCELLED'))
);
CREATE INDEX ix_identity_run_running ON identity_run (requested_at) WHERE state = 'RUNNING';

COMMENT ON COLUMN identity_run.after_id IS 'profiles up to this id have been examined';
