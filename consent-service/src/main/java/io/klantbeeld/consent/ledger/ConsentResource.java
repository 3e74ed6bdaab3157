package io.klantbeeld.consent.ledger;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Choices of people, as channels and teams bring them. */
@Tag(name = "consent")
@Path("/api/v1/consent-events")
@RunOnVirtualThread
class ConsentResource {
    private static final String ROUTE = "POST /api/v1/consent-events";

    private final SubmissionReading reading;
    private final ConsentRecording recording;
    private final ConsentEvents events;
    private final Idempotency idempotency;

    ConsentResource(
            SubmissionReading reading, ConsentRecording recording, ConsentEvents events, Idempotency idempotency) {
        this.reading = reading;
        this.recording = recording;
        this.events = events;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("consent:write")
    @Operation(
            summary = "Record choices",
            description = "Kept under the identifier that is named, whether or not a profile of it is known. With an "
                    + "Idempotency-Key a repetition gets the first answer. A grant that comes out PENDING_DOUBLE_OPT_IN "
                    + "counts from its confirmation, which is asked for by a mail to the address.")
    @APIResponse(responseCode = "201", description = "Recorded; the next decision knows it")
    @APIResponse(
            responseCode = "422",
            description = "Refused: unknown definition, missing evidence, from the future, not a guardian")
    public RestResponse<RecordedView> record(@Valid @NotNull RecordConsentRequest request) {
        var submission = reading.read(request);
        return idempotency.once(ROUTE, request, () -> created(submission), this::recall);
    }

    private Created<RecordedView> created(Submission submission) {
        var recorded = recording.record(submission);
        var id = new SubmissionId(
                submission.ik(),
                recorded.getFirst().personSeq(),
                recorded.getLast().personSeq());
        return Created.of(id, RecordedView.of(recorded));
    }

    private RecordedView recall(String submission) {
        return RecordedView.of(events.submission(SubmissionId.parse(submission)));
    }
}
