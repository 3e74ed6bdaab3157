-- What a contact is expected to bring, and infinitely much where it is owed to the person: of those that may go at the
-- same moment, the one that is worth most goes first.
alter table contact add column worth numeric;

drop index ix_contact_lane;
create index ix_contact_lane
    on contact (coalesce(campaign, ''), channel, next_attempt_at, worth desc nulls last)
 where state in ('PLANNED', 'REJECTED_TEMPORARY');
