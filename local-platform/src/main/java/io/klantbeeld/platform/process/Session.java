package io.klantbeeld.platform.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives a process that outlives its parent a session of its own, so that Ctrl-C in the terminal does not reach it. */
final class Session {
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Session() {}

    static List<String> command(ProcessSpec spec) {
        List<String> command = new ArrayList<>(spec.command());
        if (spec.lifetime() == Lifetime.UNTIL_STOPPED) {
            SETSID.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(setsid -> command.add(0, setsid.toString()));
        }
        return command;
    }
}
