package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.running.CopyIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Persons who chose, by the million, written to the tables of consent-service. */
public final class Choosers {
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LASTING = 0x0200_0000_0000_7000L;
    private static final long OF_ONE_RUN = 0x0300_0000_0000_7000L;
    private static final int RUN_BITS = 16;
    private static final int PARTS_OF_DAYS = 100;

    private final ConsentService service;
    private final int size;
    private final long ids;
    private final String prefix;
    private final IntFunction<Attitude> attitudes;

    private Choosers(ConsentService service, int size, long ids, String prefix, IntFunction<Attitude> attitudes) {
        this.service = service;
        this.size = size;
        this.ids = ids;
        this.prefix = prefix;
        this.attitudes = attitudes;
    }

    /** Persons of every attitude in the consent-service of the running platform, who are made once and stay. */
    public static Choosers lasting(int size) {
        return lasting(ConsentService.find(), size);
    }

    static Choosers lasting(ConsentService service, int size) {
        return new Choosers(service, size, LASTING, "load-chooser-", Attitude::of);
    }

    /** Willing persons for one run, since whoever withdrew has withdrawn. */
    static Choosers willing(ConsentService service, int size) {
        long run = System.currentTimeMillis() / 1_000 & 0xFFFF_FFFFL;
        return new Choosers(
                service,
                size,
                OF_ONE_RUN | run << RUN_BITS,
                "load-leaver-" + Long.toString(run, 36) + "-",
                number -> Attitude.WILLING);
    }

    public int size() {
        return size;
    }

    /** One of them. */
    public Chooser person(int number) {
        return new Chooser(number, profile(number), prefix + number, attitudes.apply(number));
    }

    /** Somebody, always the same for one number. */
    Chooser someone(SplittableRandom random) {
        return person(random.nextInt(size));
    }

    /** The person of a profile. */
    Chooser of(String profile) {
        return person((int) UUID.fromString(profile).getLeastSignificantBits());
    }

    UUID profile(int number) {
        return new UUID(ids, VARIANT | number);
    }

    /** Makes the persons that do not exist yet: all of them, or none. */
    public void assemble() {
        try (var connection = service.database()) {
            int known = known(connection);
            if (known < size) {
                connection.setAutoCommit(false);
                introduce(connection, rows(known));
                connection.commit();
                connection.setAutoCommit(true);
                tidy(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The persons could not be made: " + failed.getMessage(), failed);
        }
    }

    /** How many persons, choices and other facts there are, of this crowd or another. */
    Map<String, Long> dataset() {
        try (var connection = service.database()) {
            return Map.of(
                    "persons", (long) size,
                    "choices", count(connection, "consent_event"),
                    "otherFacts", count(connection, "subject_fact"));
        } catch (SQLException failed) {
            throw new IllegalStateException("What there is cannot be counted: " + failed.getMessage(), failed);
        }
    }

    // In the order of the index on keys, which is then filled page by page.
    private List<ChooserRows> rows(int known) {
        var now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return IntStream.range(known, size)
                .mapToObj(number -> {
                    var person = person(number);
                    return new ChooserRows(
                            person,
                            service.key("email", person.address()),
                            service.key("crm", person.name()),
                            now.minus(2L * PARTS_OF_DAYS - number % PARTS_OF_DAYS, ChronoUnit.DAYS));
                })
                .sorted(Comparator.comparing(ChooserRows::address))
                .toList();
    }

    private static void introduce(Connection connection, List<ChooserRows> rows) throws SQLException {
        CopyIn.copy(
                connection,
                "profile_projection (profile_id, version, state, country, subject_type)",
                rows,
                ChooserRows::profile);
        CopyIn.copy(
                connection,
                "identifier_projection (profile_id, ik, namespace, value, brands, channels, verified, country)",
                rows,
                ChooserRows::identifiers);
        CopyIn.copy(connection, "permission_version (profile_id, version)", rows, ChooserRows::version);
        CopyIn.copy(connection, "consent_subject (ik, last_seq, received_at)", rows, ChooserRows::subject);
        CopyIn.copy(
                connection,
                "consent_event (ik, id, person_seq, profile_id, members, brand, purpose, topic, channel, action, basis,"
                        + " authority, state, notice, occurred_at, received_at, effective_at, evidence, recorded_by)",
                rows,
                ChooserRows::events);
        CopyIn.copy(
                connection,
                "subject_fact (ik, id, person_seq, profile_id, members, brand, kind, lowers, said, authority,"
                        + " occurred_at, received_at, effective_at, recorded_by)",
                rows,
                ChooserRows::facts);
    }

    /** Does at once what the database would do of itself while something is measured. */
    private static void tidy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) profile_projection, identifier_projection, permission_version,"
                    + " consent_subject, consent_event, subject_fact");
        }
    }

    /** How many of them a service that follows profiles knows already; they are made in their order. */
    public int known(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT profile_id FROM profile_projection"
                + " WHERE profile_id BETWEEN ? AND ? ORDER BY profile_id DESC LIMIT 1")) {
            select.setObject(1, profile(0));
            select.setObject(2, profile(Integer.MAX_VALUE));
            var found = select.executeQuery();
            return found.next() ? (int) found.getObject(1, UUID.class).getLeastSignificantBits() + 1 : 0;
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM " + table)) {
            var found = select.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }
}
