package io.klantbeeld.campaign.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things sixteen times at the same moment. */
public final class Storm {
    public static final int THREADS = 16;

    private Storm() {}

    /** Does the same thing on every thread. */
    public static <T> List<T> of(Callable<T> work) {
        return of((int thread) -> work.call());
    }

    /** Does what is up to each thread. */
    static <T> List<T> of(Work<T> work) {
        var start = new CyclicBarrier(THREADS);
        var running = new ArrayList<Future<T>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.on(thread);
                }));
            }
        }
        return running.stream().map(Storm::result).toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** What one of the threads, 0 to 15, does. */
    @FunctionalInterface
    interface Work<T> {
        T on(int thread) throws Exception;
    }
}
