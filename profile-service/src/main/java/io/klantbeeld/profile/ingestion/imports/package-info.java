/**
 * Brings files of profiles, events and past purchases in: a dry run tells row by row what would become of them, an
 * application does it, and an undo takes it back. A crash, a repetition or a cancellation leaves nothing half done.
 */
package io.klantbeeld.profile.ingestion.imports;
