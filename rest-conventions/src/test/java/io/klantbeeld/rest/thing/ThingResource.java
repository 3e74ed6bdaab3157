package io.klantbeeld.rest.thing;

import io.klantbeeld.rest.BodyLimit;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.klantbeeld.rest.Revision;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource that uses every convention. */
@Path("/api/v1/things")
@RunOnVirtualThread
class ThingResource {
    private final Things things;
    private final Idempotency idempotency;
    private final Caller caller;

    ThingResource(Things things, Idempotency idempotency, Caller caller) {
        this.caller = caller;
        this.things = things;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("thing:write")
    public RestResponse<ThingView> record(@NotNull @Valid RecordThingRequest request) {
        if (request.person() != null) {
            References.parse("person", request.person());
        }
        if (request.choices() != null) {
            request.choices()
                    .forEach(choice -> caller.brands().require(choice.scope().brand()));
        }
        return idempotency.once(
                "things", request, () -> creation(request.name()), id -> things.find(UUID.fromString(id)));
    }

    private Created<ThingView> creation(String name) {
        var thing = things.create(name);
        return name.startsWith("denied")
                ? new Created<>(200, thing.id().toString(), thing)
                : Created.of(thing.id(), thing);
    }

    @POST
    @Path("copies")
    @PermissionsAllowed("thing:write")
    public RestResponse<ThingView> copy(@NotNull @Valid RecordThingRequest request) {
        return idempotency.once(
                "copies", request, () -> creation(request.name()), id -> things.find(UUID.fromString(id)));
    }

    @GET
    @PermissionsAllowed("thing:read")
    public Page<ThingView> list(@BeanParam PageRequest page) {
        var after = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var rows = things.after(after == null ? new UUID(0, 0) : after, page.fetch());
        return Page.of(rows, page.limit(), thing -> Cursor.of(thing.id().toString()));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("thing:write")
    public RestResponse<ThingView> change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var thing = things.find(id);
        var revision = new Revision(thing.revision());
        revision.requireMatch(ifMatch);
        return revision.ok(thing);
    }

    @GET
    @Path("named")
    @PermissionsAllowed("thing:read")
    public List<String> named(@QueryParam("longest") @Max(10) Integer longest) {
        return List.of();
    }

    @GET
    @Path("persons/{ref}")
    @PermissionsAllowed("thing:read")
    public String person(@PathParam("ref") String ref) {
        return References.parse("ref", ref).getClass().getSimpleName();
    }

    @POST
    @Path("imports")
    @BodyLimit(2_000_000)
    @Consumes("application/json")
    @PermissionsAllowed("thing:write")
    public long load(byte[] body) {
        return body.length;
    }
}
