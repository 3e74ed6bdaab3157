CREATE TABLE device_interval (
    node_id  uuid        NOT NULL,
    from_at  timestamptz NOT NULL,
    to_at    timestamptz NOT NULL,
    owner_id uuid        NOT NULL,
    assumed  boolean     NOT NULL,
    CONSTRAINT pk_device_interval PRIMARY KEY (node_id, from_at),
    CONSTRAINT ck_device_interval_span CHECK (from_at < to_at)
);
CREATE INDEX ix_device_interval_owner_id ON device_interval (owner_id);

COMMENT ON TABLE device_interval IS
    'to whose node a device belonged from (inclusive) to (exclusive); derived from the facts that name both';
COMMENT ON COLUMN device_interval.assumed IS 'before the first fact that names its owner';

-- Whose facts are read where: what lies at a node belongs to its profile, what lies at a device to its owner of that time.
CREATE VIEW membership (profile_id, node_id, from_at, to_at) AS
SELECT n.profile_id, n.id, '-infinity'::timestamptz, n.owned_from FROM node n
UNION ALL
SELECT o.profile_id, d.node_id, d.from_at, d.to_at FROM device_interval d JOIN node o ON o.id = d.owner_id;
