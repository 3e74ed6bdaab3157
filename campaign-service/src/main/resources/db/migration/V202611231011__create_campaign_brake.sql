-- Channels on which a campaign is held, since too much went wrong there; a decision and a claim read the open ones.
create table campaign_brake (
    id          uuid        not null,
    campaign    text        not null,
    channel     text        not null,
    reason      text        not null,
    evidence    jsonb       not null,
    since       timestamptz not null,
    until       timestamptz,
    released_by text,
    constraint pk_campaign_brake primary key (id),
    constraint fk_campaign_brake_campaign foreign key (campaign) references campaign (key)
);

create unique index uq_campaign_brake_open on campaign_brake (campaign, channel) where until is null;
create index ix_campaign_brake_campaign on campaign_brake (campaign, id);
