package io.klantbeeld.benchmark;

import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures how many snapshot rows a second the relay of the outbox publishes from a real PostgreSQL to a real Kafka, each
 * with a state read from a table when it is published, while a writer keeps the queue from running dry. A consumer
 * that reads committed records counts them and checks the versions of each key.
 */
final class OutboxCase implements LoadCase {
    private static final int KEYS = 50_000;
    private static final int BAR_PER_SECOND = 4_000;

    @Override
    public Duration usualWarmup() {
        return Duration.ofSeconds(5);
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        progress.accept("Starting PostgreSQL and Kafka …");
        try (var postgres = PostgresServer.temporary();
                var kafka = KafkaBroker.temporary()) {
            postgres.start();
            kafka.start();
            progress.accept("Measuring the limit: a bare transactional producer …");
            double limit = BareProducer.recordsPerSecond(
                    kafka.bootstrapServers(), plan.measured().dividedBy(4));
            progress.accept("Publishing %d s, after %d s of warm-up …"
                    .formatted(plan.measured().toSeconds(), plan.warmup().toSeconds()));
            return measure(plan, postgres, kafka, limit);
        }
    }

    private static LoadReport measure(Plan plan, PostgresServer postgres, KafkaBroker kafka, double limit) {
        try (var outbox = new OutboxUnderLoad(postgres, kafka, KEYS);
                var audience = new CountingConsumer(kafka.bootstrapServers(), OutboxUnderLoad.TOPIC)) {
            outbox.start();
            audience.await(plan.warmup());
            var count = audience.await(plan.measured());
            long written = outbox.stopWriting();
            audience.awaitTotal(written, Duration.ofSeconds(30));
            double seconds = count.took().toNanos() / 1e9;
            double rate = count.records() / seconds;
            return new LoadReport(
                    "outbox",
                    "snapshot-rows",
                    seconds,
                    plan.warmup().toSeconds(),
                    null,
                    count.records(),
                    "row",
                    rate,
                    null,
                    null,
                    Errors.NONE,
                    Map.of("keys", (long) KEYS),
                    new Limit("bare transactional producer, 500 records each", limit, rate / limit),
                    Map.of(
                            "lost", written - audience.distinct(),
                            "duplicates", audience.duplicates(),
                            "reordered", audience.reordered()),
                    List.of(new Bar("perSecond>=" + BAR_PER_SECOND, rate >= BAR_PER_SECOND)),
                    Machine.here());
        }
    }
}
