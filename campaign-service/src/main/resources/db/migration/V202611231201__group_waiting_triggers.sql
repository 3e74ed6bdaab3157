-- What one interaction opened for one profile is decided together.
alter table waiting_trigger
    add column interaction_id uuid generated always as ((interaction ->> 'interactionId')::uuid) stored;

create index ix_waiting_trigger_opening on waiting_trigger (interaction_id, profile_id, id);
