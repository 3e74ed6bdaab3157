package io.klantbeeld.profile.timeline.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** How long moments are kept; the settings {@code klantbeeld.timeline.retention.*}. */
@ConfigMapping(prefix = "klantbeeld.timeline.retention")
interface RetentionConfig {
    /** How long moments of types without a period of their own are kept, such as P7Y; for ever when it is not set. */
    @WithName("default")
    Optional<Period> byDefault();

    /** How long moments of single types are kept, such as {@code types.EVENT=P25M}. */
    Map<String, Period> types();
}
