package io.klantbeeld.profile.segment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How segments are kept; the settings {@code klantbeeld.segments.*}. */
@ConfigMapping(prefix = "klantbeeld.segments")
public interface SegmentConfig {
    /** How soon a replica sees a changed segment. All replicas must have the same: a build begins when twice that passed. */
    @WithDefault("PT0.5S")
    Duration refreshEvery();

    /** How often it is looked whether there are persons to build segments of. */
    @WithDefault("PT0.5S")
    Duration buildsEvery();

    /** How often it is looked whether a timer went off. */
    @WithDefault("PT0.2S")
    Duration timersEvery();

    /** Timers that go off in one transaction. */
    @WithDefault("500")
    int timersAtOnce();

    /** Profiles that a build, a preview or a check evaluates in one transaction. */
    @WithDefault("1000")
    int profilesPerPage();

    /** Ranges that a replica works on at once. */
    @WithDefault("2")
    int workers();

    /** Persons that the estimate of a preview looks at. */
    @WithDefault("500")
    int sample();

    /** How long it is kept who entered and left segments, and how their builds and checks went. */
    @WithDefault("P730D")
    Duration keepHistoryFor();

    /** How long a preview can be read. */
    @WithDefault("P7D")
    Duration keepPreviewsFor();

    /** When all memberships are checked, as the cron expression of Quartz. */
    String checkAt();
}
