package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;

/**
 * Something that was chosen or stated.
 *
 * @param raises whether it opens something; null when it neither opens nor closes
 * @param details what the sentence leaves out
 * @param evidence how it is known, as sentences
 * @param url where it was said, or null
 * @param block whether it is a block
 * @param decides whether an answer of today rests on it
 */
record Entry(
        String id,
        Instant at,
        Dates.When when,
        String sentence,
        Boolean raises,
        Standing standing,
        List<String> details,
        List<String> evidence,
        String url,
        boolean block,
        boolean decides) {
    /** The same as the one that an answer of today rests on. */
    Entry deciding() {
        return new Entry(id, at, when, sentence, raises, standing, details, evidence, url, block, true);
    }

    public String icon() {
        return block ? "lock" : raises == null ? "heart" : raises ? "check" : "cross";
    }

    public String tone() {
        return standing.isOver() || raises == null ? "kb-calm" : raises ? "kb-good" : "kb-bad";
    }

    /** Whether somebody can still lift it. */
    public boolean liftable() {
        return block && standing == Standing.STANDS;
    }

    static String link(String url) {
        return url != null && url.startsWith("https://") ? url : null;
    }

    static String named(String reference) {
        return Vocabulary.readable(reference);
    }
}
