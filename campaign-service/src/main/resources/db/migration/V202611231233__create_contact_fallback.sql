-- Contacts that failed for good while their action has another channel: the next one is tried, once.
create table contact_fallback (
    contact_id uuid        not null,
    next_at    timestamptz not null,
    failed     integer     not null default 0,
    parked_at  timestamptz,
    -- When the next channel was decided about; from then on the contact is not sent again itself.
    decided_at timestamptz,
    constraint pk_contact_fallback primary key (contact_id),
    constraint fk_contact_fallback_contact foreign key (contact_id) references contact (id) on delete cascade
);

create index ix_contact_fallback_next on contact_fallback (next_at) where decided_at is null and parked_at is null;
