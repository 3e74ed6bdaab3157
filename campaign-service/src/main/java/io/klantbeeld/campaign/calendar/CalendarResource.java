package io.klantbeeld.campaign.calendar;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of campaigns, to look at and to take along. */
@Tag(name = "calendar")
@Path("/api/v1")
@RunOnVirtualThread
class CalendarResource {
    private final CalendarReading reading;

    CalendarResource(CalendarReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("calendar")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read what runs when, and which campaigns compete")
    public CalendarView view(@BeanParam CalendarQuery query) {
        return reading.view(query);
    }

    @GET
    @Path("calendar.ics")
    @Produces("text/calendar;charset=utf-8")
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Read the calendar as one iCalendar file (RFC 5545), whole",
            description = "To be saved and imported, or fetched by a program that sends a token; calendar programs that"
                    + " subscribe to an address send none.")
    public String file(@BeanParam CalendarQuery query) {
        return reading.file(query);
    }
}
