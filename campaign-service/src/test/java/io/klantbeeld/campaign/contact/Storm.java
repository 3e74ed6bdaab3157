package io.klantbeeld.campaign.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing sixteen times at the same moment. */
public final class Storm {
    public static final int THREADS = 16;

    private Storm() {}

    public static <T> List<T> of(Callable<T> work) {
        var start = new CyclicBarrier(THREADS);
        var running = new ArrayList<Future<T>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
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
}
