/**
 * The gates of the decision pipeline, one class each. They think and do not read: all they judge by is in the candidate,
 * so that live, explanation and simulation cannot differ.
 */
package io.klantbeeld.campaign.decision.gate;
