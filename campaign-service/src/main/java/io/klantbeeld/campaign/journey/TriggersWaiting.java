package io.klantbeeld.campaign.journey;

/** Tells, after commit, that triggers wait. */
record TriggersWaiting() {}
