package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;

/**
 * What the id of a decision says. The attributes that were asked for are not in it: they never decide alone.
 *
 * @param person profile id or identifier key, as the question named it
 * @param asOfSeq names the facts that were known
 * @param code the deciding reason
 */
record SignedDecision(String person, Ask ask, Instant decidedAt, String asOfSeq, ReasonCode code) {}
