package io.klantbeeld.gateway.console.campaign.decision;

import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.Locale;
import java.util.Optional;

/** What a gate judged by, as far as people read it: ids and the like have no word. */
enum EvidenceName {
    CHANNEL,
    CHANNELS,
    FAILED,
    TOPIC,
    MAX,
    USED,
    WINDOW,
    CONTACTS,
    ACTION,
    LAST_CONTACT_AT,
    CONTACT_AT,
    ENTERED_AT,
    OCCURRED_AT,
    EXPIRES_AT,
    UNTIL,
    DEFERRED_BY,
    RE_ENTRY,
    CLAUSE,
    CONDITION,
    SEGMENT,
    FAILURE,
    REASON,
    DETAIL,
    PERCENT,
    WOULD_HAVE_PASSED,
    OTHERWISE_STOPPED_BY,
    WINNER,
    MARGIN,
    SCORE,
    MINIMUM_SCORE,
    PROPENSITY,
    CONTEXT_WEIGHT,
    VALUE,
    LEVER,
    COST,
    FATIGUE,
    WANTED,
    FALLBACK,
    ATTEMPTS;

    /** The evidence of a name in JSON, such as {@code lastContactAt}. */
    static Optional<EvidenceName> of(String name) {
        return Term.find(
                EvidenceName.class, name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    }
}
