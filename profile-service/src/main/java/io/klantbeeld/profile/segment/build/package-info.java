/**
 * Passes over all persons: builds of segments, previews of rules, and the nightly check. Any replica works on them, by
 * the code that evaluates persons as they change.
 */
package io.klantbeeld.profile.segment.build;
