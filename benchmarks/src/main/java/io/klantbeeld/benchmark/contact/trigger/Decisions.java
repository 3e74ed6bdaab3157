package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.contact.CampaignService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Watches which events are decided about, as soon as others can read it. */
final class Decisions implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // A decision gets its id some time before it is committed.
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(2);
    private static final long VERSION = 0x7000L;
    private static final int MILLIS_AT = 16;

    private static final String SINCE = """
            SELECT (event -> 'properties' ->> 'number')::bigint FROM decision WHERE id > ? AND campaign = ?
            """;

    private final Connection connection;
    private final Awaited awaited;
    private final long beganAt = System.currentTimeMillis();
    private final Thread watching;
    private volatile boolean open = true;

    Decisions(CampaignService service, Awaited awaited) {
        this.connection = service.database();
        this.awaited = awaited;
        this.watching = Thread.ofPlatform().name("decisions").daemon().start(this::watch);
    }

    /** Waits until a decision and a mail followed from everything, or that has become unlikely. */
    void awaitMails() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (awaited.undecided() + awaited.withoutMail() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void watch() {
        while (open) {
            look(System.currentTimeMillis() - LONGEST_TRANSACTION.toMillis());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        // What took longer than any should.
        look(beganAt);
    }

    private void look(long sinceMillis) {
        try (var select = connection.prepareStatement(SINCE)) {
            select.setObject(1, new UUID(sinceMillis << MILLIS_AT | VERSION, Long.MIN_VALUE));
            select.setString(2, TriggerCase.CAMPAIGN);
            var rows = select.executeQuery();
            long at = System.nanoTime();
            while (rows.next()) {
                awaited.decided(rows.getLong(1), at);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Decisions cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            watching.join();
            connection.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException ignored) {
            // It is not used again.
        }
    }
}
