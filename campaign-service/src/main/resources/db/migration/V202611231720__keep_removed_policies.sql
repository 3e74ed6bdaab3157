-- Decisions name a policy with its version: what was removed keeps its key and goes on counting when it is written again.
alter table contact_policy
    add column removed_at timestamptz;
