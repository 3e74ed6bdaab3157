/**
 * The systems that send data, and the write keys by which they are known; of a key only the hash is kept.
 * A key is replaced by issuing a new one while the old ones run out.
 */
package io.klantbeeld.profile.ingestion.source;
