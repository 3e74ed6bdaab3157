package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about what a campaign can name, and how its words look. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1")
interface OfferRestClient {
    @GET
    @Path("/channels")
    Response channels(@BeanParam OnBehalf user);

    @GET
    @Path("/initiatives")
    Response initiatives(@BeanParam OnBehalf user, @QueryParam("limit") int limit);

    @POST
    @Path("/templates/previews")
    Response preview(@BeanParam OnBehalf user, JsonNode words);

    @GET
    @Path("/contact-policies")
    Response policies(@BeanParam OnBehalf user, @QueryParam("limit") int limit);
}
