/**
 * How a message leaves the house: one adapter per channel behind one interface, each honest about what it knows of the
 * outcome. A new channel is one adapter and its configuration.
 */
package io.klantbeeld.campaign.channel;
