-- What is tried, how far it is, and what came of it so far. Whoever works on a page of persons locks the row meanwhile.
create table simulation (
    id           uuid        not null,
    campaign     text        not null,
    brand        text        not null,
    trial        jsonb       not null,
    state        text        not null,
    -- About how many persons there are.
    expected     bigint      not null,
    -- The last person who was met; those after it follow.
    position     uuid        not null,
    examined     bigint      not null,
    result       jsonb       not null,
    -- What is left of budgets and stocks, as it would be, and by what holds.
    room         jsonb       not null,
    live_room    jsonb       not null,
    failures     integer     not null default 0,
    next_at      timestamptz not null,
    requested_by text,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    constraint pk_simulation primary key (id),
    constraint ck_simulation_state check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'))
);

create index ix_simulation_waiting on simulation (id) where state in ('QUEUED', 'RUNNING');
create index ix_simulation_campaign on simulation (campaign, id);
create index ix_simulation_finished on simulation (finished_at) where finished_at is not null;

-- Some persons of each end, by lot: the lot is that of the person, so that two simulations show the same ones.
create table simulation_sample (
    simulation uuid  not null,
    lot        uuid  not null,
    step       text  not null,
    person     uuid  not null,
    outcome    text  not null,
    gate       text  not null,
    code       text  not null,
    channel    text  not null,
    locale     text,
    gates      jsonb not null,
    constraint pk_simulation_sample primary key (simulation, lot, step),
    constraint fk_simulation_sample_simulation foreign key (simulation) references simulation (id) on delete cascade
);

create index ix_simulation_sample_end on simulation_sample (simulation, gate, code, lot, step);
