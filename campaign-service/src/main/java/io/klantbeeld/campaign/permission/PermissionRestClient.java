package io.klantbeeld.campaign.permission;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The decision interface of consent-service, called as this service's own client. */
@RegisterRestClient(configKey = "permission")
@OidcClientFilter
@Path("/api/v1/permissions/decisions/batch")
interface PermissionRestClient {
    @POST
    Decisions decide(Questions questions);

    /** A batch of questions. */
    record Questions(List<Question> requests) {}
}
