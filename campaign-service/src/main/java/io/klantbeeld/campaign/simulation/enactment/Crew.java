package io.klantbeeld.campaign.simulation.enactment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The threads of simulations: half as many as there are processors to judge, and one to read, so that whoever
 * decides live always finds one that is free, or soon is.
 */
@ApplicationScoped
public class Crew {
    private static final int JUDGES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final ExecutorService judges = threads(JUDGES, "simulation-judge-");
    private final ExecutorService reader = threads(1, "simulation-reader-");

    /** Reads something, beside whoever judges. */
    public <T> CompletableFuture<T> read(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, reader);
    }

    /** Does something with each of many, and ends when it was done with all of them. */
    <T> void each(List<T> many, Consumer<T> work) {
        int share = (many.size() + JUDGES - 1) / JUDGES;
        var shares = new ArrayList<CompletableFuture<Void>>();
        for (int from = 0; from < many.size(); from += share) {
            var some = many.subList(from, Math.min(from + share, many.size()));
            shares.add(CompletableFuture.runAsync(() -> some.forEach(work), judges));
        }
        shares.forEach(CompletableFuture::join);
    }

    @PreDestroy
    void dismiss() {
        judges.shutdownNow();
        reader.shutdownNow();
    }

    // Not virtual ones: who thinks for long would keep the requests from their carriers.
    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 0).daemon().factory());
    }
}
