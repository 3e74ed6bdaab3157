package io.klantbeeld.benchmark.drive;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Repeats an operation on several workers.
 *
 * @param workers how many operations are under way at most
 * @param perSecond the rate at which operations are meant to start, whether or not earlier ones were answered, so that
 *     a pause of the platform is seen by all who would have come meanwhile; null for as fast as it goes
 */
public record Drive(int workers, Integer perSecond, Duration warmup, Duration measured) {
    /** Something that is repeated; each worker has its own. */
    @FunctionalInterface
    public interface Operation extends AutoCloseable {
        /**
         * Does it once.
         *
         * @param number counts the operations of all workers
         * @param intendedAt when it was meant to start, in {@link System#nanoTime()}
         * @return null, or the code of the error
         */
        String perform(long number, long intendedAt) throws Exception;

        @Override
        default void close() {}
    }

    /** Runs until the time is over, and answers what came of the measured part. */
    public Measurement run(IntFunction<Operation> operations) {
        var begin = System.nanoTime();
        var schedule = new Schedule(begin, perSecond, new AtomicLong());
        var measurement = new Measurement(
                begin + warmup.toNanos(), begin + warmup.plus(measured).toNanos());
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var running = IntStream.range(0, workers)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        work(operations.apply(i), schedule, measurement);
                        return null;
                    }))
                    .toList();
            running.forEach(Drive::await);
        }
        return measurement;
    }

    private static void work(Operation own, Schedule schedule, Measurement measurement) {
        try (var operation = own) {
            long number = schedule.next();
            long intendedAt = schedule.timeOf(number);
            while (intendedAt < measurement.end()) {
                pauseUntil(intendedAt);
                measurement.add(intendedAt, attempt(operation, number, intendedAt));
                number = schedule.next();
                intendedAt = schedule.timeOf(number);
            }
        }
    }

    private static String attempt(Operation operation, long number, long intendedAt) {
        try {
            return operation.perform(number, intendedAt);
        } catch (Exception failed) {
            return failed.getClass().getSimpleName();
        }
    }

    private static void pauseUntil(long time) {
        long left = time - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = time - System.nanoTime();
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a worker failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Schedule(long begin, Integer perSecond, AtomicLong numbers) {
        long next() {
            return numbers.getAndIncrement();
        }

        long timeOf(long number) {
            return perSecond == null ? System.nanoTime() : begin + number * 1_000_000_000L / perSecond;
        }
    }
}
