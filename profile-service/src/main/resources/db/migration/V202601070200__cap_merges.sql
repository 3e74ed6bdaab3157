ALTER TABLE link_violation
    DROP CONSTRAINT ck_link_violation_reason,
    ADD CONSTRAINT ck_link_violation_reason CHECK (
        reason IN ('BLOCKED_VALUE', 'GENERIC_VALUE', 'COMPONENT_CAP', 'NEVER_LINK', 'LIMIT', 'MERGE_CAP'));

-- The newest of one reason are found without those of the others.
CREATE INDEX ix_link_violation_reason ON link_violation (reason, detected_at, home_id, other_id);
CREATE INDEX ix_generic_identifier_state ON generic_identifier (state, changed_at, node_id);
CREATE INDEX ix_merge_entry_decision_id ON merge_entry (decision_id) WHERE decision_id IS NOT NULL;
