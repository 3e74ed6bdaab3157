package io.klantbeeld.benchmark.contact;

import io.klantbeeld.benchmark.permission.Chooser;
import io.klantbeeld.benchmark.permission.Choosers;
import io.klantbeeld.benchmark.running.CopyIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Persons who chose, written to the tables of campaign-service as well, with what it hears of them and two mails each
 * that were sent before; made once, and left for the next run.
 */
public final class Recipients {
    /** The category of the mails that were sent before. */
    public static final String PAST = "LOAD_PAST";

    private static final int MOST = 100_000;
    private static final int TWENTY = 20;
    private static final int WILLING = 10;

    private final CampaignService service;
    private final Choosers choosers;

    private Recipients(CampaignService service, Choosers choosers) {
        this.service = service;
        this.choosers = choosers;
    }

    /** So many persons, or a hundred thousand if that is less, who need not exist yet. */
    public static Recipients of(CampaignService service, int persons) {
        return new Recipients(service, Choosers.lasting(Math.max(TWENTY, Math.min(persons, MOST))));
    }

    /** So many persons, who need not exist yet, and whom campaign-service alone has to know. */
    public static Recipients ofCampaigns(CampaignService service, int persons) {
        return new Recipients(service, Choosers.lasting(Math.max(TWENTY, persons)));
    }

    public int size() {
        return choosers.size();
    }

    /** Somebody of any attitude, always the same for one number. */
    public Chooser someone(long number) {
        return choosers.person(new SplittableRandom(number).nextInt(size()));
    }

    /** How many of them set no limit to what they are sent. */
    public int willing() {
        return size() / TWENTY * WILLING;
    }

    /** One of those who set no limit; after the last comes the first again. */
    public Chooser willing(long number) {
        int place = (int) (number % willing());
        return choosers.person(place / WILLING * TWENTY + place % WILLING);
    }

    /** The key of somebody's address. */
    public String address(Chooser person) {
        return service.key("email", person.address());
    }

    /** Makes the persons that do not exist yet, in both services. */
    public void assemble() {
        choosers.assemble();
        introduce();
    }

    /** Makes the persons that campaign-service does not know yet. */
    public void introduce() {
        try (var connection = service.database()) {
            int known = choosers.known(connection);
            if (known < size()) {
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

    // In the order of the index on keys, which is then filled page by page.
    private List<RecipientRows> rows(int known) {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return IntStream.range(known, size())
                .mapToObj(choosers::person)
                .map(person -> new RecipientRows(person, address(person), service.key("crm", person.name()), today))
                .sorted(Comparator.comparing(RecipientRows::address))
                .toList();
    }

    private static void introduce(Connection connection, List<RecipientRows> rows) throws SQLException {
        CopyIn.copy(
                connection,
                "profile_projection (profile_id, version, state, root, snapshot)",
                rows,
                RecipientRows::profile);
        CopyIn.copy(connection, "identifier_projection (profile_id, ik)", rows, RecipientRows::identifiers);
        CopyIn.copy(connection, "trait_projection (profile_id, version, snapshot)", rows, RecipientRows::traits);
        CopyIn.copy(
                connection,
                "permission_projection (profile_id, version, profile_version, snapshot)",
                rows,
                RecipientRows::permission);
        CopyIn.copy(
                connection,
                "contact (id, contact_key, person, members, brand, channel, category, counts, plan, state,"
                        + " published_rank, not_before, next_attempt_at, expires_at, planned_at, sent_at, changed_at)",
                rows,
                RecipientRows::contacts);
    }

    /** Does at once what the database would do of itself while something is measured. */
    private static void tidy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) profile_projection, identifier_projection, trait_projection,"
                    + " permission_projection, contact");
        }
    }
}
