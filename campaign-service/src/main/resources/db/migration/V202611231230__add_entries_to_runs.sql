-- Whether the run let the person in: one that was stopped at the door is no entry, and keeps nobody out later.
alter table journey_run add column entered boolean not null default true;
