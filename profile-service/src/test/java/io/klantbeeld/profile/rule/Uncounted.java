package io.klantbeeld.profile.rule;

import java.time.Instant;

/** What is known of a person before anybody counted what they did. */
record Uncounted(Facts facts) implements Facts {
    @Override
    public Instant at() {
        return facts.at();
    }

    @Override
    public Finding trait(String name) {
        return facts.trait(name);
    }

    @Override
    public Finding measured(Measure measure) {
        throw new Unread();
    }

    @Override
    public boolean inSegment(String key) {
        return facts.inSegment(key);
    }
}
