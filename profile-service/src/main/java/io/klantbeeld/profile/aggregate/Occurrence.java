package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.Moment;
import java.util.HashMap;
import java.util.Map;

/** A moment as many series look at it: its fields are put together once, and only if a filter asks. */
final class Occurrence {
    private final Moment moment;
    private Map<String, Object> fields;

    Occurrence(Moment moment) {
        this.moment = moment;
    }

    Moment moment() {
        return moment;
    }

    /** What a filter sees as {@code event}. */
    Map<String, Object> fields() {
        if (fields == null) {
            fields = fields(moment);
        }
        return fields;
    }

    private static Map<String, Object> fields(Moment moment) {
        var fields = new HashMap<String, Object>();
        fields.put("interactionId", moment.id().toString());
        fields.put("type", moment.type());
        fields.put("name", moment.name());
        fields.put("channel", moment.channel());
        fields.put("direction", moment.direction());
        fields.put("brand", moment.brand());
        fields.put("occurredAt", moment.occurredAt());
        fields.put("source", moment.source());
        fields.put("properties", moment.properties());
        return fields;
    }
}
