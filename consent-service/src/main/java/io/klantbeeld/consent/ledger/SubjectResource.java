package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consent facts about a person. */
@Tag(name = "consent")
@Path("/api/v1/subjects/{person}")
@RunOnVirtualThread
class SubjectResource {
    private final Subjects subjects;
    private final SubjectHistory history;
    private final Caller caller;

    SubjectResource(Subjects subjects, SubjectHistory history, Caller caller) {
        this.subjects = subjects;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/history")
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "List the choices of a person",
            description = "Newest first, over all identifiers of the person, within the token's brands.")
    public Page<HistoryView> history(String person, @BeanParam PageRequest page) {
        var subject = subjects.find(References.parse("person", person));
        var choices = history.page(subject, caller.brands(), page);
        if (choices.items().isEmpty() && page.cursor() == null && !subject.isKnownTo(caller.brands())) {
            throw ConsentProblems.unknownPerson();
        }
        return choices.map(HistoryView::of);
    }
}
