/**
 * Watches over what becomes of contacts, and holds a campaign on a channel where too much goes wrong. Only an operator
 * lets it go again.
 */
package io.klantbeeld.campaign.safeguard;
