package io.klantbeeld.outbox.queue;

import io.klantbeeld.outbox.Scripts;
import io.klantbeeld.outbox.Servers;
import io.klantbeeld.test.Patience;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxQueueTest {
    private final OutboxQueue queue = new OutboxQueue();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            Scripts.run(connection);
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void eventsComeBackInTheirOrderAndWhole() throws SQLException {
        EventRow first = event("anna", "{}", Map.of("ce_reason", "x"));
        EventRow second = event("bram", null, Map.of());

        queue.append(connection, List.of(first, second));

        List<Queued> rows = queue.oldest(connection, 10, Set.of());
        assertThat(rows).extracting(Queued::row).usingRecursiveComparison().isEqualTo(List.of(first, second));
        assertThat(rows).extracting(Queued::id).isSorted();
    }

    @Test
    void aGreaterVersionMovesTheStateBehindWhatWasWrittenBefore() throws SQLException {
        queue.mark(connection, List.of(state("anna", 1)));
        queue.append(connection, List.of(event("anna", "{}", Map.of())));

        queue.mark(connection, List.of(state("anna", 2)));

        assertThat(queue.oldest(connection, 10, Set.of()))
                .extracting(queued -> queued.row().getClass().getSimpleName())
                .containsExactly("EventRow", "StateRow");
    }

    @Test
    void theGreatestVersionWins() throws SQLException {
        queue.mark(connection, List.of(state("anna", 5), state("bram", 1)));
        long place = queue.oldest(connection, 1, Set.of()).getFirst().id();

        queue.mark(connection, List.of(state("anna", 4)));
        queue.mark(connection, List.of(state("anna", 5)));

        Queued first = queue.oldest(connection, 1, Set.of()).getFirst();
        assertThat(first.row()).isEqualTo(state("anna", 5));
        assertThat(first.id()).isEqualTo(place);
    }

    @Test
    void aRowThatAnotherTransactionWritesAgainIsLeftInPlace() throws SQLException {
        queue.mark(connection, List.of(state("anna", 1), state("bram", 1)));
        List<Long> ids =
                queue.oldest(connection, 10, Set.of()).stream().map(Queued::id).toList();

        try (Connection writer = connect()) {
            writer.setAutoCommit(false);
            queue.mark(writer, List.of(state("anna", 2)));
            assertThat(queue.remove(connection, ids)).containsExactly(ids.getLast());
            writer.commit();
        }

        assertThat(queue.existing(connection, ids)).isEmpty();
        assertThat(queue.oldest(connection, 10, Set.of()))
                .extracting(Queued::row)
                .containsExactly(state("anna", 2));
    }

    @Test
    void someRowsCanBePassedOver() throws SQLException {
        queue.append(connection, List.of(event("anna", "{}", Map.of()), event("bram", "{}", Map.of())));
        Queued first = queue.oldest(connection, 1, Set.of()).getFirst();

        List<Queued> rows = queue.oldest(connection, 10, Set.of(first.id()));

        assertThat(rows).extracting(queued -> queued.row().key()).containsExactly("bram");
    }

    @Test
    void theBacklogTellsHowMuchWaitsAndHowLong() throws SQLException {
        assertThat(queue.backlog(connection).rows()).isZero();
        assertThat(queue.backlog(connection).age()).isZero();
        queue.append(connection, List.of(event("anna", "{}", Map.of()), event("bram", "{}", Map.of())));
        try (Statement statement = connection.createStatement()) {
            statement.execute("update outbox set created_at = now() - interval '90 seconds' where key = 'anna'");
        }

        Backlog backlog = queue.backlog(connection);

        assertThat(backlog.rows()).isEqualTo(2);
        assertThat(backlog.age().toSeconds()).isBetween(90L, 90 + Patience.LIMIT.toSeconds());
    }

    @Test
    void aRowThatIsNeitherEventNorStateIsRefused() {
        assertThatThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("insert into outbox (topic, key, version, type) values ('t', 'k', 1, 'x')");
                    }
                })
                .hasMessageContaining("ck_outbox_kind");
    }

    private static Connection connect() throws SQLException {
        return Servers.POSTGRES.connect("consent");
    }

    private static EventRow event(String key, String body, Map<String, String> headers) {
        byte[] payload = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new EventRow(UUID.randomUUID(), "topic.event.v1", key, "changed", payload, headers, "00-trace");
    }

    private static StateRow state(String key, long version) {
        return new StateRow("topic.state.v1", key, version, null);
    }
}
