-- What waits for Kafka. Two kinds of rows share one sequence, so that the order of ids is the order of publication:
-- event rows carry their payload, snapshot rows (with a version) only say which key changed.
create table outbox (
    id          bigint generated always as identity,
    topic       text        not null,
    key         text,
    message_id  uuid,
    type        text,
    payload     bytea,
    headers     jsonb,
    version     bigint,
    traceparent text,
    created_at  timestamptz not null default now(),
    constraint pk_outbox primary key (id),
    constraint ck_outbox_kind check (
        case when version is null
            then message_id is not null and type is not null
            else key is not null and message_id is null and type is null and payload is null and headers is null
        end
    )
) with (
    -- A queue leaves as many dead rows as it saw messages: vacuum by count, and without pausing.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0.2,
    autovacuum_vacuum_cost_delay = 0
);

-- One waiting snapshot row per key: changes that come faster than the relay reads are coalesced.
create unique index uq_outbox_topic_key on outbox (topic, key) where version is not null;
