package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Revision;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns: journey, actions, treatments and templates in one document, revision by revision. */
@Tag(name = "campaigns")
@Path("/api/v1/campaigns")
@RunOnVirtualThread
class CampaignResource {
    static final String KEY = "[a-z0-9][a-z0-9-]{0,79}";

    private final CampaignReading reading;
    private final Authoring authoring;
    private final Idempotency idempotency;

    CampaignResource(CampaignReading reading, Authoring authoring, Idempotency idempotency) {
        this.reading = reading;
        this.authoring = authoring;
        this.idempotency = idempotency;
    }

    @PUT
    @Path("{key}")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Write a campaign: a change is a new draft revision")
    public RestResponse<CampaignView> put(
            @Pattern(regexp = KEY) String key,
            @NotNull @Valid CampaignDefinition definition,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var view = authoring.write(key, definition, ifMatch);
        return new Revision(view.version()).ok(view);
    }

    @POST
    @Path("{key}/copies")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Make a new campaign of the words of this one, as a draft of the caller")
    public RestResponse<CampaignView> copy(String key, @NotNull @Valid Copy copy) {
        return idempotency.once(
                "POST /api/v1/campaigns/" + key + "/copies",
                copy,
                () -> Created.of(copy.key(), authoring.copy(key, copy)),
                reading::get);
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read a campaign with its latest and its living revision")
    public RestResponse<CampaignView> get(String key) {
        var view = reading.get(key);
        return new Revision(view.version()).ok(view);
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List campaigns, by state, brand, initiative and how their keys begin")
    public Page<CampaignView> list(@BeanParam CampaignFilter filter, @BeanParam PageRequest page) {
        return reading.page(filter, page);
    }
}
