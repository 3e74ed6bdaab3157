/**
 * Whether a brand may use a channel for a purpose to reach a person now, and why.
 * Derived from the facts whenever it is asked; nothing is written.
 */
package io.klantbeeld.consent.permission;
