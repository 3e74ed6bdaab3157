/**
 * What people decide about who is who, why persons are as they are, and what other rules would make of them.
 * Decisions are facts that outrank the engine; every one of them can be taken back by a later one.
 */
package io.klantbeeld.profile.stewardship;
