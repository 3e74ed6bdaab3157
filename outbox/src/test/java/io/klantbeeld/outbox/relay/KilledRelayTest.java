package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.relay.RelaySteps.Step;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.Proof;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class KilledRelayTest {
    private static final Map<String, String> SMALL_BATCHES = Map.of("batch-size", "10");

    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        accounts = Accounts.open();
        for (int i = 0; i < 20; i++) {
            accounts.change("anna", "bram-" + i % 3);
        }
    }

    // Crashes are cheap, so that each pair of steps has one in every build; real kills take a JVM each.
    static Stream<Step> kills() {
        return Proof.isFull() ? Stream.of(Step.values()) : Stream.of(Step.RECORDS_SENT, Step.TRANSACTION_COMMITTED);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void aProcessKilledAfterAStepLosesDoublesAndReordersNothing(Step step) throws Exception {
        Process victim = RelayProcess.start(accounts, step, passesBefore(step) + 1);

        assertThat(victim.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(victim.exitValue()).isEqualTo(RelayProcess.KILLED);
        assertThatASuccessorPublishesTheRestAfter(step);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aRelayThatCrashesAfterAnyStepLosesDoublesAndReordersNothing(Step step) throws Exception {
        AtomicInteger passesLeft = new AtomicInteger(passesBefore(step));
        RelaySteps lethal = reached -> {
            if (reached == step && passesLeft.decrementAndGet() < 0) {
                throw new Crash();
            }
        };

        try (Relay victim = accounts.relay(accounts, lethal, SMALL_BATCHES)) {
            victim.start();
            await().until(() -> victim.status().state() == RelayState.FAILING);
        }

        assertThatASuccessorPublishesTheRestAfter(step);
    }

    private void assertThatASuccessorPublishesTheRestAfter(Step step) throws Exception {
        accounts.change("anna", "cora");
        Reader reader = new Reader(accounts);
        try (Relay successor = accounts.relay(accounts, RelaySteps.UNWATCHED, SMALL_BATCHES)) {
            successor.start();
            reader.assertAllInOrder();
            // It would prove nothing if no death fell between the commit and the removal.
            assertThat(reader.duplicates() > 0).isEqualTo(step == Step.TRANSACTION_COMMITTED);
        }
    }

    private static int passesBefore(Step step) {
        return step == Step.LOCK_WON || step == Step.PREDECESSOR_FENCED ? 0 : 1;
    }

    /** Ends a term of office in the middle of a step. */
    private static final class Crash extends Error {}
}
