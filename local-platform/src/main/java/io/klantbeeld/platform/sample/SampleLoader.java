package io.klantbeeld.platform.sample;

import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.api.PlatformApi.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Plays the sample's requests in order, each once per platform home. */
public final class SampleLoader {
    // What one request made reaches the other services through Kafka; the next may come a moment too early.
    private static final Set<Integer> MAY_BE_EARLY = Set.of(404, 409, 422, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Function<String, PlatformApi> callers;
    private final Map<String, PlatformApi> signedIn = new HashMap<>();
    private final Path progressFile;
    private final SortedMap<String, List<SampleRequest>> files;

    /**
     * Takes who calls, and where to remember what was played.
     *
     * @param callers the API by the name of the client or person who calls it
     */
    public SampleLoader(Function<String, PlatformApi> callers, Path progressFile) {
        this(callers, progressFile, SampleFiles.read());
    }

    SampleLoader(
            Function<String, PlatformApi> callers, Path progressFile, SortedMap<String, List<SampleRequest>> files) {
        this.callers = callers;
        this.progressFile = progressFile;
        this.files = files;
    }

    /** Plays what was not played before and answers how many requests that were. */
    public int load() {
        SampleProgress progress = new SampleProgress(progressFile);
        int count = 0;
        for (Map.Entry<String, List<SampleRequest>> file : files.entrySet()) {
            List<SampleRequest> requests = file.getValue();
            for (int index = progress.of(file.getKey()); index < requests.size(); index++) {
                play(file.getKey(), index, requests.get(index));
                progress.remember(file.getKey(), index + 1);
                count++;
            }
        }
        return count;
    }

    private void play(String file, int index, SampleRequest request) {
        PlatformApi api = signedIn.computeIfAbsent(request.as(), callers);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = api.send(request.method(), request.path(), request.body());
        while (MAY_BE_EARLY.contains(answer.status()) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = api.send(request.method(), request.path(), request.body());
        }
        if (!answer.isSuccess()) {
            throw new SampleFailed(file, index, request, answer.problem());
        }
    }
}
