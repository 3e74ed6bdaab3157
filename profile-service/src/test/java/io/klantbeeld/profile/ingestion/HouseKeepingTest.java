package io.klantbeeld.profile.ingestion;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class HouseKeepingTest {
    private static final String SOURCE = "house-keeping";

    private final SqlProbe database = SqlProbe.ofTheModule();

    @Inject
    HouseKeeping houseKeeping;

    @Test
    void whatIsOlderThanItsRetentionIsForgottenAndTheRestIsNot() {
        remember("old", "401 days", "31 days");
        remember("new", "399 days", "29 days");

        houseKeeping.forget();

        assertThat(messages("dedup")).isEqualTo("new");
        assertThat(messages("ingestion_violation")).isEqualTo("new");
        assertThat(messages("quarantined_item")).isEqualTo("new");
        assertThat(database.value("SELECT sum(settled) FROM source_rejection WHERE source = ?", SOURCE))
                .hasToString("1");
    }

    private String messages(String table) {
        return database.value("SELECT string_agg(message_id, ',') FROM " + table + " WHERE source = ?", SOURCE)
                .toString();
    }

    private void remember(String message, String longAgo, String ago) {
        database.execute(
                "INSERT INTO dedup (source, message_id, received_at) VALUES (?, ?, now() - ?::interval)",
                SOURCE,
                message,
                longAgo);
        database.execute(
                "INSERT INTO ingestion_violation (source, message_id, mark, received_at)"
                        + " VALUES (?, ?, 'FUTURE', now() - ?::interval)",
                SOURCE,
                message,
                ago);
        database.execute(
                "INSERT INTO quarantined_item (id, source, brand, message_id, code, item, received_at)"
                        + " VALUES (?, ?, 'b', ?, 'TOO_OLD', '{}', now() - ?::interval)",
                UUID.randomUUID(),
                SOURCE,
                message,
                ago);
    }
}
