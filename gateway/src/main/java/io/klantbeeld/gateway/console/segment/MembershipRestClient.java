package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw calls about who is in segments. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1")
interface MembershipRestClient {
    @GET
    @Path("/segments/{key}/members")
    Response members(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/segments/{key}/history")
    Response history(
            @BeanParam OnBehalf user,
            @PathParam("key") String key,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/profiles/{ref}/segments")
    Response ofPerson(
            @BeanParam OnBehalf user, @PathParam("ref") String reference, @QueryParam("explain") boolean explain);

    @GET
    @Path("/segment-checks")
    Response checks(@BeanParam OnBehalf user, @QueryParam("limit") int limit);
}
