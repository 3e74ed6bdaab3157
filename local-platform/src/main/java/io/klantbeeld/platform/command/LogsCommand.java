package io.klantbeeld.platform.command;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the end of the logs, and goes on as they grow. */
@Command(name = "logs", description = "Shows the logs of a part, or of all.")
final class LogsCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            converter = PartConverter.class,
            description = "${COMPLETION-CANDIDATES}")
    private Part part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as the logs grow, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            paramLabel = "N",
            description = "How many lines (${DEFAULT-VALUE}).")
    private int lines;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PlatformHome home = PlatformHome.usual();
        List<Part> parts = part == null ? Arrays.asList(Part.values()) : List.of(part);
        List<LogTail> tails = parts.stream()
                .map(shown -> new LogTail(home.log(shown), part == null ? shown + " | " : ""))
                .toList();
        for (LogTail tail : tails) {
            tail.printLast(lines, spec.commandLine().getOut());
        }
        while (follow) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            for (LogTail tail : tails) {
                tail.printNew(spec.commandLine().getOut());
            }
        }
        return 0;
    }
}
