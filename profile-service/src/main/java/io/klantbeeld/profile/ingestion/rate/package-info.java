/**
 * How fast a source may send, over all replicas together.
 * What is spent is one number in the database; a replica takes a fraction of a second of it at once.
 */
package io.klantbeeld.profile.ingestion.rate;
