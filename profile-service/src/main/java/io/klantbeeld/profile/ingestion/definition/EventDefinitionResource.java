package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What events should look like. */
@Path("/api/v1/event-definitions")
@Tag(name = "Event definitions")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class EventDefinitionResource {
    private final DefiningEvents defining;
    private final EventDefinitions definitions;
    private final ObservedEvents observed;
    private final CompiledSchemas schemas;
    private final Idempotency idempotency;
    private final Caller caller;

    EventDefinitionResource(
            DefiningEvents defining,
            EventDefinitions definitions,
            ObservedEvents observed,
            CompiledSchemas schemas,
            Idempotency idempotency,
            Caller caller) {
        this.defining = defining;
        this.definitions = definitions;
        this.observed = observed;
        this.schemas = schemas;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Defines an event",
            description = "OBSERVE counts, WARN marks what the schema does not allow, ENFORCE sends it to quarantine."
                    + " 422 for a schema that is none; its references stay within it.")
    public RestResponse<EventDefinition> create(@Valid @NotNull EventDefinitionSettings settings) {
        var answer = idempotency.once(
                "POST /api/v1/event-definitions",
                settings,
                () -> {
                    var made = defining.create(settings.key(), settings);
                    return Created.of(made.key(), made);
                },
                defining::read);
        schemas.refresh();
        return answer;
    }

    @GET
    @Operation(summary = "Lists event definitions in the order of their keys")
    public Page<EventDefinition> list(
            @Parameter(description = "name of an event") @QueryParam("event") String event,
            @BeanParam PageRequest page) {
        var after = page.after(1);
        var found = definitions.page(
                after.isEmpty() ? "" : after.getFirst(), event, VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), definition -> Cursor.of(definition.key()));
    }

    // Here and not in a resource of its own, whose path would take all keys that begin with it.
    @GET
    @Path("/observations")
    @Operation(
            summary = "Lists the events that come, by source, type and name",
            description = "Unknown events are accepted; they have no definition here. A source lists its first"
                    + " thousand names or more, not every name that somebody may invent.")
    public Page<ObservedEvent> observations(@BeanParam ObservedEventQuery query, @BeanParam PageRequest page) {
        return observed.page(query, VisibleBrands.of(caller.brands()), page);
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "Reads an event definition")
    public RestResponse<EventDefinition> read(@PathParam("key") String key) {
        var definition = defining.read(key);
        return definition.revision().ok(definition);
    }

    @PUT
    @Path("/{key}")
    @Operation(
            summary = "Defines an event or changes its definition",
            description = "Each change is a new version and applies at once here, within seconds on other replicas.")
    public RestResponse<EventDefinition> put(
            @PathParam("key") @Pattern(regexp = EventDefinitionSettings.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EventDefinitionSettings settings) {
        if (settings.key() != null && !settings.key().equals(key)) {
            throw Problems.invalid("key", "must be the key in the path");
        }
        var outcome = defining.put(key, settings, ifMatch);
        schemas.refresh();
        return outcome.definition().revision().answer(outcome.created() ? 201 : 200, outcome.definition());
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Removes an event definition", description = "Its event is accepted as an unknown one then.")
    public void remove(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        defining.remove(key, ifMatch);
        schemas.refresh();
    }

    @GET
    @Path("/{key}/versions")
    @Operation(summary = "Lists the versions of an event definition, the newest first")
    public Page<EventDefinitions.Version> versions(@PathParam("key") String key, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> Long.valueOf(keys.getFirst()));
        var found = definitions.versions(defining.read(key).key(), before, page.fetch());
        return Page.of(found, page.limit(), version -> Cursor.of(Long.toString(version.version())));
    }
}
