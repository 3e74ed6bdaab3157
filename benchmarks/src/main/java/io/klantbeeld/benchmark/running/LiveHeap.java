package io.klantbeeld.benchmark.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches the memory of another JVM until it is closed. What counts is what survives a collection: how much room a JVM
 * takes beyond that says more about its settings than about the work.
 */
public final class LiveHeap implements AutoCloseable {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final long KIBI = 1024;

    private final long pid;
    private final Thread watching;
    private volatile boolean open = true;
    private long peakLive;
    private long peakResident;

    private LiveHeap(long pid) {
        this.pid = pid;
        this.watching = Thread.ofPlatform().name("live-heap").daemon().start(this::watch);
    }

    /** Watches a JVM, whose heap is collected each time that it is looked at. */
    public static LiveHeap of(long pid) {
        return new LiveHeap(pid);
    }

    /** What lives in the heap of a JVM at this moment, in bytes; it is collected. */
    public static long now(long pid) {
        try {
            return live(histogram(pid));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The memory of process " + pid + " cannot be told", unreadable);
        }
    }

    /** The most that lived at a time, in bytes. */
    public synchronized long peakLive() {
        return peakLive;
    }

    /** The most memory that the process had, in bytes; 0 where the system does not tell. */
    public synchronized long peakResident() {
        return peakResident;
    }

    private void watch() {
        var pause = FIRST;
        while (open) {
            LockSupport.parkNanos(pause.toNanos());
            if (open) {
                look();
            }
            pause = BETWEEN;
        }
    }

    private synchronized void look() {
        try {
            peakResident = Math.max(peakResident, resident());
            peakLive = Math.max(peakLive, live(histogram(pid)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The memory of process " + pid + " cannot be told", unreadable);
        }
    }

    /** Of what {@code GC.class_histogram} prints, which collects first: the bytes of all living objects. */
    public static long live(List<String> histogram) {
        return histogram.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals("Total"))
                .mapToLong(words -> Long.parseLong(words[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A histogram of the heap has no total"));
    }

    private static List<String> histogram(long pid) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }

    private long resident() throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return resident(Files.readAllLines(status)).orElse(0);
    }

    /** Of what Linux tells of a process: the memory that it has, in bytes. */
    public static OptionalLong resident(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> KIBI * Long.parseLong(line.split("\\s+")[1]))
                .findFirst();
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(watching);
        try {
            watching.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (peakLive() == 0) {
            look();
        }
    }
}
