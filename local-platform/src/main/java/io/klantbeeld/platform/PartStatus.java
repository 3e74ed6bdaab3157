package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a part is now.
 *
 * @param version of the software
 * @param pid of its process, while it runs
 * @param ports by the names of their options
 * @param log where to read more
 */
public record PartStatus(
        Part part, State state, Optional<String> version, Optional<Long> pid, Map<String, Integer> ports, Path log) {

    /** What a part can be. */
    public enum State {
        /** It runs and answers. */
        READY,
        /** It runs, but does not answer or says that it is not well. */
        NOT_READY,
        /** It ended without being asked to. */
        CRASHED,
        /** It was not started, or was stopped. */
        STOPPED
    }
}
