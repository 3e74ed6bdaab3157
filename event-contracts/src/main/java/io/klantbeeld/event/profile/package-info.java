/**
 * What profile-service tells about persons.
 * Snapshots are compacted and keyed by profile id; a higher version replaces a lower one.
 */
package io.klantbeeld.event.profile;
