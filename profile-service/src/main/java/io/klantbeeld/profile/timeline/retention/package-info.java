/**
 * How long moments are kept, where they are kept, and what is left of them afterwards.
 * Doors: {@link io.klantbeeld.profile.timeline.retention.Horizon}, its partitions and its baseline facts.
 */
package io.klantbeeld.profile.timeline.retention;
