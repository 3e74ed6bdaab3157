package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Settings;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

/** Which items are meant; what is missing means any. */
final class ItemFilter {
    private final String source;
    private final String code;
    private final String field;
    private final String state;

    private ItemFilter(Form asked) {
        this.source = asked.text("source");
        this.code = asked.text("code");
        this.field = asked.text("field");
        this.state = asked.is("state", "SETTLED") ? "SETTLED" : null;
    }

    static ItemFilter of(MultivaluedMap<String, String> parameters) {
        return new ItemFilter(Form.sent(parameters));
    }

    @QueryParam("source")
    public String getSource() {
        return source;
    }

    @QueryParam("code")
    public String getCode() {
        return code;
    }

    @QueryParam("field")
    public String getField() {
        return field;
    }

    @QueryParam("state")
    public String getState() {
        return state;
    }

    /** Tells whether items are meant that were replayed or discarded. */
    public boolean isSettled() {
        return state != null;
    }

    public boolean isAny() {
        return source != null || code != null || field != null;
    }

    /** The address of the items. */
    String address() {
        return Query.of(Area.QUARANTINE.path("items"))
                .with("state", state)
                .with("source", source)
                .with("code", code)
                .with("field", field)
                .toString();
    }

    /** The same as the request for a replay of all of them. */
    ObjectNode toJson() {
        var filter = Settings.object();
        put(filter, "source", source);
        put(filter, "code", code);
        put(filter, "field", field);
        return filter;
    }

    private static void put(ObjectNode target, String name, String value) {
        if (value != null) {
            target.put(name, value);
        }
    }
}
