/**
 * What kinds of contact moments there are, and which of them an event is.
 * The door is {@link io.klantbeeld.profile.timeline.kind.MomentKind}, a table.
 */
package io.klantbeeld.profile.timeline.kind;
