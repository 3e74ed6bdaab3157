package io.klantbeeld.profile.rule;

import java.time.Instant;

/** What is known of one person at one instant; what was not read yet is answered by {@link Unread}. */
public interface Facts {
    /** When the question is asked. */
    Instant at();

    /** The value of a trait. */
    Finding trait(String name);

    /** What a measure comes to. */
    Finding measured(Measure measure);

    /** Whether the person is in a segment. */
    boolean inSegment(String key);
}
