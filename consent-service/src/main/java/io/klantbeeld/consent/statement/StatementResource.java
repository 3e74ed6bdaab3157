package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.ledger.FactRecording;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is stated about a person beside choices. */
@Tag(name = "consent")
@Path("/api/v1/subjects/{person}")
@RunOnVirtualThread
@APIResponse(
        responseCode = "422",
        description = "Refused: contradicts itself, names what is not in force, may not raise")
class StatementResource {
    private static final String LISTS =
            "{list:suppressions|preferences|attribute-grants|relationships|guardianships|delegations}";

    private final StatementReading reading;
    private final FactRecording recording;
    private final FactListing listing;
    private final Idempotency idempotency;

    StatementResource(StatementReading reading, FactRecording recording, FactListing listing, Idempotency idempotency) {
        this.reading = reading;
        this.recording = recording;
        this.listing = listing;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/" + LISTS)
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "List what was stated about a person",
            description = "One kind of facts, newest first, over all identifiers of the person, within the token's "
                    + "brands. What was lifted or replaced stays in the list, with standing false.")
    public Page<FactView> list(String person, String list, @BeanParam PageRequest page) {
        return listing.page(person, list, page);
    }

    @POST
    @Path("/suppressions")
    @PermissionsAllowed("consent:write")
    @Operation(summary = "Block contacts", description = "In the next decision at once. A lift ends it.")
    public RestResponse<StatementView> suppress(
            String person, @Valid @NotNull Statement<SuppressionRequest> statement) {
        return record(person, "suppressions", statement);
    }

    @POST
    @Path("/preferences")
    @PermissionsAllowed("consent:write")
    @Operation(
            summary = "State wishes",
            description =
                    "About topics, channels, frequency, hours, pauses, language and brands. A wish takes the place "
                            + "of the earlier one of its kind, brand and channel.")
    public RestResponse<StatementView> prefer(String person, @Valid @NotNull Statement<PreferenceRequest> statement) {
        return record(person, "preferences", statement);
    }

    @POST
    @Path("/attribute-grants")
    @PermissionsAllowed("consent:write")
    @Operation(
            summary = "State which personal data may be used",
            description = "A denial closes all within it; only a later allowance of equal or narrower scope lifts it.")
    public RestResponse<StatementView> grantAttributes(
            String person, @Valid @NotNull Statement<AttributeGrantRequest> statement) {
        return record(person, "attribute-grants", statement);
    }

    @POST
    @Path("/relationships")
    @PermissionsAllowed("consent:write")
    @Operation(
            summary = "Show that a person is a customer",
            description = "The evidence of the five conditions on which a soft opt-in rests.")
    public RestResponse<StatementView> relate(String person, @Valid @NotNull Statement<RelationshipRequest> statement) {
        return record(person, "relationships", statement);
    }

    @POST
    @Path("/guardianships")
    @PermissionsAllowed("consent:write")
    @Operation(summary = "State who decides for a minor")
    public RestResponse<StatementView> guard(String person, @Valid @NotNull Statement<GuardianshipRequest> statement) {
        return record(person, "guardianships", statement);
    }

    @POST
    @Path("/delegations")
    @PermissionsAllowed("consent:write")
    @Operation(summary = "State who may be addressed in the person's place")
    public RestResponse<StatementView> delegate(String person, @Valid @NotNull Statement<DelegationRequest> statement) {
        return record(person, "delegations", statement);
    }

    @POST
    @Path("/lifts")
    @PermissionsAllowed("consent:write")
    @Operation(
            summary = "Lift earlier facts",
            description = "They count no more, and stay in the lists. Staff need evidence of the person's word.")
    public RestResponse<StatementView> lift(String person, @Valid @NotNull Statement<LiftRequest> statement) {
        return record(person, "lifts", statement);
    }

    private RestResponse<StatementView> record(String person, String list, Statement<? extends FactRequest> statement) {
        return idempotency.once(
                "POST /api/v1/subjects/{person}/" + list,
                Map.of("person", person, "statement", statement),
                () -> created(person, statement),
                name -> StatementView.of(recording.recall(name)));
    }

    private Created<StatementView> created(String person, Statement<? extends FactRequest> statement) {
        var recorded = recording.record(reading.read(person, statement));
        return Created.of(FactRecording.nameOf(recorded), StatementView.of(recorded));
    }
}
