-- What rules judge by: a person's contacts in the order of time, whether or not they count.
create index ix_contact_touch on contact (person, pressure_at);
drop index ix_contact_pressure;
