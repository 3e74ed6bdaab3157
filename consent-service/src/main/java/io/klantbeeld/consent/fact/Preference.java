package io.klantbeeld.consent.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.hours.WeeklyHours;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A wish about topic, channel, frequency or time. */
public sealed interface Preference extends Fact {

    /** How much it weighs. */
    Hardness hardness();

    /** Whether it stops contacts. */
    @JsonIgnore
    default boolean isHard() {
        return hardness() == Hardness.HARD;
    }

    /** A topic, with those below it, is wanted or not. */
    record Topic(String brand, String topic, boolean wanted, Hardness hardness) implements Preference {
        @Override
        public boolean lowers() {
            return !wanted;
        }
    }

    /** A channel is off, or on again. */
    record ChannelOff(String brand, Channel channel, boolean off, Hardness hardness) implements Preference {
        @Override
        public boolean lowers() {
            return off;
        }
    }

    /** Which channels the person likes best, the best first. */
    record ChannelOrder(String brand, List<Channel> channels) implements Preference {
        @Override
        public Hardness hardness() {
            return Hardness.SOFT;
        }

        @Override
        public boolean lowers() {
            return false;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(ChannelOrder.class, brand, ""));
        }
    }

    /**
     * At most so many contacts in a period.
     *
     * @param max 0 or more
     * @param per ISO 8601, such as {@code P7D}
     */
    record Frequency(String brand, Channel channel, int max, Period per, Hardness hardness) implements Preference {
        @Override
        public boolean lowers() {
            return true;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(Frequency.class, brand, Optional.ofNullable(channel)));
        }
    }

    /**
     * The hours in which contacts are welcome.
     *
     * @param timeZone null for the person's
     */
    record TimeWindow(
            String brand, Channel channel, WeeklyHours hours, ZoneId timeZone, ZoneSource zoneSource, Hardness hardness)
            implements Preference {
        @Override
        public boolean lowers() {
            return true;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(TimeWindow.class, brand, Optional.ofNullable(channel)));
        }
    }

    /**
     * The hours in which contacts are not welcome.
     *
     * @param timeZone null for the person's
     */
    record QuietHours(
            String brand, Channel channel, WeeklyHours hours, ZoneId timeZone, ZoneSource zoneSource, Hardness hardness)
            implements Preference {
        @Override
        public boolean lowers() {
            return true;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(QuietHours.class, brand, Optional.ofNullable(channel)));
        }
    }

    /** No contacts for a while. */
    record Pause(String brand, Channel channel, Instant from, Instant until, Hardness hardness) implements Preference {
        @Override
        public boolean lowers() {
            return true;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(Pause.class, brand, Optional.ofNullable(channel)));
        }

        /** Whether it is in force at an instant. */
        @JsonIgnore
        public boolean isActive(Instant at) {
            return (from == null || !at.isBefore(from)) && at.isBefore(until);
        }
    }

    /** The language in which to address the person, BCP 47. */
    record Language(String brand, String language) implements Preference {
        @Override
        public Hardness hardness() {
            return Hardness.SOFT;
        }

        @Override
        public boolean lowers() {
            return false;
        }

        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(Language.class, brand, ""));
        }
    }

    /** Nothing from a brand that can be refused. */
    record BrandMute(String brand) implements Preference {
        @Override
        public Hardness hardness() {
            return Hardness.HARD;
        }

        @Override
        public boolean lowers() {
            return true;
        }
    }
}
