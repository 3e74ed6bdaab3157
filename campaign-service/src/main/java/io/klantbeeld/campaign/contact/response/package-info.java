/**
 * What came of contacts, counted per action and channel in the transaction in which it became known, for whoever wants
 * to know how probable a response is.
 */
package io.klantbeeld.campaign.contact.response;
