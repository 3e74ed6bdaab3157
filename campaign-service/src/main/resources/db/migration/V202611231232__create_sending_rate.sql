-- Up to when the rate of a brand on a channel is spent: one number for all replicas.
create table sending_rate (
    channel     text        not null,
    brand       text        not null,
    spent_until timestamptz not null,
    constraint pk_sending_rate primary key (channel, brand)
);
