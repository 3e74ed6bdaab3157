ALTER TABLE identity_run
    ADD COLUMN moved_identifiers bigint NOT NULL DEFAULT 0,
    ADD COLUMN moved_choices     bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN identity_run.moved_choices IS
    'of the identifiers that come to another profile, those with a choice about consent on record';
