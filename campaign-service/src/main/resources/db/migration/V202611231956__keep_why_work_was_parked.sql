-- Why it failed, as kinds of failures: their messages repeat personal data.
alter table waiting_trigger add column cause text;
alter table contact_fallback add column cause text;

create index ix_waiting_trigger_parked on waiting_trigger (parked_at, id) where parked_at is not null;
create index ix_contact_fallback_parked on contact_fallback (parked_at, contact_id) where parked_at is not null;
