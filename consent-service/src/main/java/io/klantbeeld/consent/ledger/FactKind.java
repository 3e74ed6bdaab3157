package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.Delegation;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.Suppression;

/** How the kinds of facts are named where they are kept. */
public enum FactKind {
    SUPPRESSION(Suppression.class),
    TOPIC(Preference.Topic.class),
    CHANNEL_OFF(Preference.ChannelOff.class),
    CHANNEL_ORDER(Preference.ChannelOrder.class),
    FREQUENCY(Preference.Frequency.class),
    TIME_WINDOW(Preference.TimeWindow.class),
    QUIET_HOURS(Preference.QuietHours.class),
    PAUSE(Preference.Pause.class),
    LANGUAGE(Preference.Language.class),
    BRAND_MUTE(Preference.BrandMute.class),
    ATTRIBUTE_GRANT(AttributeGrant.class),
    RELATIONSHIP(Relationship.class),
    GUARDIANSHIP(Guardianship.class),
    DELEGATION(Delegation.class),
    LIFT(Lift.class);

    private final Class<? extends Fact> type;

    FactKind(Class<? extends Fact> type) {
        this.type = type;
    }

    Class<? extends Fact> type() {
        return type;
    }

    /** The kind of a fact. */
    public static FactKind of(Fact fact) {
        return switch (fact) {
            case Suppression ignored -> SUPPRESSION;
            case Preference.Topic ignored -> TOPIC;
            case Preference.ChannelOff ignored -> CHANNEL_OFF;
            case Preference.ChannelOrder ignored -> CHANNEL_ORDER;
            case Preference.Frequency ignored -> FREQUENCY;
            case Preference.TimeWindow ignored -> TIME_WINDOW;
            case Preference.QuietHours ignored -> QUIET_HOURS;
            case Preference.Pause ignored -> PAUSE;
            case Preference.Language ignored -> LANGUAGE;
            case Preference.BrandMute ignored -> BRAND_MUTE;
            case AttributeGrant ignored -> ATTRIBUTE_GRANT;
            case Relationship ignored -> RELATIONSHIP;
            case Guardianship ignored -> GUARDIANSHIP;
            case Delegation ignored -> DELEGATION;
            case Lift ignored -> LIFT;
        };
    }
}
