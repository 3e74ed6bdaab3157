/**
 * Who belongs together by a rule: segments are defined, built once over all persons, and kept exact as facts come in and
 * time goes by. Its doors are REST and {@code profile.segment-membership.v1}.
 */
package io.klantbeeld.profile.segment;
