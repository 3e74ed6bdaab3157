package io.klantbeeld.benchmark.running;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.api.PlatformApi.Answer;
import io.klantbeeld.platform.api.PlatformUnreachable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a case defines on a platform that others use too: all of it is removed at the end, also when the case fails or
 * is interrupted. What a killed one left is removed by the next.
 */
public final class Definitions implements AutoCloseable {
    private static final int GONE = 404;

    private final Api api;
    private final Deque<String> paths = new ArrayDeque<>();
    private final Thread interruption = new Thread(this::removeAll, "definitions");
    private boolean over;

    /** Calls the platform. */
    @FunctionalInterface
    public interface Api {
        /** Sends a request; a null body sends none. */
        Answer send(String method, String path, Object body);
    }

    private Definitions(Api api) {
        this.api = api;
    }

    /** Nothing is defined yet. */
    public static Definitions on(Api api) {
        var definitions = new Definitions(api);
        Runtime.getRuntime().addShutdownHook(definitions.interruption);
        return definitions;
    }

    /** Defines something at a path, and answers how it is shown. */
    public synchronized JsonNode put(String path, Object settings) {
        if (over) {
            throw new IllegalStateException("Nothing is defined any more: the measurement is over");
        }
        // Noted first: a request of which the answer is lost may have been done.
        paths.push(path);
        var answer = api.send("PUT", path, settings);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " was refused: " + answer.problem());
        }
        return answer.body();
    }

    /** Removes something before the end. */
    public synchronized void remove(String path) {
        paths.remove(path);
        require(delete(path), path);
    }

    /**
     * Removes what others left.
     *
     * @param collection path of all there are
     * @param key the field with the name of each
     * @param prefix how the names begin that are only ever used here
     */
    public void removeLeft(String collection, String key, String prefix) {
        var left = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var path = collection + "?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + PlatformApi.segment(cursor));
            var page = api.send("GET", path, null);
            require(page, path);
            page.body().path("items").forEach(item -> left.add(item.path(key).asText()));
            cursor = page.body().path("nextCursor").textValue();
        }
        left.removeIf(name -> !name.startsWith(prefix));
        // The latest names may build on those before.
        left.reversed().forEach(name -> require(delete(collection + "/" + name), name));
    }

    @Override
    public void close() {
        removeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException interrupted) {
            // It has run, or finds nothing left.
        }
    }

    /** Goes on where one cannot be removed, and tells in the end. */
    private synchronized void removeAll() {
        over = true;
        List<String> refused = new ArrayList<>();
        while (!paths.isEmpty()) {
            var path = paths.pop();
            try {
                require(delete(path), path);
            } catch (IllegalStateException | PlatformUnreachable kept) {
                refused.add(kept.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "%d definitions could not be removed: %s".formatted(refused.size(), refused.getFirst()));
        }
    }

    private Answer delete(String path) {
        return api.send("DELETE", path, null);
    }

    private static void require(Answer answer, String path) {
        if (!answer.isSuccess() && answer.status() != GONE) {
            throw new IllegalStateException(path + " was refused: " + answer.problem());
        }
    }
}
