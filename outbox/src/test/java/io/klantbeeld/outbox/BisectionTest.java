package io.klantbeeld.outbox;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class BisectionTest {
    private static final int RECORDS = 200;

    @Inject
    Consumption consumption;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String consumer = "bisection-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, RECORDS})
    void onlyTheCulpritsAreSetAsideAndTheRestKeepsItsOrder(int culprits) {
        Set<Integer> poisonous = new HashSet<>();
        Random random = new Random(culprits);
        while (poisonous.size() < culprits) {
            poisonous.add(random.nextInt(RECORDS));
        }
        List<Integer> handled = new ArrayList<>();

        consumption.events(consumer, batch(), records -> {
            List<Integer> numbers =
                    records.stream().map(BisectionTest::numberOf).toList();
            if (numbers.stream().anyMatch(poisonous::contains)) {
                throw new IllegalArgumentException();
            }
            handled.addAll(numbers);
        });

        assertThat(handled)
                .isEqualTo(IntStream.range(0, RECORDS)
                        .boxed()
                        .filter(number -> !poisonous.contains(number))
                        .toList());
        assertThat(sql.count("dead_letter where consumer = ?", consumer)).isEqualTo(culprits);
        assertThat(sql.count("inbox where consumer = ?", consumer)).isEqualTo(RECORDS);
    }

    @Test
    void aCulpritIsFoundInAHandfulOfAttempts() {
        AtomicInteger attempts = new AtomicInteger();

        consumption.events(consumer, batch(), records -> {
            attempts.incrementAndGet();
            if (records.stream().anyMatch(received -> numberOf(received) == 123)) {
                throw new IllegalArgumentException();
            }
        });

        // Two for each halving, and one more to be sure of the culprit.
        assertThat(attempts.get()).isLessThanOrEqualTo(1 + 2 * 8 + 1);
    }

    @Test
    void aRecordThatFailsOnceOnlyIsNoCulprit() {
        AtomicInteger failures = new AtomicInteger();

        consumption.events(consumer, batch(), records -> {
            boolean alone = records.size() == 1 && numberOf(records.getFirst()) == 5;
            if (records.size() > 1 && numberOf(records.getFirst()) <= 5 || alone && failures.getAndIncrement() == 0) {
                throw new IllegalArgumentException();
            }
        });

        assertThat(failures.get()).isEqualTo(2);
        assertThat(sql.count("dead_letter where consumer = ?", consumer)).isZero();
    }

    @Test
    void aBatchThatIsDeliveredAgainSetsNothingAsideTwice() {
        BatchHandler poisonous = records -> {
            throw new IllegalArgumentException();
        };
        ConsumerRecords<String, byte[]> batch = batch();

        consumption.snapshots(consumer, batch, poisonous);
        consumption.snapshots(consumer, batch, poisonous);

        assertThat(sql.count("dead_letter where consumer = ?", consumer)).isEqualTo(RECORDS);
    }

    @Test
    void aHandlerThatCanTellGetsWhatWasHandledBeforeAndClaimsWhatItMust() {
        ConsumerRecords<String, byte[]> batch = batch();
        List<Integer> handed = new ArrayList<>();
        List<UUID> fresh = new ArrayList<>();
        BatchHandler claiming = records -> {
            records.forEach(received -> handed.add(numberOf(received)));
            fresh.addAll(consumption.claim(
                    consumer,
                    records.stream()
                            .filter(received -> numberOf(received) < 3)
                            .map(ReceivedRecord::id)
                            .toList()));
        };

        consumption.repeatable(consumer, batch, claiming);
        consumption.repeatable(consumer, batch, claiming);

        assertThat(handed).hasSize(2 * RECORDS);
        assertThat(fresh).hasSize(3).doesNotHaveDuplicates();
        assertThat(sql.count("inbox where consumer = ?", consumer)).isEqualTo(3);
    }

    @Test
    void aClaimIsTakenBackWithTheTransactionThatFails() {
        AtomicInteger attempts = new AtomicInteger();
        Set<UUID> fresh = new HashSet<>();

        consumption.repeatable(consumer, batch(), records -> {
            fresh.addAll(consumption.claim(
                    consumer, records.stream().map(ReceivedRecord::id).toList()));
            if (attempts.getAndIncrement() == 0) {
                fresh.clear();
                throw new IllegalArgumentException();
            }
        });

        assertThat(fresh).hasSize(RECORDS);
    }

    private static int numberOf(ReceivedRecord received) {
        return Math.toIntExact(received.offset());
    }

    private static ConsumerRecords<String, byte[]> batch() {
        TopicPartition partition = new TopicPartition("bisection.v1", 0);
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, RECORDS)
                .mapToObj(number -> new ConsumerRecord<>(
                        partition.topic(), partition.partition(), number, "key-" + number, new byte[] {'1'}))
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
