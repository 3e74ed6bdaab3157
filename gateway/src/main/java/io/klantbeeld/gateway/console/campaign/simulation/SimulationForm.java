package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is to be tried, as it stands in a form; fields are named as in the request, so that faults find theirs. */
record SimulationForm(Form form, boolean lives) {
    private static final int MOST = 50;
    private static final String ROWS = "rows";
    private static final String AUDIENCE = "audience";

    /** A property of the event. */
    record Row(String name, String value, int number) {}

    /** The form as it is before somebody writes in it: the campaign as it stands, tried on everybody. */
    static SimulationForm blank(JsonNode campaign) {
        boolean lives = campaign.path("live").isObject();
        var values = new HashMap<String, String>();
        values.put("attempt", UUID.randomUUID().toString());
        values.put("revision", (lives ? Basis.LIVE : Basis.LATEST).name());
        values.put(AUDIENCE, Audience.EVERYBODY.name());
        values.put("event.name", Fields.text(campaign.path("journey").path("entry"), "event"));
        values.put("sample", "20");
        return new SimulationForm(Form.of(values), lives);
    }

    /** The same with room for one more property. */
    SimulationForm withRow() {
        return new SimulationForm(form.with(ROWS, Integer.toString(Math.min(MOST, rowCount() + 1))), lives);
    }

    /** The rows of properties; one of them is always there. */
    public List<Row> rows() {
        return IntStream.rangeClosed(1, rowCount())
                .mapToObj(i -> new Row(form.value("name-" + i), form.value("value-" + i), i))
                .toList();
    }

    /** The revisions that can be tried. */
    public List<Basis> bases() {
        return lives ? List.of(Basis.LIVE, Basis.LATEST) : List.of(Basis.LATEST);
    }

    public List<Audience> audiences() {
        return List.of(Audience.values());
    }

    public boolean isOf(Audience audience) {
        return chosen() == audience;
    }

    public boolean isOf(Basis basis) {
        return form.is("revision", basis.name());
    }

    /** What is wrong with the kind of audience, and not with what is said about it. */
    public List<Fault> audienceFaults() {
        return form.faults(AUDIENCE);
    }

    /** The request, with what is supposed. */
    ObjectNode request(String campaign, Dates dates, ObjectNode overrides) {
        var request = Settings.object().put("campaign", campaign);
        Settings.texts(form, request, "revision");
        audience(request);
        Settings.moment(request, "at", form.text("at"), dates);
        event(request);
        if (!overrides.isEmpty()) {
            request.set("overrides", overrides);
        }
        Settings.number(request, "sample", form.text("sample"));
        return request;
    }

    // What is not said is sent as well, so that the service says what is missing.
    private void audience(ObjectNode request) {
        switch (chosen()) {
            case EVERYBODY -> {
                // Nobody has to be named.
            }
            case SEGMENT -> request.putObject(AUDIENCE).put("segment", form.text("audience.segment"));
            case CONDITION -> request.putObject(AUDIENCE).put("when", form.text("audience.when"));
            case PERSONS -> {
                var persons = request.putObject(AUDIENCE).putArray("persons");
                form.lines("audience.persons").forEach(persons::add);
            }
        }
    }

    private void event(ObjectNode request) {
        var name = form.text("event.name");
        if (name == null) {
            return;
        }
        var properties = request.putObject("event").put("name", name).putObject("properties");
        rows().stream()
                .filter(row -> !row.name.isBlank())
                .forEach(row -> Settings.scalar(properties, row.name.strip(), row.value.strip()));
    }

    private Audience chosen() {
        return Term.find(Audience.class, form.value(AUDIENCE)).orElse(Audience.EVERYBODY);
    }

    private int rowCount() {
        var rows = form.value(ROWS);
        return rows.matches("[1-9][0-9]?") ? Math.min(MOST, Integer.parseInt(rows)) : 1;
    }
}
