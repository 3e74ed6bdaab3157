-- A channel team contacts people with its own tools, outside any campaign and journey.
alter table decision
    alter column campaign drop not null,
    alter column revision drop not null,
    alter column step drop not null,
    alter column action drop not null,
    alter column run drop not null;

-- What a team said of the contact it made, so that the same words again are no contradiction.
alter table contact add column outcome jsonb;

create index ix_contact_reserved on contact (expires_at) where state = 'RESERVED';
create index ix_contact_decision on decision (contact_id) where contact_id is not null;
