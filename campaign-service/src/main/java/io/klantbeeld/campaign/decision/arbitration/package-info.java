/**
 * What a contact is worth, and which of several goes where there is no room for all. Pure arithmetic: who asks has read
 * everything beforehand, so that live decisions, explanations and advice cannot differ.
 */
package io.klantbeeld.campaign.decision.arbitration;
