/**
 * What the rest of the platform knows of a profile: its two snapshots, written when the relay publishes them.
 * Both can be published again for every profile, so that a projection elsewhere can be rebuilt.
 */
package io.klantbeeld.profile.publication;
