-- Who said what became of a contact, or had it tried again, and why.
create table contact_resolution (
    id          uuid        not null,
    contact_id  uuid        not null,
    outcome     text        not null,
    note        text,
    resolved_by text,
    resolved_at timestamptz not null,
    constraint pk_contact_resolution primary key (id),
    constraint fk_contact_resolution_contact foreign key (contact_id) references contact (id),
    constraint ck_contact_resolution_outcome check (outcome in ('ACCEPTED', 'NOT_SENT', 'REDRIVEN'))
);

create index ix_contact_resolution_contact on contact_resolution (contact_id, id);
