-- Compared with observed_event.type, whose index is of this collation.
ALTER TABLE event_definition ALTER COLUMN type TYPE text COLLATE "C";
