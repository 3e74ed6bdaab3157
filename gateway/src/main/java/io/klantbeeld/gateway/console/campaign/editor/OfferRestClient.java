package io.klantbeeld.gateway.console.campaign.editor;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about what a campaign can name. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1")
interface OfferRestClient {
    @GET
    @Path("/channels")
    Response channels(@BeanParam OnBehalf user);

    @GET
    @Path("/initiatives")
    Response initiatives(@BeanParam OnBehalf user, @QueryParam("limit") int limit);

    @GET
    @Path("/contact-policies")
    Response policies(@BeanParam OnBehalf user, @QueryParam("limit") int limit);
}
