package io.klantbeeld.gateway.console.administration.identity;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What the rules of identity found: values that link too many, and links that joined nobody. */
@Path("/console/administration/identity")
@Authenticated
@RunOnVirtualThread
class FindingsPage {
    private static final String VIOLATIONS = Area.IDENTITY.path("violations");
    private static final String GENERIC = Area.IDENTITY.path("generic-identifiers");

    private final Administration administration;
    private final Rules rules;

    FindingsPage(Administration administration, Rules rules) {
        this.administration = administration;
        this.rules = rules;
    }

    @GET
    public Response show() {
        return administration.in(
                Area.IDENTITY,
                () -> administration.show(Templates.identity(
                        administration.frame(Area.IDENTITY),
                        generic(null, null),
                        violations(null, null),
                        administration.may("profile:read"),
                        UUID.randomUUID().toString())));
    }

    @GET
    @Path("violations")
    public Response violationsAlone(@QueryParam("reason") String reason, @QueryParam("cursor") String cursor) {
        return administration.in(Area.IDENTITY, () -> {
            var found = violations(reason, cursor);
            boolean mayRead = administration.may("profile:read");
            return administration.show(
                    cursor == null
                            ? Templates.violations(found, String.valueOf(reason), mayRead)
                            : Templates.violationRows(found, mayRead));
        });
    }

    @GET
    @Path("generic-identifiers")
    public Response genericAlone(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        return administration.in(Area.IDENTITY, () -> {
            var found = generic(state, cursor);
            return administration.show(
                    cursor == null ? Templates.generic(found, String.valueOf(state)) : Templates.genericRows(found));
        });
    }

    /** The value is in the body, because addresses are kept in too many places for personal data. */
    @POST
    @Path("generic-identifiers/{decision: releases|suspensions}")
    public Response decide(
            @PathParam("decision") String decision,
            @FormParam("identifier") String identifier,
            @FormParam("reason") String reason) {
        return administration.in(Area.IDENTITY, () -> {
            var decided = rules.decide(
                    String.valueOf(identifier), decision, Settings.object().put("reason", reason));
            return administration.back(decided, Area.IDENTITY.path(), Done.DECIDED);
        });
    }

    private Listing<Finding> violations(String reason, String cursor) {
        var asked = reason == null || reason.isBlank() ? null : reason;
        var address = Query.of(VIOLATIONS).with("reason", asked).toString();
        return Listing.of(rules.violations(asked, cursor), address, item -> Finding.of(item, administration));
    }

    private Listing<GenericValue> generic(String state, String cursor) {
        var asked = state == null || state.isBlank() ? null : state;
        var address = Query.of(GENERIC).with("state", asked).toString();
        return Listing.of(rules.generic(asked, cursor), address, item -> GenericValue.of(item, administration));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance identity(
                Frame frame,
                Listing<GenericValue> generic,
                Listing<Finding> violations,
                boolean mayRead,
                String attempt);

        static native TemplateInstance violations(Listing<Finding> violations, String reason, boolean mayRead);

        static native TemplateInstance violationRows(Listing<Finding> violations, boolean mayRead);

        static native TemplateInstance generic(Listing<GenericValue> generic, String chosen);

        static native TemplateInstance genericRows(Listing<GenericValue> generic);
    }
}
