/**
 * The contact ledger: every planned or made contact, the pressure on each person, and the dispatch that sends at most
 * once. A contact is reserved under its person's lock, and its published status only moves up.
 */
package io.klantbeeld.campaign.contact;
