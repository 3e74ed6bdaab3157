ALTER TABLE dedup ADD COLUMN record_id uuid;

COMMENT ON COLUMN dedup.record_id IS
    'the record of the log that was applied, so that its repeated delivery is no duplicate; null where there was none';
