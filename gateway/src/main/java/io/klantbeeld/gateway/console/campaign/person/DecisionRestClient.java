package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about decisions on one person. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1/persons/{person}")
interface DecisionRestClient {
    @GET
    @Path("/why")
    Response why(@BeanParam OnBehalf user, @PathParam("person") String person, @QueryParam("campaign") String campaign);

    @GET
    @Path("/decisions")
    Response decisions(
            @BeanParam OnBehalf user,
            @PathParam("person") String person,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/pressure")
    Response pressure(@BeanParam OnBehalf user, @PathParam("person") String person);
}
