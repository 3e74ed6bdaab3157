-- By what a contact was judged when it was sent, or reserved by a team. In which transaction: contacts can be looked at
-- in the order in which they are certain, since of all that are older than every open transaction none is missing.
alter table contact
    add column judged_by    jsonb,
    add column judged_at    timestamptz,
    add column judged_in    xid8,
    add column permitted_at timestamptz;

alter table contact_attempt add column accepted_in xid8;

create index ix_contact_judged on contact (judged_in, id) where judged_in is not null;
create index ix_contact_attempt_accepted on contact_attempt (accepted_in, contact_id) where accepted_in is not null;
