-- Each has a predicate that only a condition on its own column implies: while no steward has linked anything, both are
-- of no size, and a planner that may use either takes one of them, whatever it asks for, and keeps that plan.
DROP INDEX ix_link_fact_steward_home_id;
CREATE INDEX ix_link_fact_steward_home_id ON link_fact (home_id) WHERE source = '$steward' AND home_id IS NOT NULL;
DROP INDEX ix_link_fact_steward_other_id;
CREATE INDEX ix_link_fact_steward_other_id ON link_fact (other_id) WHERE source = '$steward' AND other_id IS NOT NULL;
