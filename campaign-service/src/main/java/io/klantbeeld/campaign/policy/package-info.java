/**
 * Contact policies: how often a person may be contacted, by which channels, and what blocks what. They hold for every
 * contact of their brand that is in their scope, whichever campaign or person makes it.
 */
package io.klantbeeld.campaign.policy;
