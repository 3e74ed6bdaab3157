package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.ingestion.source.AccessKey.Kind;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys by which sources send, and those by which they read. */
@Path("/api/v1/sources/{key}/{kind:keys|read-keys}")
@Tag(name = "Sources")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class KeyResource {
    private final SourceKeys keys;
    private final Sources sources;
    private final ReadKeys readKeys;
    private final Idempotency idempotency;

    KeyResource(SourceKeys keys, Sources sources, ReadKeys readKeys, Idempotency idempotency) {
        this.keys = keys;
        this.sources = sources;
        this.readKeys = readKeys;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Issues a new key",
            description = "keys are write keys; read-keys read profiles at /v1/spaces/{source}, as the source's brand"
                    + " knows them. The present keys of the kind work on for the overlap. The answer shows the new"
                    + " key once.")
    public RestResponse<SourceView.KeyView> rotate(
            @PathParam("key") String key, @PathParam("kind") String kind, @NotNull RotateKeyRequest request) {
        var answer = idempotency.once(
                "POST /api/v1/sources/%s/%s".formatted(key, kind),
                request,
                () -> {
                    var made = keys.rotate(key, kindOf(kind), request);
                    return Created.of(made.id(), made);
                },
                id -> keys.read(key, kindOf(kind), UUID.fromString(id)));
        forget();
        return answer;
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a key", description = "Other replicas may accept it for five seconds more.")
    public void revoke(@PathParam("key") String key, @PathParam("kind") String kind, @PathParam("id") UUID id) {
        keys.revoke(key, kindOf(kind), id);
        forget();
    }

    private void forget() {
        sources.forget();
        readKeys.forget();
    }

    private static Kind kindOf(String noun) {
        return noun.equals("keys") ? Kind.WRITE : Kind.READ;
    }
}
