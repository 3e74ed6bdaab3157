/**
 * The reasons that a decision gives: stable codes, the layer that each belongs to, and its words per language.
 */
package io.klantbeeld.consent.permission.reason;
