/**
 * The next best action: what every running campaign would like to say to a person just now, by what it is expected to
 * bring. Advice reserves nothing; who follows it reserves the contact.
 */
package io.klantbeeld.campaign.decision.advice;
