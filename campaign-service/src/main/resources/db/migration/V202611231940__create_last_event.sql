-- Which events block contacts, beside the words that say so: every batch of events is asked for them.
alter table contact_policy
    add column after_events text[] not null default '{}';

create index ix_contact_policy_after_events on contact_policy (brand) where after_events <> '{}' and removed_at is null;

-- When what policies name last happened to a profile. It stays with its profile; whoever judges reads all members.
create table last_event (
    profile_id  uuid        not null,
    brand       text        not null,
    name        text        not null,
    occurred_at timestamptz not null,
    constraint pk_last_event primary key (profile_id, brand, name)
);

create index ix_last_event_type on last_event (brand, name, occurred_at);
