package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.LastEvent;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.event.campaign.ContactChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what people had, contacts and events, as rules judge it, of many people in one statement. */
@ApplicationScoped
public class Pressure {
    /** Later than anything is planned. */
    public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    // What is still to be made may have been planned as long ago as a contact can wait.
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);

    private static final Set<ContactState> OPEN = EnumSet.of(
            ContactState.PLANNED, ContactState.RESERVED, ContactState.CLAIMED, ContactState.REJECTED_TEMPORARY);
    private static final Set<ContactState> ANSWERED =
            EnumSet.of(ContactState.CLICKED, ContactState.REPLIED, ContactState.COMPLETED);

    // Of events only the last of each name is kept, so that they hardly add to the contacts that are read anyway.
    private static final String EXPERIENCES = """
            select person, brand, channel, category, action, disposition, code, counts, state, pressure_at, expires_at,
                   greatest(not_before, next_attempt_at) as due_at, null as event
              from contact
             where person = any (?::uuid[]) and pressure_at > ? and planned_at <= ? and state <> all (?::text[])
            union all
            select profile_id, brand, null, null, null, null, null, null, null, occurred_at, null, null, name
              from last_event
             where profile_id = any (?::uuid[]) and occurred_at > ? and occurred_at <= ?
            """;

    // Persons whose rules look back differently far; each by the index on the person and the moment.
    private static final String EXPERIENCES_SINCE = """
            with asked as (select * from unnest(?::uuid[], ?::timestamptz[]) as asked (profile, since))
            select person, brand, channel, category, action, disposition, code, counts, state, pressure_at, expires_at,
                   greatest(not_before, next_attempt_at) as due_at, null as event
              from asked
              join contact on person = profile and pressure_at > since and planned_at <= ? and state <> all (?::text[])
            union all
            select profile_id, brand, null, null, null, null, null, null, null, occurred_at, null, null, name
              from asked
              join last_event on profile_id = profile and occurred_at > since and occurred_at <= ?
            """;

    private final Database database;

    Pressure(Database database) {
        this.database = database;
    }

    /** What one person had, all members together, as far back as the rules look. */
    public Experience of(Collection<UUID> members, Collection<Rule> rules, Instant now, Sight sight) {
        return rules.isEmpty()
                ? Experience.NONE
                : Experience.of(ofEach(members, since(rules, now), sight).values());
    }

    /** What there was since a moment by the profile that it is kept under. */
    public Map<UUID, Experience> ofEach(Collection<UUID> profiles, Instant since, Sight sight) {
        return ofEach(profiles, since, EVER, sight);
    }

    /**
     * What there was by the profile that it is kept under, of each profile since its own moment.
     *
     * @param until what was planned, or happened, later is not seen
     */
    public Map<UUID, Experience> ofEach(Map<UUID, Instant> since, Instant until, Sight sight) {
        var moments = Set.copyOf(since.values());
        if (moments.size() == 1) {
            return ofEach(since.keySet(), moments.iterator().next(), until, sight);
        }
        var experiences = new HashMap<UUID, Experience>();
        database.list(
                EXPERIENCES_SINCE,
                row -> add(experiences, row),
                Database.column(since.entrySet(), Map.Entry::getKey),
                Database.column(since.entrySet(), Map.Entry::getValue),
                until,
                sight.overlooked,
                until);
        return experiences;
    }

    private Map<UUID, Experience> ofEach(Collection<UUID> profiles, Instant since, Instant until, Sight sight) {
        var experiences = new HashMap<UUID, Experience>();
        database.list(
                EXPERIENCES,
                row -> add(experiences, row),
                profiles,
                since,
                until,
                sight.overlooked,
                profiles,
                since,
                until);
        return experiences;
    }

    /** The moment before which nothing concerns any of the rules. */
    public static Instant since(Collection<Rule> rules, Instant now) {
        return rules.stream()
                .map(rule -> now.minus(rule.reach()))
                .min(Instant::compareTo)
                .filter(moment -> moment.isBefore(now.minus(LONGEST_WAIT)))
                .orElse(now.minus(LONGEST_WAIT));
    }

    private static boolean add(Map<UUID, Experience> experiences, Row row) throws SQLException {
        var experience = experiences.computeIfAbsent(
                row.uuid("person"), first -> new Experience(new ArrayList<>(), new ArrayList<>()));
        var event = row.text("event");
        return event == null
                ? experience.touches().add(touch(row))
                : experience.events().add(new LastEvent(row.text("brand"), event, row.instant("pressure_at")));
    }

    private static Touch touch(Row row) throws SQLException {
        var state = row.constant("state", ContactState.class);
        boolean open = OPEN.contains(state);
        return new Touch(
                row.text("brand"),
                row.text("channel"),
                row.text("category"),
                row.text("action"),
                row.text("disposition"),
                row.flag("counts"),
                open,
                ANSWERED.contains(state) && !saysStop(row),
                open ? row.instant("due_at") : row.instant("pressure_at"),
                open ? row.instant("expires_at") : row.instant("pressure_at"));
    }

    // A reaction, but not one that shows that contacts are welcome.
    private static boolean saysStop(Row row) throws SQLException {
        return ContactChanged.isStop(row.text("code")) || ContactChanged.isStop(row.text("disposition"));
    }

    /** Which contacts are seen. */
    public enum Sight {
        /** All that were made or may be made: what is planned keeps its place. */
        PLANNING(ContactState.NOT_MADE),

        /**
         * Those that were made, or are in the hands of a person or a provider: what is merely planned is judged itself
         * before it is sent, and would else wait for what waits for it.
         */
        SENDING(Stream.concat(
                        ContactState.NOT_MADE.stream(),
                        Stream.of(ContactState.PLANNED, ContactState.CLAIMED, ContactState.REJECTED_TEMPORARY))
                .toList());

        private final List<ContactState> overlooked;

        Sight(List<ContactState> overlooked) {
            this.overlooked = overlooked;
        }
    }
}
