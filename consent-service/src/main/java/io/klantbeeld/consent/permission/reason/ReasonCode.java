package io.klantbeeld.consent.permission.reason;

/** Why a decision is what it is; codes are public and never change their meaning. */
public enum ReasonCode {
    GRANTED_CONSENT(Layer.BASIS, Effect.PERMIT),
    GRANTED_SOFT_OPT_IN(Layer.BASIS, Effect.PERMIT),
    GRANTED_LEGITIMATE_INTEREST(Layer.BASIS, Effect.PERMIT),
    GRANTED_CONTRACT(Layer.BASIS, Effect.PERMIT),
    GRANTED_LEGAL_OBLIGATION(Layer.BASIS, Effect.PERMIT),

    UNKNOWN_BRAND(Layer.REQUEST),
    UNKNOWN_PURPOSE(Layer.REQUEST),
    CONTENT_CLASS_MISMATCH(Layer.REQUEST),

    SUBJECT_UNKNOWN(Layer.SUBJECT),
    SUBJECT_ERASED(Layer.SUBJECT),
    SUBJECT_DECEASED(Layer.SUBJECT),
    SUBJECT_RESTRICTED(Layer.SUBJECT),
    MINOR_GUARDIAN_REQUIRED(Layer.SUBJECT),

    CONTACT_POINT_MISSING(Layer.CONTACT_POINT),
    CONTACT_POINT_UNVERIFIED(Layer.CONTACT_POINT),
    CONTACT_POINT_BOUNCED(Layer.CONTACT_POINT),
    OS_PERMISSION_OFF(Layer.CONTACT_POINT),

    SUPPRESSED_GLOBAL(Layer.SUPPRESSION),
    SUPPRESSED_CONTROLLER(Layer.SUPPRESSION),
    SUPPRESSED_BRAND(Layer.SUPPRESSION),
    SUPPRESSED_CHANNEL(Layer.SUPPRESSION),
    SUPPRESSED_CONTACT_POINT(Layer.SUPPRESSION),
    SUPPRESSED_PURPOSE(Layer.SUPPRESSION),
    SUPPRESSED_TOPIC(Layer.SUPPRESSION),
    COMPLAINT(Layer.SUPPRESSION),
    REGISTER_HIT(Layer.SUPPRESSION),

    JURISDICTION_FORBIDS(Layer.RULE_PACK),

    NO_CONSENT(Layer.BASIS),
    CONSENT_REFUSED(Layer.BASIS),
    CONSENT_WITHDRAWN(Layer.BASIS),
    OBJECTED(Layer.BASIS),
    SOFT_OPT_IN_NOT_CUSTOMER(Layer.BASIS),
    SOFT_OPT_IN_NOT_SIMILAR(Layer.BASIS),
    SOFT_OPT_IN_OTHER_ENTITY(Layer.BASIS),
    SOFT_OPT_IN_NOT_INFORMED(Layer.BASIS),
    SOFT_OPT_IN_NO_OPT_OUT_OFFERED(Layer.BASIS),
    LI_NOT_ASSESSED(Layer.BASIS),

    DOUBLE_OPT_IN_PENDING(Layer.VALIDITY),
    CONSENT_EXPIRED(Layer.VALIDITY),
    RECONSENT_REQUIRED(Layer.VALIDITY),
    EVIDENCE_MISSING(Layer.VALIDITY),
    CONSENT_CONFLICT(Layer.VALIDITY),
    CONSENT_INVALIDATED(Layer.VALIDITY),

    ATTRIBUTE_DENIED(Layer.DATA_USE),
    RECIPIENT_DENIED(Layer.DATA_USE),

    TOPIC_NOT_WANTED(Layer.PREFERENCE),
    CHANNEL_NOT_WANTED(Layer.PREFERENCE),
    BRAND_MUTED(Layer.PREFERENCE),
    PAUSED_UNTIL(Layer.PREFERENCE, Effect.DEFER),
    QUIET_HOURS(Layer.PREFERENCE, Effect.DEFER),
    OUTSIDE_TIME_WINDOW(Layer.PREFERENCE, Effect.DEFER);

    /** What a reason does to a decision. */
    public enum Effect {
        PERMIT,
        DEFER,
        DENY
    }

    private final Layer layer;
    private final Effect effect;

    ReasonCode(Layer layer) {
        this(layer, Effect.DENY);
    }

    ReasonCode(Layer layer, Effect effect) {
        this.layer = layer;
        this.effect = effect;
    }

    /** The layer of the decision that gives the reason. */
    public Layer layer() {
        return layer;
    }

    /** What the reason does to the decision. */
    public Effect effect() {
        return effect;
    }
}
