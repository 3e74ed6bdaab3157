package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which parts could not be started, and why. */
public class PlatformFailure extends RuntimeException {
    private final transient Map<Part, RuntimeException> failures;

    PlatformFailure(Map<Part, RuntimeException> failures) {
        super(failures.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue().getMessage())
                .collect(Collectors.joining("\n")));
        this.failures = Map.copyOf(failures);
    }

    public Map<Part, RuntimeException> failures() {
        return failures;
    }
}
