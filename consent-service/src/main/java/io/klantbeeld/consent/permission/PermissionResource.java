package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.PermissionView.Words;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The permission matrix of a person. */
@Tag(name = "permission")
@Path("/api/v1/permissions/{person}")
@RunOnVirtualThread
class PermissionResource {
    private final Subjects subjects;
    private final Permissions permissions;
    private final ReasonTexts texts;
    private final Caller caller;

    PermissionResource(Subjects subjects, Permissions permissions, ReasonTexts texts, Caller caller) {
        this.subjects = subjects;
        this.permissions = permissions;
        this.texts = texts;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Read the permission matrix of a person",
            description = "Every brand × purpose × channel that a notice in force covers, NO_CONSENT included, within "
                    + "the token's brands. A topic has a cell of its own where its answer differs.")
    public PermissionView matrix(String person, @HeaderParam("Accept-Language") String acceptLanguage) {
        var subject = subjects.find(References.parse("person", person));
        var matrix = permissions.of(subject);
        var brands = caller.brands();
        if (!isVisible(subject, matrix, brands)) {
            throw Problems.of(404, "consent:unknown-person", "No such person is known", null);
        }
        return PermissionView.of(
                subject.profileId(),
                matrix.cells(brands::permits),
                PersonalSettings.of(matrix.person()),
                new Words(texts, Languages.bestOf(acceptLanguage)));
    }

    private static boolean isVisible(Subject subject, Matrix matrix, Brands brands) {
        var said = matrix.person().said();
        return subject.isKnownTo(brands)
                || said.choices().stream()
                        .anyMatch(event -> brands.permits(event.scope().brand()))
                || said.facts().stream()
                        .anyMatch(fact -> brands.permits(fact.said().brand()));
    }
}
