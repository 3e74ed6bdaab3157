-- Appended to in batches, before the answers that it tells of are given; see ADR 0017.
CREATE TABLE personal_access (
    profile_id uuid        NOT NULL,
    id         uuid        NOT NULL,
    at         timestamptz NOT NULL,
    subject    text        NOT NULL,
    client     text,
    purpose    text,
    route      text        NOT NULL,
    categories text[]      NOT NULL,
    CONSTRAINT pk_personal_access PRIMARY KEY (profile_id, id)
);
CREATE INDEX ix_personal_access_at ON personal_access USING brin (at);

COMMENT ON TABLE personal_access IS 'who was shown personal values of whom, when and why';
COMMENT ON COLUMN personal_access.purpose IS 'as the reader stated it; null where none was stated';
