/**
 * Tells the platform the evaluated permissions of every profile, so that others look them up instead of asking.
 * They are evaluated at the moment of publication, by the engine that decides.
 */
package io.klantbeeld.consent.publication;
