package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.Locale;
import java.util.Optional;

/** The fields of a campaign, as far as the console has words for them. */
enum FieldName {
    INITIATIVE,
    BRAND,
    MARKET,
    OBJECTIVE,
    PRIORITY,
    VALIDITY,
    FROM,
    TO,
    HOLD_OUT,
    PERCENT,
    GLOBAL,
    ATTRIBUTION_WINDOW,
    JOURNEY,
    ENTRY,
    EVENT,
    WHEN,
    RE_ENTRY,
    RE_ENTRY_AFTER,
    STEPS,
    KEY,
    KIND,
    ACTION,
    EXPIRES_AFTER,
    ACTIONS,
    CATEGORY,
    PURPOSE,
    TOPICS,
    CONTENT_CLASS,
    ELIGIBILITY,
    APPLICABILITY,
    SUITABILITY,
    VALUE,
    AMOUNT,
    CURRENCY,
    TREATMENTS,
    CHANNEL,
    TEMPLATE,
    COST,
    PROPENSITY,
    ALPHA,
    BETA,
    WEIGHT,
    MINIMUM_SCORE,
    LEVER,
    STOCK,
    TOTAL,
    GROUP,
    TEMPLATES,
    FALLBACK,
    VARIANTS,
    SUBJECT,
    MJML,
    TEXT,
    POLICIES,
    OWNER,
    KPI,
    BUDGET,
    AUDIENCE,
    SEGMENT,
    CAPACITY,
    MAX,
    PER,
    TIME_ZONE;

    /** The field of a name in JSON, such as {@code expiresAfter}. */
    static Optional<FieldName> of(String name) {
        return Term.find(
                FieldName.class, name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    }
}
