-- Contacts that were made and those that were answered. Sixteen rows per key: whoever sends does not wait for others.
create table propensity_count (
    brand     text     not null,
    action    text     not null,
    channel   text     not null,
    shard     smallint not null,
    trials    bigint   not null,
    successes bigint   not null,
    constraint pk_propensity_count primary key (brand, action, channel, shard),
    constraint ck_propensity_count_successes check (trials >= 0 and successes >= 0)
);
