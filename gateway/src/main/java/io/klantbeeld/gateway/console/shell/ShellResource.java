package io.klantbeeld.gateway.console.shell;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Serves what belongs to no room: preferences, the way out, and everything that is not there. */
@Path("/console")
@RunOnVirtualThread
class ShellResource {
    private final Notices notices;

    ShellResource(Notices notices) {
        this.notices = notices;
    }

    @POST
    @Path("preferences")
    @Authenticated
    public Response prefer(
            @FormParam("language") String language,
            @FormParam("theme") String theme,
            @FormParam("here") String here,
            @Context UriInfo uri) {
        boolean secure = "https".equals(uri.getRequestUri().getScheme());
        var answer = Response.seeOther(URI.create(LocalPath.orStart(here)));
        Preference.LANGUAGE
                .accept(language)
                .ifPresent(value -> answer.cookie(Preference.LANGUAGE.chosen(value, secure)));
        Preference.THEME.accept(theme).ifPresent(value -> answer.cookie(Preference.THEME.chosen(value, secure)));
        return answer.build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public Response signedOut() {
        return notices.show(Notice.SIGNED_OUT);
    }

    @GET
    @Path("sign-in-failed")
    @PermitAll
    public Response signInFailed() {
        return notices.show(Notice.SIGN_IN_FAILED);
    }

    @GET
    @Path("{other: .+}")
    @Authenticated
    public Response notFound() {
        return notices.show(Notice.NOT_FOUND);
    }
}
