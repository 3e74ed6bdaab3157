package io.klantbeeld.campaign.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The profiles of profile-service, read with the token of whoever asks. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/profiles")
interface ProfileRestClient {
    @GET
    @Path("{ref}")
    FoundProfile read(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("ref") String reference,
            @QueryParam("fields") String fields);
}
