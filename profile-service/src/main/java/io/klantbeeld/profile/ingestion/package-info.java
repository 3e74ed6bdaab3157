/**
 * How events of sources come in: checked one by one, and written to the log before the sender gets its answer.
 * The log is the topic {@code ingestion.event.v1}; what becomes of it there is decided in the package {@code fact}.
 */
package io.klantbeeld.profile.ingestion;
