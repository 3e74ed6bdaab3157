package io.klantbeeld.consent.platform;

import java.util.List;
import java.util.Locale;

/** The languages in which the platform speaks to people. */
public final class Languages {
    /** All of them; the first is for everybody whose own is not among them. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("nl"), Locale.ITALIAN, Locale.GERMAN);

    private Languages() {}

    /**
     * The best of them.
     *
     * @param wanted an Accept-Language header (RFC 9110) or a language tag; may be null, or none at all
     */
    public static Locale bestOf(String wanted) {
        try {
            var best = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), ALL);
            return best == null ? ALL.getFirst() : best;
        } catch (IllegalArgumentException notALanguageRange) {
            return ALL.getFirst();
        }
    }
}
