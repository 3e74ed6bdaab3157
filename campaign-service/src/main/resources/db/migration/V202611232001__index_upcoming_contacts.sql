-- What is to come for a person, by the moment from which it can go.
create index ix_contact_upcoming on contact (person, next_attempt_at, id)
    where state in ('PLANNED', 'RESERVED', 'CLAIMED', 'SENDING', 'REJECTED_TEMPORARY');
