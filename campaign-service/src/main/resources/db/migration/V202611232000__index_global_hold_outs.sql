-- Every decision asks which campaigns leave people out of all of their brand: few do, and the others are not read.
create index ix_campaign_revision_hold_out on campaign_revision (id)
    where (definition::jsonb #>> '{holdOut,global}') = 'true';
