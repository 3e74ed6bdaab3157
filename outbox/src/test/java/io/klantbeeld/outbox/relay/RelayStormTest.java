package io.klantbeeld.outbox.relay;

import io.klantbeeld.test.Proof;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RelayStormTest {
    private static final int WRITERS = 3;
    private static final int CRASHES = 3;
    private static final int STORM = 60;

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, Proof.tries(1, 60)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverCrashesEveryChangeTakesEffectOnceAndInOrder(int seed) throws Exception {
        Accounts accounts = Accounts.open();
        AtomicInteger crashes = new AtomicInteger();
        List<Relay> relays = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Random fate = new Random(seed * 31L + i);
            relays.add(accounts.relay(accounts, step -> crash(fate, crashes), Map.of("batch-size", "40")));
        }

        Reader reader = new Reader(accounts);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            relays.forEach(Relay::start);
            for (Future<Void> writer : writers.invokeAll(writings(accounts, seed, crashes))) {
                writer.get();
            }
            reader.assertAllInOrder();
        } finally {
            relays.forEach(Relay::close);
        }
        assertThat(crashes.get()).as("crashes").isGreaterThanOrEqualTo(CRASHES);
    }

    private static List<Callable<Void>> writings(Accounts accounts, int seed, AtomicInteger crashes) {
        return IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    write(accounts, new Random(seed * 17L + writer), crashes);
                    return null;
                })
                .toList();
    }

    // Few keys, so that writers meet; and now and then a lost connection instead of a crash.
    // How many steps a relay takes depends on what it finds, so the writers go on until there were crashes enough.
    private static void write(Accounts accounts, Random random, AtomicInteger crashes)
            throws SQLException, InterruptedException {
        for (int i = 0; i < STORM || i < 3_000 && crashes.get() < CRASHES; i++) {
            accounts.change(random.ints(1 + random.nextInt(3), 0, 6)
                    .distinct()
                    .mapToObj(key -> "key-" + key)
                    .toArray(String[]::new));
            if (i < STORM && random.nextInt(40) == 0) {
                accounts.endRelaySessions();
            }
            pause(Duration.ofMillis(random.nextInt(10)));
        }
    }

    private static void pause(Duration pause) throws InterruptedException {
        new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void crash(Random fate, AtomicInteger crashes) {
        if (fate.nextInt(25) == 0) {
            crashes.incrementAndGet();
            throw new Crash();
        }
    }

    /** Ends a term of office in the middle of a step. */
    private static final class Crash extends Error {}
}
