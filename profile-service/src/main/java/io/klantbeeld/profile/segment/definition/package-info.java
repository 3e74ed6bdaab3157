/**
 * Segments as their authors define them: the rule with its versions, checked against what is registered.
 * The doors are {@link io.klantbeeld.profile.segment.definition.Segments} and
 * {@link io.klantbeeld.profile.segment.definition.SegmentRules}.
 */
package io.klantbeeld.profile.segment.definition;
