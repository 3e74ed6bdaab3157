-- The version under which the permissions of a profile were last published.
CREATE TABLE permission_version (
    profile_id uuid   NOT NULL,
    version    bigint NOT NULL,
    CONSTRAINT pk_permission_version PRIMARY KEY (profile_id)
);

-- Publications of all permissions again: after a change of the catalogue, or because someone asked.
CREATE TABLE permission_republication (
    id           uuid        NOT NULL,
    reason       text        NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    last_profile uuid,
    published    bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_permission_republication PRIMARY KEY (id),
    CONSTRAINT ck_permission_republication_reason CHECK (reason IN ('REQUESTED', 'CATALOGUE_CHANGED'))
);

CREATE INDEX ix_permission_republication_open ON permission_republication (requested_at) WHERE finished_at IS NULL;
