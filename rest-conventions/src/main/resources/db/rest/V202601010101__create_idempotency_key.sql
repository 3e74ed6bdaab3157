-- Keys of creations, as hashes: of the client, the route and the key, and of the canonical body.
CREATE TABLE idempotency_key (
    key_hash    bytea       NOT NULL,
    route       text        NOT NULL,
    body_hash   bytea       NOT NULL,
    status      smallint    NOT NULL,
    resource_id text,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (key_hash),
    CONSTRAINT ck_idempotency_key_hashes CHECK (octet_length(key_hash) = 32 AND octet_length(body_hash) = 32)
);

CREATE INDEX ix_idempotency_key_expires_at ON idempotency_key (expires_at);
