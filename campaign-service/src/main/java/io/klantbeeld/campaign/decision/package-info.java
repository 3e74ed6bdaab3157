/**
 * Decides whether a person is contacted, gate by gate, and remembers every decision with its reasons. Live decisions and
 * explanations take the same path; only a live one reserves a contact.
 */
package io.klantbeeld.campaign.decision;
