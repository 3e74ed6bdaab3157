package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Outcome;

/** What the decision would be on another channel of the same brand and purpose. */
record Alternative(Channel channel, Outcome outcome) {}
