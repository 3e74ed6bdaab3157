package io.klantbeeld.campaign.contact.dispatch.rate;

/** A brand on a channel: what has a rate of its own. */
record Lane(String channel, String brand) {}
