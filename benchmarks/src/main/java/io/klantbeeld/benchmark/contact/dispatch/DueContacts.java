package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.running.CopyIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;

/** Contacts of one run that are planned and due, written to the ledger as a journey would have planned them. */
final class DueContacts {
    static final String CAMPAIGN = "load-dispatch";
    static final String CATEGORY = "LOAD_MAIL";

    private static final String COLUMNS = "contact (id, contact_key, person, profile_id, members, contact_point_ik,"
            + " brand, campaign, action, channel, category, counts, plan, state, published_rank, not_before,"
            + " next_attempt_at, expires_at, planned_at, changed_at)";

    private static final String LEAVE = "DELETE FROM contact WHERE campaign = ? AND state = 'PLANNED'";

    private final CampaignService service;
    private final Recipients recipients;
    private final UUID revision;
    private final Instant plannedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);

    DueContacts(CampaignService service, Recipients recipients, UUID revision) {
        this.service = service;
        this.recipients = recipients;
        this.revision = revision;
    }

    /** Writes so many, each for the next of the persons who set no limit. */
    void plan(int count) {
        try (var connection = service.database()) {
            connection.setAutoCommit(false);
            var numbers = IntStream.range(0, count).boxed().toList();
            CopyIn.copy(connection, COLUMNS, numbers, this::row);
            connection.commit();
            connection.setAutoCommit(true);
            analyze(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The contacts could not be made: " + failed.getMessage(), failed);
        }
    }

    /** Takes those back that are in nobody's hands, of this run or one that was interrupted; answers how many. */
    static long leave(CampaignService service) {
        try (var connection = service.database();
                var delete = connection.prepareStatement(LEAVE)) {
            delete.setString(1, CAMPAIGN);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("What is left cannot be taken back: " + failed.getMessage(), failed);
        }
    }

    /** Sets the first two parameters of a statement about these contacts. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, CAMPAIGN);
        statement.setTimestamp(2, Timestamp.from(plannedAt));
    }

    private String row(int number) {
        return DueContact.of(recipients.willing(number), number, plannedAt)
                .row(recipients.address(recipients.willing(number)), revision);
    }

    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE contact");
        }
    }
}
