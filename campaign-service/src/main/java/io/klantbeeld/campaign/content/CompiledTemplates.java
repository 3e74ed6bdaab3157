package io.klantbeeld.campaign.content;

import java.util.List;

/** The templates of a campaign, checked and compiled: what {@link Templates#publish} stores for a revision. */
public record CompiledTemplates(List<Variant> variants) {
    public CompiledTemplates {
        variants = List.copyOf(variants);
    }

    /**
     * One variant, its three parts still with their expressions.
     *
     * @param fallback whether this is the template's fallback locale
     */
    public record Variant(String key, String locale, boolean fallback, String subject, String html, String text) {}
}
