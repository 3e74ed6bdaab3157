package io.klantbeeld.gateway.console.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the timeline of a person is, with what it is filtered by. */
final class Address {
    private final StringBuilder text;
    private boolean filtered;

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    /** The timeline by itself. */
    static Address ofTimeline(String person) {
        return new Address(ofPerson(person) + "/timeline");
    }

    /** The page that the timeline is on. */
    static String ofPerson(String person) {
        return "/console/customers/" + encoded(person);
    }

    Address with(TimelineQuery query) {
        return and("from", query.firstDay())
                .and("to", query.lastDay())
                .and("channel", query.channel)
                .and("type", query.type)
                .and("direction", query.direction)
                .and("brand", query.brand);
    }

    Address and(String name, String value) {
        if (value != null && !value.isBlank()) {
            text.append(filtered ? '&' : '?').append(name).append('=').append(encoded(value));
            filtered = true;
        }
        return this;
    }

    /** Whether anything limits what is shown. */
    boolean isFiltered() {
        return filtered;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
