package io.klantbeeld.platform.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says that a server did not start, with the place and the end of its log. */
public class ServerFailure extends RuntimeException {
    private static final int TAIL = 15;

    private final String problem;
    private final Path log;

    public ServerFailure(String problem, Path log) {
        super(problem + "; see " + log + "\n" + String.join("\n", tail(log)));
        this.problem = problem;
        this.log = log;
    }

    /** What went wrong, in a sentence without the log. */
    public String problem() {
        return problem;
    }

    public Path log() {
        return log;
    }

    /** The last lines of the log, without the frames of stack traces. */
    public List<String> lastLines() {
        return tail(log);
    }

    private static List<String> tail(Path log) {
        try {
            List<String> lines = readable(log);
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> readable(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("    at "))
                .toList();
    }
}
