/**
 * Puts load on something, as fast as it takes it or at a rate that does not wait for it, and measures what comes of it.
 * The door is {@link io.klantbeeld.benchmark.drive.Drive}.
 */
package io.klantbeeld.benchmark.drive;
