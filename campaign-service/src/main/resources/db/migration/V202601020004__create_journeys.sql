create table waiting_trigger (
    id              uuid        not null,
    campaign        text        not null,
    revision        uuid        not null,
    profile_id      uuid        not null,
    profile_version bigint      not null,
    interaction     jsonb       not null,
    received_at     timestamptz not null,
    next_at         timestamptz not null,
    wait_until      timestamptz not null,
    asked           integer     not null default 0,
    failed          integer     not null default 0,
    parked_at       timestamptz,
    constraint pk_waiting_trigger primary key (id),
    constraint fk_waiting_trigger_revision foreign key (revision) references campaign_revision (id)
);

create index ix_waiting_trigger_next on waiting_trigger (next_at) where parked_at is null;

create table journey_run (
    id         uuid        not null,
    campaign   text        not null,
    revision   uuid        not null,
    person     uuid        not null,
    profile_id uuid        not null,
    occurrence text        not null,
    state      text        not null,
    step       text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    constraint pk_journey_run primary key (id),
    constraint fk_journey_run_revision foreign key (revision) references campaign_revision (id)
);

create index ix_journey_run_person on journey_run (person, campaign);

-- Decisions never change; what became of a contact afterwards is in the ledger.
create table decision (
    id         uuid        not null,
    at         timestamptz not null,
    campaign   text        not null,
    revision   uuid        not null,
    step       text        not null,
    action     text        not null,
    channel    text        not null,
    brand      text        not null,
    person     uuid        not null,
    profile_id uuid        not null,
    run        uuid        not null,
    trigger    text        not null,
    outcome    text        not null,
    contact_id uuid,
    gates      jsonb       not null,
    event      jsonb       not null,
    constraint pk_decision primary key (id),
    constraint fk_decision_contact foreign key (contact_id) references contact (id)
);

create index ix_decision_person on decision (person, id);
