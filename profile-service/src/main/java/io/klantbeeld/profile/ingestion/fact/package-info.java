/**
 * What becomes of the log: each record is applied once, in batches of one transaction each.
 * Order and duplicates do not matter: identity, traits and timeline depend on the set of facts alone.
 */
package io.klantbeeld.profile.ingestion.fact;
