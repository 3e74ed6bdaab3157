/**
 * Passes over all persons that change nothing: what a rule would find before it is defined, and every night whether all
 * memberships are what they should be.
 */
package io.klantbeeld.profile.segment.pass;
