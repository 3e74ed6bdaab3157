/** Contact policies: how often a person may be contacted and what blocks what, in words and as a form. */
package io.klantbeeld.gateway.console.campaign.policy;
