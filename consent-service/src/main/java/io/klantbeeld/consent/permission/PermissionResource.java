package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.PermissionView.Words;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.rest.Caller;
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
    private final Visibility visibility;
    private final ReasonTexts texts;
    private final Caller caller;

    PermissionResource(
            Subjects subjects, Permissions permissions, Visibility visibility, ReasonTexts texts, Caller caller) {
        this.subjects = subjects;
        this.permissions = permissions;
        this.visibility = visibility;
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
        visibility.require(subject, matrix.person().said());
        return PermissionView.of(
                matrix, matrix.cells(brands::permits), new Words(texts, Languages.bestOf(acceptLanguage)));
    }
}
