/**
 * Load on segments: how long a first build takes, how fast an event shows in them, what a preview takes, and what they cost
 * ingestion. The door is {@link io.klantbeeld.benchmark.segment.SegmentCase}.
 */
package io.klantbeeld.benchmark.segment;
