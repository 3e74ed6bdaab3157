-- Addresses that nothing is sent to until consent-service's own suppressions are seen: of one brand, or of all (null).
create table contact_point_block (
    contact_point_ik text        not null,
    brand            text,
    channel          text        not null,
    code             text        not null,
    since            timestamptz not null,
    until            timestamptz not null,
    constraint uq_contact_point_block unique nulls not distinct (contact_point_ik, channel, brand)
);

create index ix_contact_point_block_until on contact_point_block (until);
