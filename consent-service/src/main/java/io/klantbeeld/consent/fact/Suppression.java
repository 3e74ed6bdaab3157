package io.klantbeeld.consent.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.PurposeClass;
import java.time.Instant;

/**
 * A block. A dimension that it does not name means all.
 *
 * @param contactPoint identifier key of the address that is blocked
 * @param from when it begins; null for at once
 * @param until when it ends, exclusive; null for never
 */
public record Suppression(
        Level level,
        String controller,
        String brand,
        String purpose,
        String topic,
        Channel channel,
        String contactPoint,
        AppliesTo appliesTo,
        Reason reason,
        Instant from,
        Instant until)
        implements Fact {

    /** How far a block reaches. */
    public enum Level {
        GLOBAL,
        CONTROLLER,
        BRAND,
        CHANNEL,
        CONTACT_POINT,
        PURPOSE,
        TOPIC
    }

    /** Which contacts a block stops. */
    public enum AppliesTo {
        /** What a person can refuse. */
        MARKETING,
        /** All but what the law or safety demands. */
        ALL_NON_ESSENTIAL,
        EVERYTHING;

        /** Whether it stops contacts for a purpose of a class. */
        public boolean stops(PurposeClass purpose) {
            return switch (this) {
                case MARKETING -> purpose.isRefusable();
                case ALL_NON_ESSENTIAL -> purpose != PurposeClass.LEGAL && purpose != PurposeClass.SAFETY;
                case EVERYTHING -> true;
            };
        }
    }

    /** Why there is a block. */
    public enum Reason {
        REQUEST,
        COMPLAINT,
        HARD_BOUNCE,
        OS_PERMISSION_OFF,
        /** A public register of people who do not want to be called or written to. */
        REGISTER,
        LEGAL,
        FRAUD,
        DECEASED
    }

    @Override
    public boolean lowers() {
        return true;
    }

    /** Whether it is in force at an instant. */
    @JsonIgnore
    public boolean isActive(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
