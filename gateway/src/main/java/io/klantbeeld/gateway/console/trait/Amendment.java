package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Dates;

/** What somebody claims of a person in the name of a source, as it stands in a form. */
record Amendment(Form form, TraitRule rule) {
    static final String TRAIT = "trait";
    static final String VALUE = "value";
    static final String SOURCE = "source";
    static final String TAKE_BACK = "takeBack";
    static final String OBSERVED = "observedAt";

    String trait() {
        return form.text(TRAIT);
    }

    boolean takesBack() {
        return form.ticked(TAKE_BACK);
    }

    /** Whether a trait, a value and a source are named. */
    boolean isComplete() {
        return trait() != null && form.text(SOURCE) != null && (takesBack() || form.text(VALUE) != null);
    }

    JsonNode value(Dates dates) {
        return takesBack() ? JsonNodeFactory.instance.nullNode() : rule.kind().read(form, VALUE, dates);
    }

    ObjectNode request(Dates dates) {
        var request = Settings.object();
        Settings.texts(form, request, SOURCE);
        request.putObject("traits").set(trait(), value(dates));
        var learnt = Moment.of(form.text(OBSERVED), dates);
        if (!learnt.isNow()) {
            request.put(
                    OBSERVED,
                    learnt.instant() == null
                            ? learnt.written()
                            : learnt.instant().toString());
        }
        return request.put("verified", form.ticked("verified"));
    }
}
