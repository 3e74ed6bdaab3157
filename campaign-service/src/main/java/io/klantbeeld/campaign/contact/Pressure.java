package io.klantbeeld.campaign.contact;

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

/** Reads the contacts of people as rules judge them, of many people in one statement. */
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

    private static final String TOUCHES = """
            select person, brand, channel, category, action, disposition, code, counts, state, pressure_at, expires_at,
                   greatest(not_before, next_attempt_at) as due_at
              from contact
             where person = any (?::uuid[]) and pressure_at > ? and planned_at <= ? and state <> all (?::text[])
            """;

    // Persons whose rules look back differently far; each by the index on the person and the moment.
    private static final String TOUCHES_SINCE = """
            select person, brand, channel, category, action, disposition, code, counts, state, pressure_at, expires_at,
                   greatest(not_before, next_attempt_at) as due_at
              from unnest(?::uuid[], ?::timestamptz[]) as asked (profile, since)
              join contact on person = profile and pressure_at > since and planned_at <= ? and state <> all (?::text[])
            """;

    private final Database database;

    Pressure(Database database) {
        this.database = database;
    }

    /** The contacts of one person, all members together, as far back as the rules look. */
    public List<Touch> of(Collection<UUID> members, Collection<Rule> rules, Instant now, Sight sight) {
        return rules.isEmpty()
                ? List.of()
                : ofEach(members, since(rules, now), sight).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** The contacts since a moment by the profile that they are kept under. */
    public Map<UUID, List<Touch>> ofEach(Collection<UUID> profiles, Instant since, Sight sight) {
        return ofEach(profiles, since, EVER, sight);
    }

    /**
     * The contacts by the profile that they are kept under, of each profile since its own moment.
     *
     * @param plannedUntil what was planned later is not seen
     */
    public Map<UUID, List<Touch>> ofEach(Map<UUID, Instant> since, Instant plannedUntil, Sight sight) {
        var moments = Set.copyOf(since.values());
        if (moments.size() == 1) {
            return ofEach(since.keySet(), moments.iterator().next(), plannedUntil, sight);
        }
        var touches = new HashMap<UUID, List<Touch>>();
        database.list(
                TOUCHES_SINCE,
                row -> add(touches, row),
                Database.column(since.entrySet(), Map.Entry::getKey),
                Database.column(since.entrySet(), Map.Entry::getValue),
                plannedUntil,
                sight.overlooked);
        return touches;
    }

    private Map<UUID, List<Touch>> ofEach(Collection<UUID> profiles, Instant since, Instant plannedUntil, Sight sight) {
        var touches = new HashMap<UUID, List<Touch>>();
        database.list(TOUCHES, row -> add(touches, row), profiles, since, plannedUntil, sight.overlooked);
        return touches;
    }

    /** The moment before which nothing concerns any of the rules. */
    public static Instant since(Collection<Rule> rules, Instant now) {
        return rules.stream()
                .map(rule -> now.minus(rule.reach()))
                .min(Instant::compareTo)
                .filter(moment -> moment.isBefore(now.minus(LONGEST_WAIT)))
                .orElse(now.minus(LONGEST_WAIT));
    }

    private static boolean add(Map<UUID, List<Touch>> touches, Row row) throws SQLException {
        return touches.computeIfAbsent(row.uuid("person"), first -> new ArrayList<>())
                .add(touch(row));
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
