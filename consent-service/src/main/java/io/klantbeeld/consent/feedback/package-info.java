/**
 * Learns from contacts: addresses that bounce, people who complain, and replies that say stop.
 */
package io.klantbeeld.consent.feedback;
