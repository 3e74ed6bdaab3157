package io.klantbeeld.outbox.relay;

import java.util.Set;

/** Sees to it that topics exist before something is published to them. */
@FunctionalInterface
public interface TopicGuard {
    /** Makes the topics that are missing. */
    void ensure(Set<String> topics);
}
