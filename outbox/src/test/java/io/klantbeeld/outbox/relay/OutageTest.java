package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class OutageTest {
    private static final Map<String, String> IMPATIENT = Map.of("transaction-timeout", "PT3S");

    @AfterEach
    void end() {
        Servers.KAFKA.start();
        Servers.POSTGRES.start();
    }

    @Test
    void whileKafkaIsAwayChangesWaitAndTheServiceStaysReady() throws Exception {
        Accounts accounts = Accounts.open();
        Reader reader = new Reader(accounts);
        try (Relay relay = accounts.relay(accounts, RelaySteps.UNWATCHED, IMPATIENT)) {
            relay.start();
            accounts.change("anna");
            reader.awaitEmptyOutbox();

            Servers.KAFKA.kill();
            for (int i = 0; i < 10; i++) {
                accounts.change("anna", "bram");
                relay.wake();
            }
            await().until(() -> relay.status().state() == RelayState.FAILING);
            assertThat(accounts.waiting()).isGreaterThan(0);
            assertThat(relay.status().isReady(Instant.now(), Duration.ofMinutes(1)))
                    .isTrue();
            Servers.KAFKA.start();

            reader.assertAllInOrder();
        }
    }

    @Test
    void whenPostgresComesBackTheRelayIsElectedAgain() throws Exception {
        Accounts accounts = Accounts.open();
        Reader reader = new Reader(accounts);
        try (Relay relay = accounts.relay()) {
            relay.start();
            accounts.change("anna");
            reader.awaitEmptyOutbox();

            Servers.POSTGRES.kill();
            await().until(() -> relay.status().state() == RelayState.FAILING);
            Servers.POSTGRES.start();
            accounts.change("anna", "bram");

            reader.assertAllInOrder();
            assertThat(relay.status().state()).isEqualTo(RelayState.LEADING);
        }
    }
}
