package io.klantbeeld.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start and where its traces go.
 *
 * @param command the program and its arguments
 * @param environment variables beside those of this JVM
 * @param log receives standard output and error, appended
 * @param pidFile says which process runs, for those who come later
 * @param lifetime whether the process ends with this JVM
 * @param stopSignal what the program takes as the wish to end in good order
 */
public record ProcessSpec(
        List<String> command,
        Map<String, String> environment,
        Path log,
        Path pidFile,
        Lifetime lifetime,
        StopSignal stopSignal) {
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
