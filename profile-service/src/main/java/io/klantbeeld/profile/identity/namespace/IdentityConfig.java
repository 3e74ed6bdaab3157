package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.identity.graph.Limit;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rules of resolution that hold for the whole installation. */
@ConfigMapping(prefix = "klantbeeld.identity")
interface IdentityConfig {
    /** Distinct unique identifiers that one value may link before it is taken for generic and suspended. */
    @WithDefault("20")
    int genericAbove();

    /** Links that a component may have before the namespace of its lowest priority no longer counts. */
    @WithDefault("1000")
    int componentLinks();

    /** Merges that links of events may make of one person within {@link #mergesPer()}; further links join nobody. */
    @WithDefault("50")
    int merges();

    /** In which time merges are counted, by when the events occurred that linked the persons. */
    @WithDefault("WEEK")
    Limit.Period mergesPer();

    /** How long rules may be used as they were read; a change takes effect on every replica after twice that. */
    @WithDefault("PT1S")
    Duration rulesCachedFor();
}
