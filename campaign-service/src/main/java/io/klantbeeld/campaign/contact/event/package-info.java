/**
 * What happened to people and stands against contacts for a while: the last moment of each event that a policy in force
 * names, and nothing else of it.
 */
package io.klantbeeld.campaign.contact.event;
