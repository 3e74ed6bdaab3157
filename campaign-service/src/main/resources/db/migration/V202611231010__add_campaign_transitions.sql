-- Why a campaign was stopped or sent back, and by whom; and what it is found by, as the revision says that it stands by.
alter table campaign
    add column killed_by    text,
    add column pause_reason text,
    add column paused_by    text,
    add column initiative   text,
    add column market       text,
    add column starts_at    timestamptz,
    add column ends_at      timestamptz;

update campaign
   set initiative = revision.definition::jsonb ->> 'initiative',
       market     = revision.definition::jsonb ->> 'market',
       starts_at  = coalesce(revision.start_at, (revision.definition::jsonb -> 'validity' ->> 'from')::timestamptz),
       ends_at    = coalesce(revision.ends_at, (revision.definition::jsonb -> 'validity' ->> 'to')::timestamptz)
  from campaign_revision revision
 where revision.id = coalesce(campaign.live_revision, campaign.latest_revision);

-- A range that ends before it starts would be an error, and so would the change that makes it.
alter table campaign add constraint ck_campaign_period check (starts_at is null or ends_at is null or starts_at <= ends_at);

create index ix_campaign_brand on campaign (brand, key);
create index ix_campaign_state on campaign (state, key);
create index ix_campaign_initiative on campaign (initiative, key);
create index ix_campaign_key_prefix on campaign (key text_pattern_ops);
create index ix_campaign_initiative_prefix on campaign (initiative text_pattern_ops);
create index ix_campaign_period on campaign using gist (tstzrange(starts_at, ends_at));

alter table campaign_revision
    add column rejected_by   text,
    add column rejected_at   timestamptz,
    add column reject_reason text;

-- Every step in the life of a campaign; who is null where the clock made it.
create table campaign_transition (
    id         uuid        not null,
    campaign   text        not null,
    revision   integer     not null,
    transition text        not null,
    from_state text,
    to_state   text        not null,
    who        text,
    reason     text,
    at         timestamptz not null,
    constraint pk_campaign_transition primary key (id),
    constraint fk_campaign_transition_campaign foreign key (campaign) references campaign (key)
);

create index ix_campaign_transition_campaign on campaign_transition (campaign, id);
