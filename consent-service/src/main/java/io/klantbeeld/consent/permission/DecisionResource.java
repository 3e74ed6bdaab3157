package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.reason.ReasonTexts;
import io.klantbeeld.consent.platform.Languages;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions whether people may be contacted. */
@Tag(name = "permission")
@Path("/api/v1/permissions/decisions")
@RunOnVirtualThread
class DecisionResource {
    private static final int MAX_BATCH = 1_000;

    private final DecisionReading reading;
    private final Decisions decisions;
    private final Rederivation rederivation;
    private final ReasonTexts texts;

    DecisionResource(DecisionReading reading, Decisions decisions, Rederivation rederivation, ReasonTexts texts) {
        this.reading = reading;
        this.decisions = decisions;
        this.rederivation = rederivation;
        this.texts = texts;
    }

    /** The requests of a batch. */
    record Batch(@NotEmpty @Size(max = MAX_BATCH) List<@NotNull @Valid DecisionRequest> requests) {}

    /** The decisions of a batch, in the order of its requests. */
    record BatchView(List<DecisionView> decisions) {}

    @POST
    @PermissionsAllowed("consent:decide")
    @Operation(
            summary = "Decide whether a person may be contacted",
            description = "Reasons come in the language of Accept-Language: en, nl, it or de. Nothing is written.")
    public DecisionView decide(
            @Valid @NotNull DecisionRequest request, @HeaderParam("Accept-Language") String acceptLanguage) {
        var decision = decisions.decide(List.of(reading.read(request))).getFirst();
        return DecisionView.of(decision, texts, Languages.bestOf(acceptLanguage));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Derive a decision again",
            description =
                    "Its id names the question and the facts that were known; the answer follows from them again, "
                            + "under the definitions that were in force then. Nothing had been written.")
    @APIResponse(responseCode = "404", description = "The same for every id that was not signed here")
    public RederivedView rederive(String id, @HeaderParam("Accept-Language") String acceptLanguage) {
        return RederivedView.of(rederivation.derive(id), texts, Languages.bestOf(acceptLanguage));
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("consent:decide")
    @Operation(summary = "Decide up to 1,000 contacts at once", description = "Answers in the order of the requests.")
    public BatchView decideAll(@Valid @NotNull Batch batch, @HeaderParam("Accept-Language") String acceptLanguage) {
        var language = Languages.bestOf(acceptLanguage);
        return new BatchView(decisions.decide(reading.read(batch.requests())).stream()
                .map(decision -> DecisionView.of(decision, texts, language))
                .toList());
    }
}
