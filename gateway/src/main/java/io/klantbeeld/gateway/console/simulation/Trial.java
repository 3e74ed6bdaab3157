package io.klantbeeld.gateway.console.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What is tried, as it stands in a form: whom, what contact, at which moment, and under which other rule. */
record Trial(Form form) {
    private static final String PERSONS = "persons";
    private static final String AS_OF = "asOf";
    private static final String COUNTRY = "jurisdiction";
    private static final String REQUIREMENT = "requirement";
    private static final int MOST = 100;

    List<String> persons() {
        return form.lines(PERSONS).stream().limit(MOST).toList();
    }

    boolean isComplete() {
        return !persons().isEmpty()
                && form.text("brand") != null
                && form.text("purpose") != null
                && form.text("channel") != null
                && (form.text(REQUIREMENT) == null || country() != null);
    }

    /**
     * The request.
     *
     * @param definitions what is in force, by kind and key
     */
    ObjectNode request(Dates dates, BiFunction<String, String, JsonNode> definitions) {
        var request = Settings.object();
        Settings.moment(request, AS_OF, form.text(AS_OF), dates);
        var requests = request.putArray("requests");
        persons().forEach(person -> contact(requests.addObject().put("person", person)));
        if (form.text(REQUIREMENT) != null) {
            request.putArray("rulePacks").add(amendment(definitions));
        }
        return request;
    }

    private void contact(ObjectNode request) {
        Settings.texts(form, request, "brand", "purpose", "channel");
        if (form.text("topic") != null) {
            request.putArray("topics").add(form.text("topic"));
        }
    }

    /** A pack takes the place of the one in force, so that its rows follow the new one, which fits first. */
    private ObjectNode amendment(BiFunction<String, String, JsonNode> definitions) {
        var amendment = Settings.object().put(COUNTRY, country());
        var inForce = definitions.apply("rule-packs", country());
        var name = Fields.text(inForce, "name");
        var pack = amendment.putObject("pack").put("name", name == null ? country() : name);
        var rules = pack.putArray("rules");
        var row = rules.addObject();
        row.putArray("channels").add(form.text("channel"));
        row.putArray("purposeClasses")
                .add(Fields.text(definitions.apply("purposes", form.text("purpose")), "purposeClass"));
        row.put(REQUIREMENT, form.text(REQUIREMENT)).put("citation", "–");
        inForce.path("rules").forEach(rules::add);
        return amendment;
    }

    private String country() {
        var country = form.text(COUNTRY);
        return country == null ? null : country.toLowerCase(Locale.ROOT);
    }
}
