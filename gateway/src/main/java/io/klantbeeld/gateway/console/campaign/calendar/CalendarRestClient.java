package io.klantbeeld.gateway.console.campaign.calendar;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to the calendar. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1")
interface CalendarRestClient {
    @GET
    @Path("/calendar")
    Response read(
            @BeanParam OnBehalf user,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("brand") String brand,
            @QueryParam("market") String market);

    @GET
    @Path("/calendar.ics")
    @Produces("text/calendar")
    String file(@BeanParam OnBehalf user, @QueryParam("brand") String brand, @QueryParam("market") String market);
}
