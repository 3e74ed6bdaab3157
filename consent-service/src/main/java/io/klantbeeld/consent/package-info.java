/**
 * Permission as a service: what people chose, and whether an organisation may use a channel for a purpose.
 * Facts are append-only; permission is derived when it is asked for.
 */
package io.klantbeeld.consent;
