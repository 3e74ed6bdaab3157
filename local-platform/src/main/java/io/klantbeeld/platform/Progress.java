package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import java.time.Duration;

/** Hears how the start of the platform goes on; called from several threads. */
public interface Progress {
    /** A part has become ready. */
    void ready(Part part, Duration took);

    /** A part had been running already. */
    void running(Part part);

    /** A part could not be started. */
    void failed(Part part, RuntimeException reason);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void ready(Part part, Duration took) {}

            @Override
            public void running(Part part) {}

            @Override
            public void failed(Part part, RuntimeException reason) {}
        };
    }
}
