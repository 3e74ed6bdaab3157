package io.klantbeeld.platform.command;

import io.klantbeeld.platform.Progress;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Ports;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Prints a line for each part that the start has reached. */
final class StartReport implements Progress {
    private final PrintWriter out;
    private final Ports ports;

    StartReport(PrintWriter out, Ports ports) {
        this.out = out;
        this.ports = ports;
    }

    @Override
    public void ready(Part part, Duration took) {
        line(part.label(), "ready", seconds(took), "127.0.0.1:" + ports.of(part));
    }

    @Override
    public void running(Part part) {
        line(part.label(), "running", "", "127.0.0.1:" + ports.of(part));
    }

    @Override
    public void failed(Part part, RuntimeException reason) {
        line(part.label(), "failed", "", "");
    }

    synchronized void line(String what, String state, String time, String where) {
        out.println("  %-10s %-8s %7s   %s".formatted(what, state, time, where).stripTrailing());
        out.flush();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
