package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a row. */
enum RowOutcome {
    CREATED(Tone.GOOD),
    UPDATED(Tone.GOOD),
    MERGED(Tone.CARE),
    UNCHANGED(Tone.CALM),
    REJECTED(Tone.BAD);

    private final Tone tone;

    RowOutcome(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Its name in addresses. */
    public String key() {
        return name();
    }

    /** Its name among the counts. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RowOutcome> of(String name) {
        return Term.find(RowOutcome.class, name);
    }
}
