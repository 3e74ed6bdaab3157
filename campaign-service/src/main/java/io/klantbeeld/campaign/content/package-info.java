/**
 * What a message says: templates per locale, checked and compiled once when a campaign is published, and rendered for
 * one person at a time without ever letting a value of that person change more than the text.
 */
package io.klantbeeld.campaign.content;
