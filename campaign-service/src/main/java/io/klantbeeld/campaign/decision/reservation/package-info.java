/**
 * Contacts that channel teams make with their own tools, such as calls: decided by the same rules, kept in the same
 * ledger, and counted with all others.
 */
package io.klantbeeld.campaign.decision.reservation;
