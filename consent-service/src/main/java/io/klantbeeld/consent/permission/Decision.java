package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Obligation;
import io.klantbeeld.consent.permission.engine.Answer;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.Mask;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import java.time.Instant;
import java.util.List;

/**
 * An answer with all that a sender needs to act on it.
 *
 * @param id signed; names the question and the facts that the answer followed from
 * @param mask which attributes may be used
 * @param nextEligibleAt when a deferred contact is first permitted; null when not deferred, or never
 * @param alternatives other channels, told when this one is not permitted; those that the person likes best first
 * @param delegates who may be addressed in the person's place, as identifier keys
 * @param oneClickUrl ends this permission; null when there is none to end
 * @param asOfSeq names the facts that were known, opaque
 * @param validUntil when the answer changes by itself; null when it does not
 */
record Decision(
        String id,
        Answer answer,
        Mask mask,
        Instant nextEligibleAt,
        List<Limit> limits,
        long limitsVersion,
        List<Obligation> obligations,
        List<Alternative> alternatives,
        List<String> delegates,
        PersonalSettings settings,
        String oneClickUrl,
        String asOfSeq,
        Instant validUntil) {}
