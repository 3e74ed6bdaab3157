package io.klantbeeld.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the processors of a virtual machine did until a moment, in ticks (Linux, {@code /proc/stat}).
 *
 * @param stolen when there was work to do and the host did something else
 */
record ProcessorTime(long total, long stolen) {
    private static final Path STATISTICS = Path.of("/proc/stat");
    /** user, nice, system, idle, iowait, irq, softirq, steal; what follows is part of user and nice. */
    private static final int COUNTS = 8;

    /** The time until now, where the system tells it. */
    static Optional<ProcessorTime> now() {
        try (var lines = Files.lines(STATISTICS)) {
            return lines.findFirst().map(ProcessorTime::of);
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    private static ProcessorTime of(String line) {
        var ticks = Arrays.stream(line.split("\\s+"))
                .skip(1)
                .limit(COUNTS)
                .mapToLong(Long::parseLong)
                .toArray();
        return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[COUNTS - 1]);
    }

    /** The share of the time since then that the host withheld, from 0 to 1. */
    double stolenSince() {
        var now = now().orElse(this);
        return now.total == total ? 0 : (double) (now.stolen - stolen) / (now.total - total);
    }
}
