/**
 * Events of other producers, which write to the topic {@code ingestion.external.v1} instead of calling.
 * They pass the same checks as all others, and only then enter the log.
 */
package io.klantbeeld.profile.ingestion.external;
