package io.klantbeeld.gateway.console.vocabulary;

import java.util.Locale;

/** How something should feel; never the only sign of it, because not everybody sees colours. */
public enum Tone {
    GOOD,
    CARE,
    BAD,
    CALM;

    /** The class of its style. */
    public String style() {
        return "kb-" + name().toLowerCase(Locale.ROOT);
    }
}
