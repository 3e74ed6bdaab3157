/**
 * Who is in which segment: evaluated in the transaction that changed a person, and when time alone changes the answer.
 * The doors are {@link io.klantbeeld.profile.segment.membership.LiveSegments},
 * {@link io.klantbeeld.profile.segment.membership.Evaluating} and
 * {@link io.klantbeeld.profile.segment.membership.Turning}.
 */
package io.klantbeeld.profile.segment.membership;
