-- Partitions by month are made ahead of time and on demand, see TimelinePartitions.
CREATE TABLE interaction (
    node_id      uuid        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    id           uuid        NOT NULL,
    recorded_seq bigint      NOT NULL DEFAULT nextval('recorded_seq'),
    recorded_at  timestamptz NOT NULL,
    brand        text        NOT NULL COLLATE "C",
    origin       text        NOT NULL,
    type         text        NOT NULL,
    name         text,
    channel      text,
    direction    text,
    source       text        NOT NULL,
    properties   jsonb       NOT NULL,
    marks        text[]      NOT NULL,
    contact_id   uuid,
    campaign     text,
    status       text,
    CONSTRAINT pk_interaction PRIMARY KEY (node_id, occurred_at, id),
    CONSTRAINT ck_interaction_origin CHECK (origin IN ('ingestion', 'campaign', 'consent'))
) PARTITION BY RANGE (occurred_at);
CREATE INDEX ix_interaction_recorded_seq ON interaction (node_id, recorded_seq);

COMMENT ON COLUMN interaction.recorded_seq IS 'rises per profile in commit order, since it is drawn under its lock';

CREATE TABLE contact_moment (
    contact_id  uuid        NOT NULL,
    node_id     uuid        NOT NULL,
    occurred_at timestamptz NOT NULL,
    rank        integer     NOT NULL,
    ranked_at   timestamptz NOT NULL,
    change      jsonb       NOT NULL,
    CONSTRAINT pk_contact_moment PRIMARY KEY (contact_id)
) WITH (fillfactor = 70);

COMMENT ON TABLE contact_moment IS
    'what is known of a contact: its earliest time, and the change of the highest rank (the latest among equals)';
