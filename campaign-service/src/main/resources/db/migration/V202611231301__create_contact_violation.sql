-- What was made, or is in somebody's hands: what is only planned is judged again before it goes, and what came late was
-- not there when others were judged.
create view made_contact as
select id, person, brand, campaign, channel, category, action, counts, basis, attempts, judged_at, judged_by, permitted_at,
       plan ->> 'campaign' as planned_campaign, plan ->> 'step' as step, plan ->> 'occurrence' as occurrence
  from contact
 where judged_at is not null and not late
   and state not in ('PLANNED', 'CLAIMED', 'REJECTED_TEMPORARY', 'REJECTED_PERMANENT', 'CANCELLED', 'EXPIRED',
                     'NOT_REACHED');

-- What must never be. Each is found once, by whatever rule was broken.
create table contact_violation (
    id         uuid        not null,
    contact_id uuid        not null,
    kind       text        not null,
    rule       text        not null,
    brand      text        not null,
    channel    text        not null,
    campaign   text,
    evidence   jsonb       not null,
    found_at   timestamptz not null,
    constraint pk_contact_violation primary key (id),
    constraint uq_contact_violation unique (contact_id, kind, rule),
    constraint fk_contact_violation_contact foreign key (contact_id) references contact (id),
    constraint ck_contact_violation_kind check (kind in ('DUPLICATE', 'OVER_CAP', 'WITHOUT_PERMISSION'))
);

create index ix_contact_violation_brand on contact_violation (brand, id);

-- How far the auditor has come: one row.
create table contact_audit (
    only_row   boolean     not null default true,
    judged_in  xid8        not null,
    contact_id uuid        not null,
    looked_at  timestamptz,
    constraint pk_contact_audit primary key (only_row),
    constraint ck_contact_audit_only check (only_row)
);

insert into contact_audit (judged_in, contact_id) values ('0', '00000000-0000-0000-0000-000000000000');
