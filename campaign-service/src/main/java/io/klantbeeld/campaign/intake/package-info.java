/**
 * The way back: what providers tell of contacts, in calls that they sign, is read by the adapter of its channel and
 * applied to the ledger.
 */
package io.klantbeeld.campaign.intake;
