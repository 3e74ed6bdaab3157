-- Which messages a consumer has handled. A row is written in the transaction that handles the message.
create table inbox (
    consumer   text        not null,
    message_id uuid        not null,
    handled_at timestamptz not null default now(),
    constraint pk_inbox primary key (consumer, message_id)
);

-- Pruning walks along the time of handling.
create index ix_inbox_handled_at on inbox (handled_at);
