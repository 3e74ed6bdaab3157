package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.relay.RelaySteps.Step;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class RivalRelaysTest {
    private static final Map<String, String> SMALL_BATCHES = Map.of("batch-size", "10");

    @Test
    void ofTwoRelaysOneLeadsAndTheOtherTakesOverWhenItEnds() throws Exception {
        Accounts accounts = Accounts.open();
        Reader reader = new Reader(accounts);
        try (Relay one = accounts.relay();
                Relay two = accounts.relay()) {
            one.start();
            two.start();
            await().until(() -> leading(one, two) == 1);
            changeOften(accounts);
            assertThat(leading(one, two)).isEqualTo(1);

            Relay leader = one.status().state() == RelayState.LEADING ? one : two;
            leader.close();
            changeOften(accounts);

            reader.assertAllInOrder();
            assertThat(leading(one, two)).isEqualTo(1);
            assertThat(leader.status().state()).isEqualTo(RelayState.STOPPED);
            assertThat(reader.duplicates()).isZero();
        }
    }

    // What differs is what the predecessor holds: the lock, rows in memory, an open transaction, rows to remove.
    @ParameterizedTest
    @EnumSource(names = {"LOCK_WON", "STATES_READ", "RECORDS_SENT", "TRANSACTION_COMMITTED"})
    void aFencedPredecessorThatWakesUpDoesNoHarm(Step step) throws Exception {
        Accounts accounts = Accounts.open();
        changeOften(accounts);
        Sleep sleep = new Sleep(step);

        Reader reader = new Reader(accounts);
        try (Relay predecessor = accounts.relay(accounts, sleep, SMALL_BATCHES);
                Relay successor = accounts.relay(accounts, RelaySteps.UNWATCHED, SMALL_BATCHES)) {
            predecessor.start();
            sleep.begun.await();
            assertThat(accounts.endRelaySessions()).isEqualTo(1);
            successor.start();
            accounts.change("anna", "cora");
            reader.awaitEmptyOutbox();

            sleep.ended.countDown();
            changeOften(accounts);

            await().until(() -> leading(predecessor, successor) == 1);
            reader.assertAllInOrder();
        }
    }

    private static void changeOften(Accounts accounts) throws SQLException {
        for (int i = 0; i < 20; i++) {
            accounts.change("anna", "bram");
        }
    }

    private static long leading(Relay... relays) {
        return Stream.of(relays)
                .filter(relay -> relay.status().state() == RelayState.LEADING)
                .count();
    }

    /** Lets a relay sleep when it passes a step for the first time, as a long pause of its JVM would. */
    private static final class Sleep implements RelaySteps {
        private final Step step;
        private final AtomicBoolean slept = new AtomicBoolean();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        private Sleep(Step step) {
            this.step = step;
        }

        @Override
        public void reached(Step reached) {
            if (reached == step && slept.compareAndSet(false, true)) {
                begun.countDown();
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
