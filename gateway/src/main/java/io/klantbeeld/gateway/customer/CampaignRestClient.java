package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.OnBehalf;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls to campaign-service. */
@RegisterRestClient(configKey = "campaign")
@Path("/api/v1")
interface CampaignRestClient {
    @GET
    @Path("/persons/{ref}/upcoming")
    @ClientQueryParam(name = "limit", value = "500")
    JsonNode upcoming(@BeanParam OnBehalf user, @PathParam("ref") String reference);

    @GET
    @Path("/contacts/{id}")
    JsonNode contact(@BeanParam OnBehalf user, @PathParam("id") String id);
}
