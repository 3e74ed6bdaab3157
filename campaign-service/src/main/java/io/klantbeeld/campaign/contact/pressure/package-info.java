/**
 * What contact policies and people's own limits permit, as pure arithmetic over the contacts of one person. Decisions,
 * explanations, reservations and dispatch all ask here, so that they cannot differ.
 */
package io.klantbeeld.campaign.contact.pressure;
