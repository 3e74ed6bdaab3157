package io.klantbeeld.consent.permission.audience;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.rest.BodyLimit;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.klantbeeld.rest.json.StrictJson;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Filters audiences by permission. */
@Tag(name = "permission")
@Path("/api/v1/permissions/audiences")
@RunOnVirtualThread
class AudienceResource {
    private static final long LARGEST = 256L * 1024 * 1024;
    private static final String LINES = "application/x-ndjson";

    private final AudienceFilter filter;
    private final Validator validator;
    private final Caller caller;
    private final StrictJson strict;
    private final ObjectMapper json;

    AudienceResource(AudienceFilter filter, Validator validator, Caller caller, StrictJson strict, ObjectMapper json) {
        this.filter = filter;
        this.validator = validator;
        this.caller = caller;
        this.strict = strict;
        this.json = json;
    }

    @POST
    @Consumes(LINES)
    @Produces(LINES)
    @BodyLimit(LARGEST)
    @PermissionsAllowed("consent:decide")
    @Operation(
            summary = "Filter an audience by permission",
            description = "The first line is the question, every other line one reference, as JSON text or plain. The "
                    + "answer has a line for each person who is permitted (lines=ALL: for everybody), a line for each "
                    + "line that is no reference, and the counts per reason last. Everybody is decided for at the same "
                    + "moment. An answer without its last line is not complete.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "audience", value = """
                                            {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topics":["city-trips"]}
                                            "email:anna@example.com"
                                            "crm:123"
                                            """)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "answer", value = """
                                            {"person":"email:anna@example.com","outcome":"PERMIT","code":"GRANTED_CONSENT"}
                                            {"persons":2,"permitted":1,"invalid":0,"counts":[{"outcome":"PERMIT","code":"GRANTED_CONSENT","persons":1},{"outcome":"DENY","code":"NO_CONSENT","persons":1}],"decidedAt":"2026-03-01T09:00:00Z"}
                                            """)))
    public RestResponse<StreamingOutput> filter(InputStream body) throws IOException {
        // The whole request is taken in before the first line is answered: who sends does not read yet.
        var spooled = Files.createTempFile("audience", ".ndjson");
        try {
            Files.copy(body, spooled, StandardCopyOption.REPLACE_EXISTING);
            var references = Files.newBufferedReader(spooled, StandardCharsets.UTF_8);
            var question = question(references.readLine());
            return RestResponse.ok(out -> answer(question, references, out));
        } finally {
            // It stays readable until it is closed.
            Files.delete(spooled);
        }
    }

    private AudienceQuestion question(String line) {
        if (line == null || line.isBlank()) {
            throw Problems.invalid("body", "must begin with the question");
        }
        var question = strict.read(line.getBytes(StandardCharsets.UTF_8), AudienceQuestion.class);
        var faults = validator.validate(question).stream()
                .map(fault -> Violation.of(fault.getPropertyPath().toString(), fault.getMessage()))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        caller.brands().require(question.brand());
        return question;
    }

    private void answer(AudienceQuestion question, BufferedReader references, OutputStream out) throws IOException {
        try (references;
                var buffered = new BufferedOutputStream(out, 1 << 16)) {
            new AudienceAnswer(filter.pass(question), question.lines(), json, buffered).write(references);
        }
    }
}
