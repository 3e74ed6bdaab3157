package io.klantbeeld.consent.permission;

import java.util.List;

/**
 * An answer with all that a sender needs to act on it.
 *
 * @param id signed; names the question and the facts that the answer followed from
 * @param alternatives other channels, told when this one is not permitted
 * @param oneClickUrl ends this permission; null when there is none to end
 * @param asOfSeq names the facts that were known, opaque
 */
record Decision(
        String id,
        Answer answer,
        List<String> attributes,
        List<Obligation> obligations,
        List<Alternative> alternatives,
        PersonalSettings settings,
        String oneClickUrl,
        String asOfSeq) {}
