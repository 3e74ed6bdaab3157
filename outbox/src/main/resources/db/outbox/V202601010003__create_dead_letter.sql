-- Records that a consumer cannot handle, kept until they are replayed or purged.
create table dead_letter (
    id                  uuid        not null,
    consumer            text        not null,
    topic               text        not null,
    partition           integer     not null,
    "offset"            bigint      not null,
    key                 text,
    message_id          uuid        not null,
    type                text        not null,
    time                timestamptz not null,
    headers             jsonb       not null,
    value               bytea,
    reason              text        not null,
    attempts            integer     not null default 1,
    failed_at           timestamptz not null default now(),
    replay_requested_at timestamptz,
    constraint pk_dead_letter primary key (id),
    -- A record that is delivered twice is set aside once.
    constraint uq_dead_letter_record unique (consumer, topic, partition, "offset")
);

create index ix_dead_letter_failed_at on dead_letter (failed_at);
create index ix_dead_letter_replay_requested_at on dead_letter (consumer, replay_requested_at)
    where replay_requested_at is not null;
