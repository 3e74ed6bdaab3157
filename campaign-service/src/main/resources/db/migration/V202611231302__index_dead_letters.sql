-- What the dispatcher could not bring to an end by a fault: tried too often, not to be prepared, or not to be read.
create view dead_contact as
select id, person, brand, campaign, action, channel, state, code, coalesce(evidence ->> 'cause', evidence ->> 'reason') as reason,
       attempts, planned_at, expires_at, changed_at
  from contact
 where code in ('RETRIES_EXHAUSTED', 'PREPARATION_FAILED', 'RENDER_FAILED')
   and state in ('CANCELLED', 'REJECTED_PERMANENT', 'UNKNOWN');

create index ix_contact_dead on contact (id)
 where code in ('RETRIES_EXHAUSTED', 'PREPARATION_FAILED', 'RENDER_FAILED')
   and state in ('CANCELLED', 'REJECTED_PERMANENT', 'UNKNOWN');

create index ix_contact_dead_campaign on contact (campaign, id)
 where code in ('RETRIES_EXHAUSTED', 'PREPARATION_FAILED', 'RENDER_FAILED')
   and state in ('CANCELLED', 'REJECTED_PERMANENT', 'UNKNOWN');

-- Which unknown outcomes a provider may be asked about next.
create index ix_contact_unknown on contact (channel, next_attempt_at) where state = 'UNKNOWN';
