-- What is kept for a segment is kept for whichever version of it is live.
INSERT INTO aggregate_use (series_id, owner, published)
SELECT DISTINCT series_id, 'segment:' || split_part(owner, ':', 2), false FROM aggregate_use WHERE owner LIKE 'segment:%:%'
ON CONFLICT ON CONSTRAINT pk_aggregate_use DO NOTHING;

DELETE FROM aggregate_use WHERE owner LIKE 'segment:%:%';

COMMENT ON COLUMN segment_build.ready_at IS
    'when its version became the live one; it goes over persons once every replica knows';
