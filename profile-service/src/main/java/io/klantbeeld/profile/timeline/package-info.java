/**
 * Every contact moment between a person and a brand, in the order in which they happened.
 * Moments come from ingestion, from consent events and from contacts; the door is {@link io.klantbeeld.profile.timeline.Timeline}.
 */
package io.klantbeeld.profile.timeline;
