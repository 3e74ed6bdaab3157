package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.console.dialogue.Form;
import java.util.List;

/**
 * An amendment as it is shown.
 *
 * @param name of the trait in words, or null while none is named
 * @param now the value of today, or null
 * @param becomes what is claimed, or null where a claim is taken back
 * @param learnt when it was learnt, or null for now
 * @param sources that claimed traits of the person before
 * @param incomplete whether something is missing
 */
record AmendmentView(
        Form form,
        TraitRule rule,
        String name,
        String now,
        String becomes,
        String learnt,
        List<String> sources,
        boolean incomplete) {
    /** The fields that the confirmation sends again. */
    public List<String> carried() {
        return List.of("key", "trait", "kind", "value", "takeBack", "source", "observedAt", "verified");
    }

    /** What the value of a trait that nobody defined may be. */
    public List<ValueKind> kinds() {
        return List.of(ValueKind.values());
    }
}
