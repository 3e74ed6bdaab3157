package io.klantbeeld.profile.ingestion;

import java.util.Map;
import java.util.UUID;

/**
 * One record of the log.
 *
 * @param key identifier key of the best identifier; null for a quarantined item
 */
record LogRecord(UUID id, String key, String type, byte[] value, Map<String, String> headers) {}
