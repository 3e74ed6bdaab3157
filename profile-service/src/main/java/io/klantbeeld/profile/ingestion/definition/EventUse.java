package io.klantbeeld.profile.ingestion.definition;

import java.util.List;
import java.util.Set;

/** Knows what rests on the types of properties of events, so that they do not change under what runs. */
public interface EventUse {
    /**
     * What looks at any of some properties of a brand's event, as its owner knows it, such as {@code segment
     * big-spender-nl}; nothing when they are free.
     */
    List<String> of(String brand, String event, Set<String> properties);
}
