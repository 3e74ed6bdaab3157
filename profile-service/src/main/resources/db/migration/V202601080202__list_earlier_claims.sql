-- What came before traits were listed is listed as what comes beside the log; without a claim there is nothing to fold.
INSERT INTO observed_trait (source, name, log_partition, brand, claims, mismatches, first_seen_at, last_seen_at)
SELECT source, name, -1, min(brand), count(*), 0, min(recorded_at), max(recorded_at)
FROM fragment GROUP BY source, name
ON CONFLICT ON CONSTRAINT pk_observed_trait DO NOTHING;
