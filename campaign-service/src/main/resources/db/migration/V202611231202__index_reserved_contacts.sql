-- What a page shows a person already.
create index ix_contact_reserved_person on contact (person) where state = 'RESERVED';
