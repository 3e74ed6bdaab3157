-- One row per person: its lock is what makes caps exact.
create table pressure (
    person     uuid   not null,
    ik         text,
    profile_id uuid,
    members    uuid[] not null,
    constraint pk_pressure primary key (person)
);

create table contact (
    id               uuid        not null,
    contact_key      uuid        not null,
    person           uuid        not null,
    profile_id       uuid,
    ik               text,
    members          uuid[]      not null,
    contact_point_ik text,
    brand            text        not null,
    campaign         text,
    action           text,
    channel          text        not null,
    category         text,
    counts           boolean     not null,
    plan             jsonb       not null,
    state            text        not null,
    published_rank   integer     not null,
    gate             text,
    code             text,
    evidence         jsonb,
    locale           text,
    subject          text,
    provider_id      text,
    disposition      text,
    late             boolean     not null default false,
    not_before       timestamptz not null,
    next_attempt_at  timestamptz not null,
    expires_at       timestamptz not null,
    attempts         integer     not null default 0,
    fence            bigint      not null default 0,
    lease_until      timestamptz,
    planned_at       timestamptz not null,
    sent_at          timestamptz,
    changed_at       timestamptz not null,
    -- When it weighs on the person: when it was sent, or is meant to be.
    pressure_at      timestamptz generated always as (coalesce(sent_at, not_before)) stored,
    constraint pk_contact primary key (id),
    constraint uq_contact_key unique (contact_key),
    constraint ck_contact_lease check ((state in ('CLAIMED', 'SENDING')) = (lease_until is not null))
);

create index ix_contact_person on contact (person, id);
create index ix_contact_pressure on contact (person, pressure_at) where counts;
create index ix_contact_due on contact (next_attempt_at) where state in ('PLANNED', 'REJECTED_TEMPORARY');
create index ix_contact_expiry on contact (expires_at) where state in ('PLANNED', 'REJECTED_TEMPORARY');
create index ix_contact_lease on contact (state, lease_until) where state in ('CLAIMED', 'SENDING');
create index ix_contact_campaign_pending on contact (campaign) where state in ('PLANNED', 'REJECTED_TEMPORARY');

create table contact_attempt (
    contact_id  uuid        not null,
    attempt     integer     not null,
    fence       bigint      not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    code        text,
    provider_id text,
    constraint pk_contact_attempt primary key (contact_id, attempt),
    constraint fk_contact_attempt_contact foreign key (contact_id) references contact (id)
);
