-- What waits for somebody's word is little and looked for among very much.
create index ix_contact_unresolved on contact (id) where state = 'UNKNOWN';
