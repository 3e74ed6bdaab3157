create table initiative (
    key        text        not null,
    brand      text        not null,
    name       text        not null,
    objective  text,
    markets    text[]      not null,
    author     text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    constraint pk_initiative primary key (key)
);

create table contact_policy (
    key        text        not null,
    brand      text        not null,
    definition text        not null,
    author     text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    constraint pk_contact_policy primary key (key)
);

create index ix_contact_policy_brand on contact_policy (brand, key);

create table campaign (
    key             text        not null,
    brand           text        not null,
    state           text        not null,
    killed          boolean     not null,
    kill_reason     text,
    latest_revision uuid,
    live_revision   uuid,
    entry_event     text,
    version         bigint      not null,
    changed_at      timestamptz not null,
    constraint pk_campaign primary key (key)
);

create index ix_campaign_entry_event on campaign (entry_event) where state in ('RUNNING', 'PAUSED');

-- The definition is kept as the very text that the hash covers; the approval names the hash that the approver saw.
create table campaign_revision (
    id            uuid        not null,
    campaign      text        not null,
    number        integer     not null,
    hash          text        not null,
    definition    text        not null,
    state         text        not null,
    author        text        not null,
    created_at    timestamptz not null,
    submitted_by  text,
    approved_by   text,
    approved_at   timestamptz,
    approved_hash text,
    start_at      timestamptz,
    ends_at       timestamptz,
    constraint pk_campaign_revision primary key (id),
    constraint uq_campaign_revision_number unique (campaign, number),
    constraint fk_campaign_revision_campaign foreign key (campaign) references campaign (key),
    constraint ck_campaign_revision_four_eyes check (approved_by <> author)
);

create index ix_campaign_revision_start on campaign_revision (start_at) where state = 'SCHEDULED';
create index ix_campaign_revision_end on campaign_revision (ends_at) where state in ('RUNNING', 'PAUSED');

alter table campaign
    add constraint fk_campaign_latest_revision foreign key (latest_revision) references campaign_revision (id),
    add constraint fk_campaign_live_revision foreign key (live_revision) references campaign_revision (id);
