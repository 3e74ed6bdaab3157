package io.klantbeeld.gateway.console.administration.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Word;

/** A link between two persons that joined nobody, and why. */
record Finding(End home, End other, Refusal reason, Dates.When at) {
    /** One end of the link, with its person. */
    record End(Word namespace, String value, String profile) {
        private static End of(JsonNode end, Administration administration) {
            return new End(
                    administration.words().namespace(Fields.text(end, "namespace")),
                    Fields.text(end, "value"),
                    Fields.text(end, "profile"));
        }
    }

    static Finding of(JsonNode finding, Administration administration) {
        return new Finding(
                End.of(finding.path("home"), administration),
                End.of(finding.path("other"), administration),
                Refusal.of(Fields.text(finding, "reason")),
                administration.figures().when(finding, "detectedAt"));
    }

    /** Why a link joins nobody. */
    enum Refusal {
        BLOCKED_VALUE,
        GENERIC_VALUE,
        COMPONENT_CAP,
        NEVER_LINK,
        LIMIT,
        MERGE_CAP,
        OTHER;

        /** Its name in forms. */
        public String key() {
            return name();
        }

        static Refusal of(String name) {
            return Term.find(Refusal.class, name).orElse(OTHER);
        }
    }
}
