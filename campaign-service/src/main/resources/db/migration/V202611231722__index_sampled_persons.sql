-- Who is erased is taken out of every sample at once.
create index ix_simulation_sample_person on simulation_sample (person);
