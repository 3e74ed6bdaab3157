package io.klantbeeld.gateway.customer;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** The limits of a filter as profile-service reads them; what is null is not sent. */
final class MomentQuery {
    private final MomentFilter filter;

    MomentQuery(MomentFilter filter) {
        this.filter = filter;
    }

    @QueryParam("from")
    public String getFrom() {
        return text(filter.from());
    }

    @QueryParam("to")
    public String getTo() {
        return text(filter.to());
    }

    @QueryParam("channel")
    public String getChannel() {
        return filter.channel();
    }

    @QueryParam("type")
    public String getType() {
        return filter.type();
    }

    @QueryParam("direction")
    public String getDirection() {
        return filter.direction();
    }

    @QueryParam("brand")
    public String getBrand() {
        return filter.brand();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
