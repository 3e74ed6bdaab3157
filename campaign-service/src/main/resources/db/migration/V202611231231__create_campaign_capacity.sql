-- What is left of a budget or a stock, in parts, so that not everybody waits at one row: the parts together are exact.
create table campaign_capacity (
    campaign text     not null,
    what     text     not null,
    part     smallint not null,
    -- Of how much in all; null until the parts are first laid out.
    total    numeric,
    room     numeric  not null,
    constraint pk_campaign_capacity primary key (campaign, what, part)
);

-- What a contact takes of them, until it turns out not to be made.
create table capacity_hold (
    contact_id uuid    not null,
    campaign   text    not null,
    what       text    not null,
    amount     numeric not null,
    released   boolean not null,
    constraint pk_capacity_hold primary key (contact_id, what),
    constraint fk_capacity_hold_contact foreign key (contact_id) references contact (id) on delete cascade
);

-- What a campaign spent before it had a budget, and what goes wrong with it, are read by the campaign.
create index ix_contact_campaign_sent on contact (campaign, channel, sent_at) include (action, state)
    where campaign is not null;
