/**
 * What ingestion did not accept, with the reason, so that nothing is dropped in silence.
 * The items hold personal data: their bodies are shown only to those who may see it.
 */
package io.klantbeeld.profile.ingestion.quarantine;
