package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.access.OnBehalf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw call about what rules may name. */
@RegisterRestClient(configKey = "profile")
@Path("/api/v1/segments/vocabulary")
interface VocabularyRestClient {
    @GET
    Response read(@BeanParam OnBehalf user, @QueryParam("brand") String brand);
}
