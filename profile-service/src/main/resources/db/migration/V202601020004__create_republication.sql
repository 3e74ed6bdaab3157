CREATE TABLE republication (
    id           uuid        NOT NULL,
    state        text        NOT NULL,
    after_id     uuid        NOT NULL,
    published    bigint      NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT pk_republication PRIMARY KEY (id),
    CONSTRAINT ck_republication_state CHECK (state IN ('RUNNING', 'COMPLETED'))
);
CREATE INDEX ix_republication_running ON republication (requested_at) WHERE state = 'RUNNING';

COMMENT ON COLUMN republication.after_id IS 'profiles up to this id have their snapshot rows';
