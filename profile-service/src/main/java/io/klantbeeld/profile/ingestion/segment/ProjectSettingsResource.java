package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.Installation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What browser SDKs ask for before they send: where to send to. */
@Path("/v1/projects/{writeKey}/settings")
@Tag(name = "Segment wire")
@PermitAll
@RunOnVirtualThread
class ProjectSettingsResource {
    private final Sources sources;
    private final Installation installation;
    private final Cors cors;

    ProjectSettingsResource(Sources sources, Installation installation, Cors cors) {
        this.sources = sources;
        this.installation = installation;
        this.cors = cors;
    }

    record ProjectSettings(Integrations integrations) {}

    record Integrations(@JsonProperty("Segment.io") SegmentIntegration segment) {}

    record SegmentIntegration(String apiKey, String apiHost) {}

    @GET
    @Operation(summary = "Tells a browser SDK where to send to")
    public RestResponse<ProjectSettings> settings(
            @PathParam("writeKey") String writeKey, @HeaderParam(Cors.ORIGIN) String origin) {
        var source = sources.byWriteKey(writeKey).filter(Source::enabled).orElseThrow(IngestionProblems::unknownSource);
        var host = installation.publicUrl().getRawAuthority() + "/v1";
        var settings = new ProjectSettings(new Integrations(new SegmentIntegration(writeKey, host)));
        return cors.answer(settings, source, origin);
    }
}
