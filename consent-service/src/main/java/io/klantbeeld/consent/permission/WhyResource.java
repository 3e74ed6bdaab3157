package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why one cell of a person's permission matrix is what it is. */
@Tag(name = "permission")
@Path("/api/v1/permissions/{person}/why")
@RunOnVirtualThread
class WhyResource {
    private final DecisionReading reading;
    private final Decisions decisions;
    private final Subjects subjects;
    private final Visibility visibility;
    private final ReasonTexts texts;

    WhyResource(
            DecisionReading reading, Decisions decisions, Subjects subjects, Visibility visibility, ReasonTexts texts) {
        this.reading = reading;
        this.decisions = decisions;
        this.subjects = subjects;
        this.visibility = visibility;
        this.texts = texts;
    }

    /** The cell that is asked about. */
    static class Cell {
        @QueryParam("brand")
        String brand;

        @QueryParam("purpose")
        String purpose;

        @QueryParam("channel")
        String channel;

        @QueryParam("topic")
        String topic;

        @QueryParam("at")
        String at;

        DecisionRequest about(String person) {
            return new DecisionRequest(
                    person,
                    named("brand", brand),
                    named("purpose", purpose),
                    channel(),
                    topic == null || topic.isEmpty() ? List.of() : List.of(topic),
                    null,
                    List.of(),
                    null,
                    null,
                    at == null || at.isEmpty() ? null : Instants.of(at),
                    Explain.ALL);
        }

        private Channel channel() {
            return Arrays.stream(Channel.values())
                    .filter(known -> known.name().equals(channel))
                    .findFirst()
                    .orElseThrow(() -> Problems.invalid("channel", "must be a channel such as EMAIL"));
        }

        private static String named(String field, String value) {
            if (value == null || value.isBlank() || value.length() > 63) {
                throw Problems.invalid(field, "must be given");
            }
            return value;
        }
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Explain one cell of the permission matrix",
            description = "Every reason of every layer in its order, in the language of Accept-Language; a moment at "
                    + "may be named. The parameters brand, purpose and channel are needed, topic and at are not.")
    public WhyView why(String person, @BeanParam Cell cell, @HeaderParam("Accept-Language") String acceptLanguage) {
        visibility.require(subjects.find(References.parse("person", person)));
        var decision =
                decisions.decide(List.of(reading.read(cell.about(person)))).getFirst();
        return WhyView.of(decision, texts, Languages.bestOf(acceptLanguage));
    }
}
